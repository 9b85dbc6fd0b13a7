/** The desk of /report: parts to write, files to take, and the approval. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import {
  actions,
  type Block,
  button,
  header,
  note,
  paragraph,
  pressable,
} from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { draftsOf, type Edition, FORMATS, TEXT_PARTS } from "../annual/index.ts";
import { releaseButtons } from "../release/index.ts";
import { APPROVE, DESK, TAKE } from "./ids.ts";
import type { Desk } from "./read-desk.ts";

export const deskAbout = z.object({ year: z.number() });

function fileButtons(words: Words, kind: Edition["kind"]) {
  return FORMATS.map((format) =>
    button({
      id: TAKE[kind][format],
      text: words.report.take[kind](words.report.formats[format]),
      ...(kind === "final" && format === "docx" && { style: "primary" as const }),
    }),
  );
}

function partLines(words: Words, { texts, model }: Desk): Block[] {
  const { report, annual } = words;
  return TEXT_PARTS.map((part) => {
    const own = texts.get(part);
    const hasDraft = draftsOf(words, model, part).length > 0;
    const state = own?.text
      ? report.states[own.accepted ? "accepted" : "draft"]
      : report.states[hasDraft ? "drafted" : "empty"];
    const write = button({ id: DESK.write, text: report.write, value: part });
    return pressable(report.partLine(annual.headings[part], state), write);
  });
}

function officePart(words: Words, desk: Desk): Block[] {
  const { report } = words;
  const { approval, model } = desk;
  return [
    header(report.writtenTitle),
    note(report.writtenHow),
    ...partLines(words, desk),
    header(words.release.title),
    paragraph(model.themes.length > 0 ? report.themesReleased : report.themesNot),
    releaseButtons(words),
    header(report.draftTitle),
    paragraph(report.draftIntro),
    actions(DESK.drafts, fileButtons(words, "draft")),
    ...(approval
      ? []
      : [
          actions(DESK.approval, [
            button({ id: APPROVE.open, text: report.approve, value: String(desk.fiscalYear) }),
          ]),
        ]),
  ];
}

/** `said`: how far something is that takes its time. */
export function deskView(words: Words, desk: Desk, said?: string): ModalView {
  const { report } = words;
  const { fiscalYear, approval, mayEdit } = desk;
  const state = approval ? report.stateApproved({ at: approval.at, by: approval.by }) : report.stateOpen;
  return modal({
    id: DESK.view,
    title: report.title,
    close: words.common.close,
    about: { year: fiscalYear },
    blocks: [
      header(report.heading(fiscalYear)),
      ...(said ? [paragraph(said)] : []),
      paragraph(state),
      header(report.finalTitle),
      paragraph(approval ? report.finalFrozen : report.finalIntro),
      actions(DESK.finals, fileButtons(words, "final")),
      ...(mayEdit ? officePart(words, desk) : [note(report.viewerNote)]),
    ],
  });
}

/** In the place of the desk while a file is made. */
export function progressView(words: Words, fiscalYear: number, said: string): ModalView {
  const blocks = [header(words.report.heading(fiscalYear)), paragraph(said)];
  return modal({
    id: DESK.view,
    title: words.report.title,
    close: words.common.close,
    about: { year: fiscalYear },
    blocks,
  });
}
