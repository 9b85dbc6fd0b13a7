/** /report: writing the year's report, taking it as a file, having it approved. */
import { dateAndTime, fiscalYearName } from "../../shared/japanese-date.ts";

const KINDS = { draft: "作業用", final: "決裁用" };
const FORMATS = { docx: "Word", xlsx: "Excel", md: "Markdown" };
const year = (fiscalYear: number) => fiscalYearName(fiscalYear, "ja");

export const report = {
  title: "年次報告書",
  heading: (fiscalYear: number) => `${year(fiscalYear)} 年次報告書`,
  help: "/report で今年度の年次報告書を開きます。ほかの年度は、/report R5 のように年度を付けます。",
  stateOpen: "まだ決裁前です。数値は、いまの記録のものです。",
  stateApproved: ({ at, by }: { at: Date; by: string | null }) =>
    `${dateAndTime(at, "ja")}に${by ? `${by}さんが` : ""}決裁済みにしました。`,
  themesReleased: "振り返りのテーマ別集計：公表したものが載ります。",
  themesNot: "振り返りのテーマ別集計：まだ公表していないため、決裁用には載りません。",
  finalTitle: "決裁用",
  finalIntro: "数値の表と、「決裁用に載せる」にした記述だけのものです。",
  finalFrozen: "決裁時のままです。その後に数値が変わったときは、末尾に「訂正」の表が付きます。",
  viewerNote: "Excel の「根拠」のお名前は、事務局だけが確認できます。",
  draftTitle: "作業用",
  draftIntro: "数値からの案と、その根拠も並べたものです。",
  formats: FORMATS,
  take: {
    draft: (format: string) => `作業用（${format}）`,
    final: (format: string) => `決裁用（${format}）`,
  },
  writtenTitle: "本文",
  writtenHow: "数値からの案を見ながら書けます。保存するたびに版が残ります。",
  partLine: (name: string, state: string) => `${name}：${state}`,
  write: "書く",
  states: { accepted: "決裁用に載せる", draft: "下書き", drafted: "未記入（案あり）", empty: "未記入" },
  approve: "決裁済みにする",

  draftsAre: "数値からの案",
  ownWords: "本文",
  ownWordsHint: "1行が1つの項目・段落です。個人が分かることは書かないでください。",
  acceptLabel: "決裁用",
  accept: "決裁用に載せる",
  saved: (name: string) => `「${name}」を保存しました。`,
  changedMeanwhile:
    "開いている間に、ほかの方がこの項目を書き直しました。入力を控えてから、開き直してください。",
  nothingToAccept: "決裁用に載せる本文がありません。",
  changedSince: "この後に書き直されているため、元に戻せません。",

  approveIntro: (fiscalYear: number) => `${year(fiscalYear)}の年次報告書を、いまの内容で決裁済みにします。`,
  includes: (names: string[]) => `載る記述：${names.length > 0 ? names.join("、") : "なし"}`,
  leavesOut: (names: string[]) => `載らない記述：${names.length > 0 ? names.join("、") : "なし"}`,
  includesThemes: (count: number) => `振り返りのテーマ別集計：${count}表`,
  leavesOutThemes: "振り返りのテーマ別集計は載りません（公表していません）",
  approveHow:
    "決裁用は、この後に記録が変わっても変わりません。変わった数値は「訂正」として示します。誤って押したときは、/program log の「元に戻す」で決裁前に戻せます。",
  nowApproved: "決裁済みにしました。",
  approvedAlready: "この年度の報告書は、すでに決裁済みです。",
  withdrawMeans: "決裁前に戻り、決裁用は今の記録と本文から作られます。",
  withdrawnAlready: "この決裁は、すでに取り消されています。",

  steps: {
    gathering: "作っています（1/3）：数値を集めています。できあがると、このアプリとのDMに送ります。",
    writing: "作っています（2/3）：表と図を書いています。",
    sending: "作っています（3/3）：DMに送っています。",
  },
  made: "ファイルを、このアプリとのDMに送りました。",
  fileNote: (kind: "draft" | "final", at: string) =>
    kind === "draft"
      ? `${at}の年次報告書（作業用）です。数値からの案は、だれの言葉でもありません。`
      : `${at}の年次報告書（決裁用）です。`,

  taken: ({
    fiscalYear,
    kind,
    format,
  }: {
    fiscalYear: number;
    kind: "draft" | "final";
    format: "docx" | "xlsx" | "md";
  }) => `${year(fiscalYear)}の年次報告書（${KINDS[kind]}）を${FORMATS[format]}で受け取りました`,
  written: ({
    fiscalYear,
    part,
    version,
    accepted,
    names,
  }: {
    fiscalYear: number;
    part: string;
    version: number;
    accepted: boolean;
    names: Record<string, string>;
  }) =>
    `${year(fiscalYear)}の年次報告書の「${names[part] ?? part}」を書きました（第${version}版、${accepted ? "決裁用に載せる" : "下書き"}）`,
  approved: (fiscalYear: number) => `${year(fiscalYear)}の年次報告書を決裁済みにしました`,

  usage: "使い方: npm run report -- [--year R6] [--kind draft|final] [--out フォルダー] [--lang ja|en]",
  noWorkspace: "このデータベースには、まだワークスペースがありません。",
  wrote: (file: string) => `書き出しました: ${file}`,
};
