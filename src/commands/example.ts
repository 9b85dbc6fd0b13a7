// `npm run example`: writes examples/hiroshima-r6.xlsx anew from the report's facts; the same bytes each time.
import { mkdir, writeFile } from "node:fs/promises";
import { workbookSheets, writeWorkbook } from "../features/workbook/index.ts";
import { exampleRows } from "./example-program.ts";

const FILE = new URL("../../examples/hiroshima-r6.xlsx", import.meta.url);

const NOTES = [
  "このファイルは例です。そのまま取り込めます。",
  "実際のもの: 研修名、目的、年度、4回の開催日・テーマ・内容・講師、課題、過年度の受講状況、県内23市町と重層事業（R6）。広島県の令和6年度の報告書によります。",
  "架空のもの: 時刻、会場、持ち物、問い合わせ先、「架空」に○の付いた17市町とその閉庁日、チーム、受講者、聴講者、関係者の氏名と連絡先。実在の市町・人物とは関係ありません。",
  "報告書は講師を回ごとに並べているだけなので、どの内容の講師かは並び順と題名から読み取っています。",
];

const rows = exampleRows();
const bytes = await writeWorkbook(workbookSheets({ schemeYears: [2020, 2021, 2022, 2023, 2024] }), rows, {
  notes: NOTES,
});
await mkdir(new URL(".", FILE), { recursive: true });
await writeFile(FILE, bytes);
process.stdout.write(`examples/hiroshima-r6.xlsx: ${rows.trainees.length} trainees, ${bytes.length} bytes\n`);
