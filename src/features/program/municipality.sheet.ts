/** 市町 and 閉庁日. The scheme's status has one column for each fiscal year: 重層事業 R6. */
import { column } from "../../platform/sheets/cells.ts";
import { parseFiscalYearText, shortFiscalYear } from "../../platform/sheets/date-text.ts";
import { type AnyColumn, defineSheet, type RowOfSheet, type Sheet } from "../../platform/sheets/sheet.ts";

const STATUSES = [
  ["実施", "IMPLEMENTING"],
  ["移行準備", "PREPARING"],
  ["未実施", "NOT_IMPLEMENTING"],
] as const;

type SchemeStatusValue = (typeof STATUSES)[number][1];

const base = defineSheet({
  name: "市町",
  explain: "県内のすべての市町。研修に参加しない市町も載せておくと、これからの働きかけに使えます。",
  columns: {
    code: column.plain({
      heading: "市町コード",
      explain: "全国地方公共団体コード。検査数字を含む6桁（例: 341002）。並び順にも使います。",
    }),
    name: column.text({ heading: "市町名", explain: "「市」「町」「村」まで書きます（例: 府中町）。" }),
    isFictional: column.mark({
      heading: "架空",
      explain: "例や練習のための架空の市町には○を付けます。",
      mayBeMissing: true,
    }),
  },
});

/** The statuses by year: `scheme2024`. */
export type MunicipalityRow = RowOfSheet<typeof base> & {
  [year: `scheme${number}`]: SchemeStatusValue | null;
};

const HEADING = /^重層事業\s*(.+)$/;

/** The fiscal year of a heading such as 重層事業 R6. */
export function schemeYearOf(heading: string): number | undefined {
  const year = HEADING.exec(heading.trim())?.[1];
  return year === undefined ? undefined : parseFiscalYearText(year);
}

export function municipalitySheet(years: number[]): Sheet<MunicipalityRow> {
  const statuses = years.map((year) => ({
    key: `scheme${year}` as const,
    // The reader of a choice, kept among readers of all kinds.
    column: column.optionalChoice(STATUSES, {
      heading: `重層事業 ${shortFiscalYear(year)}`,
      explain:
        "重層的支援体制整備事業の状況（実施・移行準備・未実施）。分からない年度は空欄。列は年度ごとに増やせます。",
      alsoCalled: [`重層事業 令和${year - 2018}年度`, `重層事業 ${year}`],
    }) as AnyColumn,
  }));
  return { ...base, columns: [...base.columns, ...statuses] };
}

export const closedDaySheet = defineSheet({
  name: "閉庁日",
  explain: "土日、国民の祝日、12月29日〜1月3日のほかに、その市町だけが休む日。定例のメッセージを送りません。",
  columns: {
    municipality: column.plain({ heading: "市町コード", explain: "6桁のコード、または市町名。" }),
    date: column.date({
      heading: "日付",
      explain: "2024-08-06、2024/8/6、令和6年8月6日、R6.8.6 のどれでもかまいません。",
    }),
    name: column.text({ heading: "名称", explain: "休みの名前（例: 平和記念日）。" }),
  },
});
