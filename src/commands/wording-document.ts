/** 文例集.docx: every kind of message with its dates, numbers and words, laid out to be attached to a 起案. */
import { a4, type Cell, paragraph, table } from "../platform/documents/paragraph.ts";
import { PAGE_NUMBER, wordDocument } from "../platform/documents/word.ts";
import { ALIKE, daysInWords, type KindWordings, opInWords, type WordingBook } from "../rehearsal/index.ts";
import { fiscalYearName, fiscalYearOf, longDate } from "../shared/japanese-date.ts";

const SIDE = 22;
const WIDTH = 210 - 2 * SIDE;
const LABEL = 24;
/** A table of figures is shown by its first rows. */
const MOST_ROWS = 4;

/** "令和6年12月31日" */
const officialDate = (date: string) => longDate(date, "ja").replace(/（.）$/, "");

/** One line after another that XML can hold. */
const printable = (text: string) => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]/g, " ");

const heading = (text: string, outline = 0) =>
  paragraph(text, {
    size: outline === 0 ? 26 : 22,
    isBold: true,
    keeps: true,
    before: outline === 0 ? 360 : 240,
    after: 100,
    outline,
  });

function countOf({ people, channels }: KindWordings): string {
  const parts = [people > 0 ? `${people}人` : "", ...channels];
  return parts.filter(Boolean).join("、");
}

/** In the order in which the year brings them; what only the office reads comes last. */
function inOrder(kinds: KindWordings[]): KindWordings[] {
  const first = ({ dates, isForOffice }: KindWordings) => `${isForOffice ? 1 : 0} ${dates[0]?.[0] ?? ""}`;
  return [...kinds].sort((a, b) => first(a).localeCompare(first(b)) || a.kind.localeCompare(b.kind));
}

function overview(kinds: KindWordings[]): string {
  const label = (text: string): Cell => ({ text, isLabel: true });
  const number = (text: string | number): Cell => ({ text: String(text), align: "right" });
  const head = ["番号", "種類", "件数", "送り先", "期間"].map(label);
  const rows = kinds.map((one, index) => {
    const [first, last] = [one.dates[0]?.[0], one.dates.at(-1)?.[0]];
    const days = [...new Set([first, last])].flatMap((date) => (date ? [monthAndDay(date)] : []));
    return [
      number(index + 1),
      { text: one.name },
      number(one.posts),
      { text: countOf(one) },
      { text: days.join("〜") },
    ];
  });
  return table([head, ...rows], {
    columns: [12, 64, 16, 33, 41],
    height: 7,
    sizes: [18, 18],
    hasHead: true,
  });
}

const monthAndDay = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

/** Rows of figures beyond the first few are counted. */
function shortened(text: string): string {
  const lines: string[] = [];
  let rows = 0;
  const close = () => {
    if (rows > MOST_ROWS) lines.push(`（表の続き ${rows - MOST_ROWS}行）`);
    rows = 0;
  };
  for (const line of text.split("\n")) {
    if (line.includes(" | ")) rows += 1;
    else close();
    if (rows <= MOST_ROWS) lines.push(line);
  }
  close();
  return lines.join("\n");
}

function section(one: KindWordings, index: number): string {
  const facts: [string, string][] = [
    ["記号", one.kind],
    ["送り先", countOf(one)],
    ["件数", `送信 ${one.posts}件、送った後の書き換え ${one.updates}件`],
    ["送信日", daysInWords(one.dates, 40)],
  ];
  const rows = facts.map(([text, value]) => [{ text, isLabel: true }, { text: value }]);
  const words = one.wordings.flatMap((wording, place) => [
    paragraph(`文例${index + 1}－${place + 1}　${opInWords(wording)}（${daysInWords(wording.dates)}）`, {
      size: 19,
      isBold: true,
      keeps: true,
      before: 160,
      after: 60,
    }),
    paragraph(shortened(printable(wording.text)), { size: 19, quoted: 4, after: 80 }),
  ]);
  return [
    heading(`${index + 1}　${one.name}`),
    table(rows, { columns: [LABEL, WIDTH - LABEL], height: 6, sizes: [18, 18] }),
    ...words,
  ].join("");
}

function introduction({ from, to, kinds, isInvented }: WordingBook, posts: number): string {
  const tried = `${officialDate(from)}から${officialDate(to)}までを試し（リハーサル）、送られた${kinds.length}種類、${posts}件から作成しました。`;
  return [
    `${fiscalYearName(fiscalYearOf(from), "ja")}の研修の運営に用いるアプリ（Sasaeai）が、Slackで受講者と事務局に送る文面です。`,
    isInvented
      ? `架空の受講者・チームで${tried}`
      : `研修の台帳で${tried}実際には何も送っていません。文中に台帳の氏名が入っています。`,
  ].join("");
}

/** The same year gives the same bytes. */
export function writeWordingDocument(book: WordingBook): Buffer {
  const { title, to, kinds, answers } = book;
  const ordered = inOrder(kinds);
  const posts = kinds.reduce((sum, one) => sum + one.posts, 0);
  const body = [
    paragraph(officialDate(to), { align: "right", after: 240 }),
    paragraph(printable(title), { size: 24, align: "center" }),
    paragraph("お知らせの文例集", { size: 34, isBold: true, align: "center", after: 280 }),
    paragraph(introduction(book, posts), { after: 120 }),
    paragraph(ALIKE, { after: 120 }),
    paragraph(
      "[　] はボタンです。「書き換え」は、送った文面を回答や変更に応じて同じ場所で改めたもので、新しい通知は届きません。長い表は、はじめの行だけを載せています。",
      { after: 120 },
    ),
    heading("一覧"),
    overview(ordered),
    ...ordered.map(section),
    heading(`参考　操作への返事（answer）`),
    paragraph(
      `ボタンやコマンドを使った方に、その場でお返しした短い返事とファイルは${answers}件です。自動で送るものではないため、文例には含めていません。`,
    ),
    a4({ side: SIDE, ends: 22, isNumbered: true }),
  ];
  return wordDocument(body.join(""), { font: "Yu Mincho", footer: PAGE_NUMBER });
}
