/** 記述一覧: one row for each statement and each theme it has; 分類表: what the themes in it were when it was handed out. */
import { column } from "../../platform/sheets/cells.ts";
import { defineSheet, type RowOfSheet } from "../../platform/sheets/sheet.ts";

const text = (heading: string, width: number, explain = "") =>
  column.optionalText({ heading, explain, width, mayBeMissing: true });

export const THEME = "テーマ";
export const ITEM = "具体的内容";
export const MARK = "目印";
/** Stands in the column テーマ of a statement that was looked at. */
export const NONE_FITS = "どれにも当てはまらない";
/** Stands in 取出時の分類 of such a statement. */
export const NONE_THEN = "なし";

export const statementSheet = defineSheet({
  name: "記述一覧",
  explain: "振り返りの記述と、その分類。",
  columns: {
    session: text("回", 6),
    question: text("設問", 18),
    affiliation: text("所属", 12),
    text: text("記述", 70),
    first: text("候補1", 32),
    second: text("候補2", 32),
    third: text("候補3", 32),
    theme: column.optionalText({ heading: THEME, explain: "リストから選びます。", width: 36 }),
    item: column.optionalText({
      heading: ITEM,
      explain: "リストから選びます。空欄でもかまいません。",
      width: 48,
    }),
    base: text("取出時の分類", 14, "書き出したときの分類。変えません。"),
    mark: column.optionalText({ heading: MARK, explain: "記述の目印。変えません。", width: 10 }),
  },
});
export type StatementRow = RowOfSheet<typeof statementSheet>;

export const codebookSheet = defineSheet({
  name: "分類表",
  explain: "書き出したときの分類表。",
  columns: {
    number: text("番号", 8),
    question: text("設問", 24),
    theme: text(THEME, 44),
    item: text(ITEM, 60),
    mark: text(MARK, 40),
  },
});
export type CodebookRow = RowOfSheet<typeof codebookSheet>;

/** The lists to choose from, one column each. */
export const CHOICES = "選択肢";
export const HOW_TO = "使い方";
