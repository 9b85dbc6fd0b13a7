/** The file's own screen, and what became of files that came back. What people wrote stands in rich text only. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import {
  actions,
  type Block,
  bullets,
  button,
  divider,
  note,
  paragraph,
  run,
} from "../../platform/slack/blocks.ts";
import { fileInput, modal } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import { type Door, meantBy, type Outcome } from "../coding/index.ts";
import type { Said } from "../upload/index.ts";
import { LISTING, RECEIVE } from "./ids.ts";
import { NONE_FITS } from "./listing.sheet.ts";
import type { TakenFile } from "./take-listing.ts";

const MOST_FILES = 5;
const MOST_LINES = 20;

/** `done`: what has just happened. */
export function listingView(words: Words, back: Door, done?: string): ModalView {
  const { listing, common } = words;
  return modal({
    id: LISTING.view,
    title: listing.title,
    close: common.close,
    blocks: [
      ...(done ? [paragraph(done), divider()] : []),
      paragraph(listing.intro),
      actions(LISTING.doors, [
        button({ id: LISTING.take, text: listing.takeOut, style: "primary" }),
        button({ id: RECEIVE.open, text: listing.bringIn }),
        button({ id: back.id, text: back.text(words) }),
      ]),
    ],
  });
}

export function receiveView({ listing, common }: Words): ModalView {
  return modal({
    id: RECEIVE.view,
    title: listing.title,
    close: common.cancel,
    submit: listing.submit,
    blocks: [
      paragraph(listing.receiveIntro),
      fileInput({
        ...{ id: RECEIVE.files, label: listing.filesLabel, hint: listing.filesHint },
        filetypes: ["xlsx"],
        most: MOST_FILES,
      }),
    ],
  });
}

export function saidView({ listing, common }: Words, { blocks }: Said): ModalView {
  return modal({ id: RECEIVE.said, title: listing.title, close: common.close, blocks });
}

function namesIn({ listing }: Words, state: Outcome["wanted"], codebook: Outcome["codebook"]): string {
  if (state === null || !codebook) return listing.uncoded;
  const names = meantBy(state, codebook).map((meaning) =>
    listing.suggestion(meaning.theme.name, meaning.item?.name),
  );
  return names.length > 0 ? names.join("、") : NONE_FITS;
}

/** What was not taken of a file, and what landed elsewhere than it says. */
function linesOf(words: Words, { faults, outcomes }: TakenFile): string[] {
  const { listing, workbook } = words;
  const cells = faults.map(({ sheet, row, column, say }) => {
    const { problem, whatToDo } = say(words);
    return `${workbook.place(sheet, row, column)} ${problem}${whatToDo}`.trim();
  });
  const different = outcomes.flatMap(({ verdict, statement, wanted, codebook }) => {
    if (!statement) return [];
    const text = cut(statement.text, 80);
    if (verdict === "gone") return [listing.gone(text)];
    if (verdict !== "differs") return [];
    return [
      listing.differs(text, namesIn(words, wanted, codebook), namesIn(words, statement.state, codebook)),
    ];
  });
  const moved = new Set(
    outcomes.flatMap(({ redirected }) => redirected.map(({ from, to }) => words.coding.redirected(from, to))),
  );
  return [...cells, ...moved, ...different];
}

function summaryOf({ listing }: Words, { name, outcomes, faults }: TakenFile): string {
  const count = (...verdicts: Outcome["verdict"][]) =>
    outcomes.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const counts = { taken: count("taken"), unchanged: count("same", "untouched") };
  return listing.outcome({ name, ...counts, left: count("differs", "gone"), faults: faults.length });
}

function fileBlocks(words: Words, file: TakenFile): Block[] {
  const lines = linesOf(words, file);
  const more = lines.length - MOST_LINES;
  return [
    bullets([[run(summaryOf(words, file))]]),
    ...(lines.length > 0 ? [bullets(lines.slice(0, MOST_LINES).map((line) => [run(cut(line, 500))]))] : []),
    ...(more > 0 ? [note(words.listing.more(more))] : []),
  ];
}

export function sayTaken(words: Words, files: TakenFile[], back: Door): Said {
  const { listing } = words;
  const taken = files.flatMap(({ outcomes }) => outcomes).filter(({ verdict }) => verdict === "taken");
  const all = files.flatMap((file) => [summaryOf(words, file), ...linesOf(words, file), ""]);
  const isLong = files.some((file) => linesOf(words, file).length > MOST_LINES);
  const text = listing.taken(taken.length);
  const blocks = [paragraph(text), ...files.flatMap((file) => fileBlocks(words, file))];
  const doors = actions(LISTING.doors, [button({ id: back.id, text: back.text(words) })]);
  return {
    text,
    blocks,
    view: modal({
      id: RECEIVE.said,
      title: listing.title,
      close: words.common.close,
      blocks: [...blocks, doors],
    }),
    ...(isLong && { file: { ...listing.report, text: all.join("\n") } }),
  };
}
