/** The year's report as a document: 人 in tables, 名 in running text, years of Reiwa. */
import { dateAndTime, dateOf, fiscalYearName, longDate } from "../../shared/japanese-date.ts";

const day = (date: string) => longDate(date, "ja").replace(/（.）$/, "");
const count = (sum: number, of: number) => (of > 0 ? `（${((sum / of) * 100).toFixed(1)}％）` : "");
const names = {
  deepen: "受講者が更に深めたいとした課題",
  outreach: "未受講者に包括的な支援体制づくりの理解、行動変容を期待するための方策",
};

export const annual = {
  title: ({ fiscalYear, title }: { fiscalYear: number; title: string }) =>
    `${fiscalYearName(fiscalYear, "ja")}\n${title}\n研修の実施状況について`,
  plainTitle: ({ fiscalYear, title }: { fiscalYear: number; title: string }) =>
    `${fiscalYearName(fiscalYear, "ja")} ${title} 研修の実施状況について`,
  asOf: (date: string) => `${day(date)}現在`,
  draftMark: "【作業用】数値からの案と、職員の記入を並べています。",
  finalMark: "【決裁用】",
  approved: (at: Date) => `【決裁用】${day(dateOf(at))}決裁済み`,
  sections: {
    outline: "1　研修の概要",
    program: "2　研修プログラム",
    reflections: "3　振り返りシートまとめ",
    review: "4　全体総括",
    scheme: "5　【参考】重層的支援体制整備事業の実施市町",
    corrections: "訂正",
  },
  headings: {
    purpose: "目的",
    audience: "対象",
    requirements: "受講要件",
    enrollment: "受講状況",
    trends: "受講者の傾向",
    features: "プログラムの特徴",
    reviewTrainees: "受講者の状況から",
    reviewProgram: "研修プログラムから",
    reviewNext: "今後の取組に向けて",
    scheme: "重層的支援体制整備事業の考え方",
  },
  yearTitle: "年度別の受講状況",
  programTitle: "研修プログラムの実施状況",
  themesTitle: (question: string) => `${question}（テーマと具体的内容）`,
  peopleTitle: (question: string) => `${question}（書いた人数）`,
  schemeTableTitle: (word: string) => `重層的支援体制整備事業／移行準備 実施${word}`,
  columns: {
    year: "研修年度",
    municipalities: "自治体",
    teams: "チーム",
    trainees: "受講者数",
    session: "回",
    date: "開催日",
    attended: "受講者数",
    contents: "内容",
    speakers: "講師\n実践報告者",
    assignments: "チーム課題",
    items: "具体的内容",
    theme: "テーマ",
    people: "全体",
    schemeCount: (year: string, word: string) => `${year}\n実施${word}数`,
    names: (word: string) => `${word}名`,
  },
  questions: names,
  heldOn: (date: string) => day(date).replace("年", "年\n"),
  counted: ({ trainees, observers }: { trainees: number; observers: number }) =>
    `${trainees}人${observers > 0 ? `\n聴講 ${observers}人` : ""}`,
  notYet: "（これから）",
  theme: (theme: string) => `【${theme}】`,
  part: (kind: string, title: string) => `○${kind}「${title}」`,
  assignment: (title: string) => `・${title}`,
  reflectionSheet: "振り返りシート",
  between: "、",
  hidden: "＊",
  hiddenNote:
    "＊は、書いた人が5人または2チームに満たないため、またはほかの数値から分かってしまうために表示していません。同じ人が複数のテーマに書いているため、人数の合計は全体の人数と合いません。",
  implementing: "重層事業",
  preparing: "移行準備",
  schemeCount: (status: string, sum: number) => `${status} ${sum}`,

  noYears: "受講状況の記録がありません。",
  yearMissing: "この年度の受講者の記録はありません。",
  noSessions: "この年度の研修の回の記録はありません。",
  noScheme: "この年度の実施状況は、台帳に記録されていません。",
  notReleased:
    "振り返りのテーマ別集計が、まだ公表されていません。公表すると、ここに表が入ります。公表していないものは、決裁用にも出力されません。",
  notPublished: "今年度は、振り返りの集計を掲載していません。",
  nothingAccepted: "掲載する記述はありません。",
  yearSources: (imported: number[]) =>
    imported.length === 0
      ? "根拠：すべての年度を、アプリの記録（最終回の日に受講登録のある方）から数えています。"
      : `根拠：${imported.map((one) => `R${one - 2018}`).join("、")}年度は集計値（取込）、ほかの年度はアプリの記録（最終回の日に受講登録のある方）です。`,
  state: (accepted: boolean): string =>
    accepted ? "（決裁用に載せます）" : "（職員の下書きです。決裁用には、まだ載せません）",
  nothingWritten: "（職員の記入はまだありません）",
  draftTitle: "数値からの案（決裁用には載りません）",
  draftLine: (text: string, source: string) => `${text}〔${source}〕`,
  sources: {
    rule: (name: string) => `規則：${name}`,
    settings: "台帳の受講要件",
    visits: "訪問支援の記録",
    attendance: "出欠の記録",
    program: "研修プログラム",
    assignments: "チーム課題の記録",
    reflections: "振り返りの提出",
    themes: "公表したテーマ別集計",
    years: "受講状況",
    scheme: "実施市町の一覧",
  },
  requirements: ({ leader, largestTeam }: { leader: string; largestTeam: number }) => [
    "課題に意欲的に取り組み、全プログラム受講可能なチーム構成",
    `チームリーダーは${leader === "行政" ? "行政職員" : leader}`,
    `1チーム${largestTeam + 1}人以上となる場合は、複数チームで受講`,
  ],
  draft: {
    observers: "聴講",
    visits: ({
      visits,
      hearings,
      visitedTeams,
    }: {
      visits: number;
      hearings: number;
      visitedTeams: number;
    }) =>
      `回の間に、訪問支援を${visits}回${hearings > 0 ? `、ヒアリングを${hearings}回` : ""}行い、${visitedTeams}チームを支援`,
    attendance: ({
      rates,
      observers,
    }: {
      rates: { number: number; trainees: number; percent: number }[];
      observers: number;
    }) =>
      `各回の受講者数は、${rates.map(({ number, trainees, percent }) => `第${number}回${trainees}名（${percent.toFixed(1)}％）`).join("、")}であった。${observers > 0 ? `聴講は延べ${observers}名であった。` : ""}`,
    parts: (kinds: { name: string; count: number }[]) =>
      `研修では、${kinds.map(({ name, count: sum }) => `${name}${sum}件`).join("、")}を行った。`,
    assignments: ({ given, handedIn }: { given: number; handedIn: number }) =>
      `チーム課題は、延べ${given}件のうち${handedIn}件の提出があった${count(handedIn, given)}。`,
    reflections: ({ asked, submitted }: { asked: number; submitted: number }) =>
      `振り返りシートは、出席した延べ${asked}名のうち${submitted}名から提出があった${count(submitted, asked)}。`,
    themes: (question: string, list: string[]) =>
      `「${question}」では、${list.map((name) => `「${name}」`).join("、")}などの記述があった。`,
    soFar: ({ first, teams, trainees }: { first: number; teams: number; trainees: number }) =>
      `${fiscalYearName(first, "ja")}から研修を行い、今年度の参加は${teams}チーム・${trainees}名であった。`,
    scheme: ({ implementing, preparing, word }: { implementing: number; preparing: number; word: string }) =>
      `重層的支援体制整備事業は${implementing}${word}が実施し、${preparing}${word}が移行準備を進めている。`,
  },
  correctionsIntro: "決裁の後に数値の訂正がありました。本文の表は決裁時のままです。",
  correctionColumns: { table: "表", row: "行", column: "項目", from: "決裁時", to: "訂正後" },

  fileName: (fiscalYear: number, kind: "draft" | "final", date: string, extension: string) =>
    `年次報告書_${fiscalYear}年度_${kind === "draft" ? "作業用" : "決裁用"}_${date}.${extension}`,
  sheets: {
    years: "受講状況",
    program: "研修プログラム",
    "themes-deepen": "深めたい課題",
    "people-deepen": "深めたい課題の人数",
    "themes-outreach": "未受講者への方策",
    "people-outreach": "未受講者への方策の人数",
    scheme: "実施市町",
    corrections: "訂正",
    texts: "文章",
    basis: "根拠",
  },
  textColumns: { part: "項目", text: "職員の記入", accepted: "決裁用に載せる", draft: "数値からの案" },
  yes: "○",
  basisTitle: "各表の数値のもとになった記録",
  basisColumns: {
    table: "表",
    row: "行",
    figure: "項目",
    value: "値",
    source: "もとの記録",
    number: "受講番号",
    name: "氏名",
    affiliation: "所属区分",
    organization: "所属",
    team: "チーム",
    municipality: "市町",
    record: "記録",
  },
  basis: {
    imported: "集計値（取込）：台帳の「過年度」",
    computed: (date: string) => `${day(date)}（最終回の日）に受講登録のある方`,
    attendance: (number: number) => `第${number}回の出欠の記録（出席・遅刻・早退）`,
    observers: (number: number) => `第${number}回の聴講者数の記録`,
    theme: (number: number, date: string) => `${day(date)}に公表したテーマ別集計（第${number}版）`,
    scheme: "台帳の「市町」の列「重層事業」",
    enrolled: "受講登録",
    unnamed: "お名前は、事務局だけが確認できます。",
  },
  approvedAt: (at: Date) => `${dateAndTime(at, "ja")}に決裁済み`,
  charts: {
    trainees: "受講者数の推移",
    teams: "自治体数・チーム数の推移",
    people: "人",
    say: (name: string, figures: string) => `${name}：${figures}`,
  },
};
