/** 設問: what the reflection sheet of each session asks. */
import { column } from "../../platform/sheets/cells.ts";
import { type Column, defineSheet } from "../../platform/sheets/sheet.ts";
import { PARTS } from "./reflection.rules.ts";

const TYPES = [
  ["記述", "LONG_TEXT"],
  ["選択", "CHOICE"],
  ["複数選択", "MULTI_CHOICE"],
  ["5段階", "SCALE"],
] as const;

/** What stands in the sheet for PARTS. */
const OWN_PARTS_WORD = "この回の内容から";

/** 共通 is kept as null: a question of every session. */
const session = column.wholeOrWord("共通", 1, 99, {
  heading: "回",
  explain: "「回」の番号。「共通」と書くと、すべての回で尋ねます。",
});

const listOfOptions = column.texts({
  heading: "選択肢",
  explain: `選択・複数選択のときに「、」で区切って並べます。「${OWN_PARTS_WORD}」と書くと、その回の内容が選択肢になります。`,
  width: 40,
});

const isOwnParts = (options: string[]) => options.length === 1 && options[0] === OWN_PARTS_WORD;

const options: Column<string[]> = {
  ...listOfOptions,
  read: listOfOptions.read.transform((values) => (isOwnParts(values) ? [PARTS] : values)),
  write: (values) => (values[0] === PARTS ? OWN_PARTS_WORD : listOfOptions.write(values)),
};

export const questionSheet = defineSheet({
  name: "設問",
  explain: "振り返りシートの設問。並べた順に尋ねます。",
  columns: {
    session,
    key: column.plain({
      heading: "キー",
      explain: "設問の目印（半角の英小文字。例: deepen）。集計で使うので、年度の途中では変えません。",
    }),
    wording: column.text({ heading: "設問", explain: "尋ねる文。", width: 60 }),
    type: column.choice(TYPES, { heading: "種類", explain: "記述・選択・複数選択・5段階。" }),
    options,
    required: column.mark({ heading: "必須", explain: "必ず答えてもらう設問に○を付けます。" }),
  },
});
