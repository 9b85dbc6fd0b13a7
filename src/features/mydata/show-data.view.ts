import type { ModalView } from "@slack/types";
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
import { MYDATA } from "./ids.ts";
import { type OwnTable, shownOf } from "./own-tables.rules.ts";

const LINE = 200;

function personBlocks({ mydata }: Words, { rows }: OwnTable): Block[] {
  const lines = rows.map(([item, value]) => [
    bold(mydata.label(String(item))),
    run(cut(value === null ? mydata.none : String(value), LINE)),
  ]);
  return [bullets(lines)];
}

function tableBlocks({ mydata }: Words, table: OwnTable): Block[] {
  const { title, count, lines } = shownOf(table);
  const head = rich(bold(title), run(mydata.count(count)));
  if (count === 0) return [head];
  const more = count - lines.length;
  return [
    head,
    bullets(lines.map((line) => [run(cut(line, LINE))])),
    ...(more > 0 ? [note(mydata.more(more))] : []),
  ];
}

export interface DataScreen {
  words: Words;
  tables: OwnTable[];
  contact: string;
  /** What became of the last press. */
  said?: string;
}

export function dataView({ words, tables, contact, said }: DataScreen): ModalView {
  const { mydata, common } = words;
  const [person, ...rest] = tables;
  return modal({
    id: MYDATA.view,
    title: mydata.title,
    close: common.close,
    blocks: [
      ...(said ? [paragraph(said)] : []),
      paragraph(mydata.intro),
      actions(MYDATA.foot, [button({ id: MYDATA.download, text: mydata.download })]),
      ...(person ? personBlocks(words, person) : []),
      ...rest.flatMap((table) => tableBlocks(words, table)),
      note(mydata.correction(contact)),
    ],
  });
}

/** The way to it, for others to show. */
export function ownDataButton(words: Words): Block[] {
  return [actions(MYDATA.offered, [button({ id: MYDATA.open, text: words.mydata.button })])];
}
