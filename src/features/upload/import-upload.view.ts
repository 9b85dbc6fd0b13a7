import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { actions, type Block, button, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { fileInput, modal } from "../../platform/slack/inputs.ts";
import type { Language } from "../../shared/japanese-date.ts";
import { describeLook } from "./describe-upload.ts";
import { UPLOAD } from "./ids.ts";
import type { Look, Stage } from "./import-upload.ts";
import { plainly, type Said } from "./say-afterwards.ts";
import { pieces } from "./upload.rules.ts";

const PIECE = 2500;
/** More than this nobody reads in a modal: the rest is in a file. */
const MOST_PIECES = 3;

/** `left`: what became of earlier ones that nobody was told of. */
export function uploadView({ upload, common }: Words, left: string[] = []): ModalView {
  return modal({
    id: UPLOAD.view,
    title: upload.title,
    close: common.cancel,
    submit: upload.submit,
    blocks: [
      ...left.slice(0, 5).map((sentence) => note(sentence)),
      paragraph(upload.intro),
      fileInput({
        id: UPLOAD.files,
        label: upload.filesLabel,
        hint: upload.filesHint,
        filetypes: ["xlsx", "csv", "zip"],
        most: 10,
      }),
    ],
  });
}

export function saidView({ upload, common }: Words, { blocks }: Said): ModalView {
  return modal({ id: UPLOAD.said, title: upload.title, close: common.close, blocks });
}

export function sayStage({ upload }: Words, stage: Stage): Said {
  return plainly(
    stage.stage === "read" ? upload.readSoFar(stage.rows) : upload.writtenSoFar(stage.written, stage.total),
  );
}

function choices({ upload }: Words, id: string, { checked }: Look): Block {
  const hasTeamFaults = checked.teamFaults.length > 0;
  return actions(UPLOAD.buttons, [
    hasTeamFaults
      ? button({ id: UPLOAD.applyOnHold, text: upload.applyOnHold, value: id, style: "primary" })
      : button({ id: UPLOAD.apply, text: upload.apply, value: id, style: "primary" }),
    button({ id: UPLOAD.cancel, text: upload.cancel, value: id }),
  ]);
}

export interface LookScreen {
  words: Words;
  language: Language;
  id: string;
  look: Look;
  /** What is stored has changed since it was shown. */
  hasChanged?: boolean;
}

export function sayLook({ words, language, id, look, hasChanged = false }: LookScreen): Said {
  const { upload } = words;
  const whole = describeLook(look, language);
  const all = pieces(whole, PIECE);
  const isLong = all.length > MOST_PIECES;
  const heading = look.plan ? upload.dryRun : upload.refused;
  const isOpen = look.plan !== undefined && !look.plan.changesNothing;
  return {
    text: heading,
    blocks: [
      ...(hasChanged ? [paragraph(upload.hasChanged)] : []),
      paragraph(heading),
      ...all.slice(0, MOST_PIECES).map((piece) => rich(run(piece))),
      ...(isLong ? [note(upload.inFile)] : []),
      ...(isOpen ? [choices(words, id, look)] : []),
    ],
    ...(isLong && { file: { ...upload.report, text: whole } }),
  };
}

export function sayApplied({ upload }: Words, { plan }: Look): Said {
  const isDraft = plan?.stored.state === undefined || plan.stored.state === "DRAFT";
  const next = isDraft ? upload.nextDraft : upload.nextRunning;
  return { text: upload.applied, blocks: [paragraph(upload.applied), note(next)] };
}
