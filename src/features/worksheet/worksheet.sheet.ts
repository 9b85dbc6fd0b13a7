/** 課題の設問: what an assignment asks when it is filled in as a form. */
import { column } from "../../platform/sheets/cells.ts";
import { defineSheet } from "../../platform/sheets/sheet.ts";
import type { AnswerType } from "./worksheet.rules.ts";

const TYPES: readonly (readonly [string, AnswerType])[] = [
  ["選択", "CHOICE"],
  ["5段階", "SCALE"],
  ["数値", "NUMBER"],
  ["短文", "SHORT_TEXT"],
  ["長文", "LONG_TEXT"],
  // As the reflection's sheet calls it.
  ["記述", "LONG_TEXT"],
];

export const worksheetSheet = defineSheet({
  name: "課題の設問",
  explain:
    "チームが Slack で記入する課題の設問（1つの課題に10問まで）。設問のない課題は、様式に書いて提出します。振り返りシートの設問は「設問」に書きます。",
  columns: {
    assignment: column.whole(1, 99, { heading: "課題番号", explain: "「課題」の課題番号。" }),
    number: column.whole(1, 10, { heading: "番号", explain: "設問の番号（1〜10）。この順に尋ねます。" }),
    wording: column.text({ heading: "設問", explain: "尋ねる文。", width: 60 }),
    type: column.choice(TYPES, {
      heading: "種類",
      explain: "選択・5段階・数値・短文・長文。記入したチームがあるときは変えられません。",
    }),
    options: column.texts({
      heading: "選択肢",
      explain: "選択のときに「、」で区切って、2つ以上並べます。",
      width: 40,
    }),
    required: column.mark({
      heading: "必須",
      explain: "提出するまでに必ず記入してもらう設問に○を付けます。",
    }),
  },
});
