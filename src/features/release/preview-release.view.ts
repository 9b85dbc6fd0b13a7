/** What would leave the office, what is hidden of it first, and what changed since the release before. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { type Block, bold, bullets, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { ReleaseChange } from "./difference.rules.ts";
import { RELEASE } from "./ids.ts";
import type { ReleasePreview } from "./release-themes.ts";
import { QUESTIONS } from "./released.rules.ts";

export const releaseAbout = z.object({ question: z.enum(QUESTIONS), mark: z.string() });

const MOST_LINES = 40;
const LONGEST = 200;

function listed(words: Words, title: string, lines: string[]): Block[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MOST_LINES).map((line) => [run(cut(line, LONGEST))]);
  const more = lines.length > MOST_LINES ? [[run(words.release.more(lines.length - MOST_LINES))]] : [];
  return [rich(bold(title)), bullets([...shown, ...more])];
}

export function previewView(words: Words, preview: ReleasePreview): ModalView {
  const { release, annual } = words;
  const { table, hidden, before, changes, telling, mark, program } = preview;
  const names = program.rules.affiliationNames;
  const place = ({ theme, item, affiliation }: Pick<ReleaseChange, "theme" | "item" | "affiliation">) =>
    release.place(theme, affiliation ? names[affiliation] : item);
  const shown = (people: number | null) => (people === null ? annual.hidden : release.people(people));
  const changeLine = (one: ReleaseChange) => release.change(place(one), shown(one.from), shown(one.to));
  const isReleasable = telling.length === 0 && table.themes.length > 0 && (!before || changes.length > 0);
  return modal({
    id: isReleasable ? RELEASE.view : RELEASE.done,
    title: release.title,
    close: isReleasable ? words.common.cancel : words.common.close,
    ...(isReleasable && { submit: release.submit }),
    about: { question: table.question, mark },
    blocks: [
      rich(bold(annual.questions[table.question])),
      paragraph(before ? release.again(before.number) : release.first),
      ...(table.themes.length === 0 ? [paragraph(release.nothing)] : []),
      ...(telling.length > 0 ? [paragraph(release.refused)] : []),
      ...listed(words, release.tellingTitle, telling.map(changeLine)),
      ...(before && changes.length === 0 ? [paragraph(release.same)] : []),
      ...listed(
        words,
        release.hiddenTitle(hidden.length),
        hidden.map((one) => release.hiddenLine(place(one), one.people, release.why[one.why])),
      ),
      ...listed(words, release.changesTitle, before && telling.length === 0 ? changes.map(changeLine) : []),
      ...listed(
        words,
        release.tableTitle,
        table.themes.flatMap(({ name, people, items, byAffiliation: { ADMIN, SHAKYO, AGENCY } }) => [
          release.themeLine(name, shown(people), [
            `${names.ADMIN} ${shown(ADMIN)}`,
            `${names.SHAKYO} ${shown(SHAKYO)}`,
            `${names.AGENCY} ${shown(AGENCY)}`,
          ]),
          ...items.map((item) => release.itemLine(item.name, shown(item.people))),
        ]),
      ),
      note(release.how),
    ],
  });
}

export function releasedView(words: Words, number: number): ModalView {
  const blocks = [paragraph(words.release.done(number)), note(words.release.doneHow)];
  return modal({ id: RELEASE.done, title: words.release.title, close: words.common.close, blocks });
}
