import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { actions, type Block, bullets, button, note, paragraph, run } from "../../platform/slack/blocks.ts";
import { fileInput, modal } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { Said } from "../upload/index.ts";
import { decideView } from "./decide-applications.view.ts";
import { describeAll, lines, MOST_LINES, outcomeLine } from "./describe-applications.ts";
import { APPLICATIONS, RECEIVE } from "./ids.ts";
import type { Plan } from "./plan-applications.ts";
import { MOST_FILES, type Outcome } from "./receive-files.ts";

export function receiveView({ application, common }: Words): ModalView {
  const { receive } = application;
  return modal({
    id: RECEIVE.view,
    title: application.title,
    close: common.cancel,
    submit: receive.submit,
    blocks: [
      paragraph(receive.intro),
      fileInput({
        ...{ id: RECEIVE.files, label: receive.label, hint: receive.hint },
        filetypes: ["xlsx", "zip"],
        most: MOST_FILES,
      }),
    ],
  });
}

export function saidView({ application, common }: Words, { blocks }: Said): ModalView {
  return modal({ id: RECEIVE.said, title: application.title, close: common.close, blocks });
}

const MOST_OUTCOMES = 30;

function outcomeBlocks(words: Words, outcomes: Outcome[]): Block[] {
  const { outcome, status } = words.application;
  const kept = outcomes.filter(({ kind }) => kind === "received" || kind === "replaced").length;
  const more = outcomes.length - MOST_OUTCOMES;
  return [
    paragraph(outcome.title(kept, outcomes.length)),
    bullets(outcomes.slice(0, MOST_OUTCOMES).map((one) => [run(cut(outcomeLine(words, one), 600))])),
    ...(more > 0 ? [note(status.more(more))] : []),
  ];
}

/** What became of the files, and what can be decided about all that is open; nothing is written yet. */
export function sayReceived(words: Words, outcomes: Outcome[], plan: Plan): Said {
  const { receive, status, outcome } = words.application;
  const { open } = plan.desk;
  const isLong =
    outcomes.length > MOST_OUTCOMES || open.some((one) => lines(words, one, plan).length > MOST_LINES);
  const above = [...outcomeBlocks(words, outcomes), ...(isLong ? [note(receive.inFile)] : [])];
  const all = [...outcomes.map((one) => outcomeLine(words, one)), "", describeAll(words, plan)].join("\n");
  const decide = button({ id: APPLICATIONS.decide, text: status.decide, style: "primary" });
  return {
    text: outcome.title(outcomes.filter(({ kind }) => kind !== "refused").length, outcomes.length),
    blocks: [...above, ...(open.length > 0 ? [actions(RECEIVE.buttons, [decide])] : [])],
    ...(open.length > 0 && { view: decideView({ words, plan, above }) }),
    ...(isLong && { file: { ...receive.report, text: all } }),
  };
}
