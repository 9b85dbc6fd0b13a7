/** What is written when the year is over. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drawYear } from "../sandbox/page/draw-year.ts";
import { dateOf, isoInJapan } from "../shared/japanese-date.ts";
import type { Cast } from "./cast.ts";
import { chooseEyes } from "./eyes.ts";
import type { RehearsalParts } from "./index.ts";
import type { Papers } from "./office-reports.ts";
import type { Recorder } from "./record.ts";
import { timeline } from "./timeline.ts";
import { councilChannel, wording } from "./wording.ts";
import { type WordingBook, wordingsOf } from "./wordings.ts";
import type { Year } from "./year.ts";
import { yearToDraw } from "./year-page.ts";
import { yearTable } from "./year-table.ts";

function bookOf(
  { title, isInvented, opensAt, end, naming, house }: RehearsalParts,
  { lines }: Recorder,
  { officerIds, councilChannel }: Cast,
): WordingBook {
  const office = new Set([...officerIds, councilChannel].map((id) => house.names.get(id) ?? id));
  return {
    title,
    isInvented,
    from: dateOf(opensAt),
    to: dateOf(end),
    kinds: wordingsOf(lines, { ...naming, office }),
    answers: lines.filter(({ kind }) => kind === "answer").length,
  };
}

/** The year through the eyes of a few, as one file. */
async function pageOf(parts: RehearsalParts, { sent }: Recorder, { cast, stage, slack, turns }: Year) {
  const { title, isInvented, opensAt, end, house } = parts;
  const { councilChannel, programChannel } = cast;
  const messages = sent.all();
  const views = chooseEyes(cast, turns, messages);
  const people = views.flatMap((view) => view.people);
  const said = [
    ...[councilChannel, programChannel].flatMap((channel) => slack.history(channel)),
    ...people.flatMap(({ slackUserId }) => slack.dm(slackUserId)),
  ].filter(({ isApp }) => !isApp);
  const year = yearToDraw({
    title,
    isInvented,
    opensAt,
    end,
    views,
    sent: messages,
    said,
    done: stage.done,
    councilChannel,
    programChannel,
    directory: slack.directory(),
    nameOf: (id) => house.names.get(id) ?? id,
  });
  return drawYear(
    year,
    sent.samples().map(({ blocks }) => JSON.parse(blocks)),
  );
}

export async function writeYear(
  parts: RehearsalParts,
  { recorder, year, papers }: { recorder: Recorder; year: Year; papers: Papers },
): Promise<{ files: string[]; undrawn: string[] }> {
  const { out, house, naming } = parts;
  const { lines } = recorder;
  const council = house.names.get(year.cast.councilChannel) ?? "";
  const acts = year.stage.done.map(({ at, what }) => ({ time: isoInJapan(at), what }));
  const book = bookOf(parts, recorder, year.cast);
  const { html, undrawn } = await pageOf(parts, recorder, year);
  const files: Record<string, string | Uint8Array> = {
    "messages.jsonl": lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
    "timeline.md": timeline(lines, acts),
    "council-channel.md": councilChannel(lines, council, naming),
    "wording.md": wording(book.kinds),
    "year-table.md": yearTable(await parts.readYear()),
    "year.html": html,
    "文例集.docx": parts.writeWordingDocument(book),
    ...Object.fromEntries(papers),
  };
  await mkdir(out, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(out, name), content);
  return { files: Object.keys(files), undrawn };
}
