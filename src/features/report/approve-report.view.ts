/** What an officer should know before the report is kept as approved. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { actions, bullets, button, note, paragraph, run } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { TEXT_PARTS } from "../annual/index.ts";
import { APPROVE } from "./ids.ts";
import type { Desk } from "./read-desk.ts";

export function approveView(words: Words, { fiscalYear, texts, model }: Desk): ModalView {
  const { report, annual } = words;
  const [inside, outside] = [true, false].map((isIn) =>
    TEXT_PARTS.filter((part) => (texts.get(part)?.accepted ?? false) === isIn).map(
      (part) => annual.headings[part],
    ),
  );
  const lines = [
    report.includes(inside ?? []),
    report.leavesOut(outside ?? []),
    model.themes.length > 0 ? report.includesThemes(model.themes.length) : report.leavesOutThemes,
  ];
  return modal({
    id: APPROVE.view,
    title: report.title,
    submit: report.approve,
    close: words.common.close,
    about: { year: fiscalYear },
    blocks: [
      paragraph(report.approveIntro(fiscalYear)),
      bullets(lines.map((line) => [run(line)])),
      note(report.approveHow),
      actions(APPROVE.foot, [button({ id: APPROVE.back, text: words.common.back })]),
    ],
  });
}
