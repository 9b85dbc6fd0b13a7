/** The session's questions as a form for the office: what stands on the paper is typed here. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { actions, bold, button, note, rich, run } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import { questionInputs, sheetAbout } from "../reflection/index.ts";
import { ENTER } from "./ids.ts";
import type { Entry } from "./read-entry.ts";

/** With the list in whose place it stands, as that list describes itself. */
export const entryAbout = sheetAbout.extend({
  enrollment: z.string(),
  version: z.number().int(),
  list: z.string(),
});

export function readList(about: Record<string, unknown>): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(z.string().parse(about.list)));
}

export interface EntryScreen {
  words: Words;
  entry: Entry;
  /** What the list was about. */
  list: Record<string, unknown>;
}

export function entryView({ words, entry, list }: EntryScreen): ModalView {
  const { paper, common, reflection } = words;
  const { session, questions, writer, stored, given } = entry;
  // What was left empty on paper is nothing that the office could fill in.
  const asked = questions.map((question) => ({ ...question, required: false }));
  const { inputs, fields } = questionInputs(words, { session, questions: asked }, given);
  const isAgain = stored?.state === "SUBMITTED";
  const hasDraft = stored?.state === "DRAFT" && Object.keys(stored.answers).length > 0;
  return modal({
    id: ENTER.view,
    title: paper.entryTitle(session.number),
    submit: common.save,
    close: common.close,
    blocks: [
      rich(bold(cut(paper.entryFor(writer.number, writer.name), 200)), run(`　${reflection.day(session)}`)),
      note(
        paper.entryHow,
        ...(isAgain ? [paper.again] : []),
        ...(hasDraft ? [paper.hasDraft] : []),
        reflection.whoReads.COUNCIL,
      ),
      ...inputs,
      actions(ENTER.foot, [button({ id: ENTER.back, text: paper.backToList })]),
    ],
    about: {
      session: session.id,
      moves: session.moves,
      fields,
      enrollment: writer.enrollmentId,
      version: stored?.version ?? 0,
      list: JSON.stringify(list),
    },
  });
}
