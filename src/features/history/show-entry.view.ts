/** One entry in full, the question before it is taken back, and what was done. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import {
  actions,
  type Block,
  bold,
  bullets,
  button,
  note,
  paragraph,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import { ENTRY, UNDO } from "./ids.ts";
import type { OpenedEntry } from "./read-entry.ts";
import { type Reader, whenText } from "./show-history.view.ts";

/** More lines than this are no longer read in a modal; the file holds all of them. */
const MOST_CHANGES = 60;

const aboutSchema = z.object({ entry: z.string(), list: z.string(), log: z.string() });
/** Which entry, and the log below it: the modal that shows it, and what that shows. */
export type AboutEntry = z.infer<typeof aboutSchema>;

export const readAboutEntry = (about: Record<string, unknown>): AboutEntry => aboutSchema.parse(about);

function changeLines({ history }: Words, { changes }: OpenedEntry): Block[] {
  if (changes.length === 0) return [];
  const shown = changes.slice(0, MOST_CHANGES).map(({ what, from, to }) => {
    const text = from === undefined ? to : history.fromTo(cut(from, 300), cut(to, 300));
    return [bold(history.labeled(cut(what, 100))), run(cut(text, 700))];
  });
  const more = changes.length - shown.length;
  return [rich(bold(history.changes)), bullets(shown), ...(more > 0 ? [note(history.more(more))] : [])];
}

function heading(reader: Reader, { at, by, kind, what }: OpenedEntry): Block[] {
  const { history } = reader.words;
  return [
    rich(bold(cut(what, 2500))),
    bullets([
      [bold(history.labeled(history.when)), run(whenText(at, reader))],
      [bold(history.labeled(history.who)), run(cut(by, 100))],
      [bold(history.labeled(history.kind)), run(kind)],
    ]),
  ];
}

function standingBlocks(reader: Reader, opened: OpenedEntry): Block[] {
  const { history } = reader.words;
  const { standing, undone, reverses, isTold } = opened;
  if (undone) return [paragraph(history.undoneBy(whenText(undone.at, reader), cut(undone.by, 100)))];
  if (standing === "undoable") {
    const text = isTold ? history.reverse : history.undo;
    return [actions(ENTRY.buttons, [button({ id: UNDO.ask, text, style: "danger" })])];
  }
  if (reverses) {
    const which = history.reversalOf(whenText(reverses.at, reader), cut(reverses.by, 100));
    return [paragraph(which), note(history.reversalStays)];
  }
  return [note(standing === "reversal" ? history.reversalStays : history.lasting)];
}

export function entryView(reader: Reader, opened: OpenedEntry, about: AboutEntry): ModalView {
  const { history, common } = reader.words;
  return modal({
    id: ENTRY.view,
    title: history.entryTitle,
    close: common.back,
    about: { ...about },
    blocks: [
      ...heading(reader, opened),
      ...changeLines(reader.words, opened),
      ...standingBlocks(reader, opened),
    ],
  });
}

/** What will happen, in the order in which one wants to know it: from the present state back to the former one. */
export function undoView(reader: Reader, opened: OpenedEntry, about: AboutEntry): ModalView {
  const { history, common } = reader.words;
  const back = opened.changes.flatMap(({ what, from, to }) =>
    from === undefined ? [] : [{ what, from: to, to: from }],
  );
  return modal({
    id: UNDO.view,
    title: opened.isTold ? history.reverseTitle : history.undoTitle,
    close: common.cancel,
    submit: opened.isTold ? history.reverse : history.undo,
    about: { ...about },
    blocks: [
      paragraph(opened.isTold ? history.reverseIntro : history.undoIntro),
      ...heading(reader, opened),
      ...changeLines(reader.words, { ...opened, changes: back }),
      bullets(
        [...opened.undoMeans, ...(opened.isTold ? history.reverseAlways : history.undoAlways)].map((line) => [
          run(line),
        ]),
      ),
    ],
  });
}

export function undoneView(
  { history, common }: Words,
  { what, isTold }: Pick<OpenedEntry, "what" | "isTold">,
): ModalView {
  const { reverseTitle, reversed, reversedHow, undoTitle, undone, undoneHow } = history;
  return modal({
    id: UNDO.done,
    title: isTold ? reverseTitle : undoTitle,
    close: common.back,
    blocks: [
      paragraph(isTold ? reversed : undone),
      rich(run(cut(what, 2500))),
      note(isTold ? reversedHow : undoneHow),
    ],
  });
}
