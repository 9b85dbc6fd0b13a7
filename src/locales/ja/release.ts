/** テーマ別集計の公表: what people wrote, as a table that may leave the office. */
const QUESTIONS = { deepen: "深めたい課題", outreach: "未受講者への方策" };

export const release = {
  title: "テーマ別集計の公表",
  /** To everybody, in the wrap-up of a session. */
  most: {
    deepen: "これまでの振り返りで多かった声（深めたいこと）",
    outreach: "これまでの振り返りで多かった声（理解を広げるために）",
  },
  open: { deepen: "集計を公表（深めたい課題）", outreach: "集計を公表（方策）" },
  first: "次の表を公表します。公表すると、年次報告書に載ります。",
  again: (number: number) => `前回（第${number}版）からの変化です。公表すると、新しい版になります。`,
  hiddenTitle: (count: number) => `表示しない数値（${count}か所、事務局だけに見えています）`,
  hiddenLine: (place: string, people: number, why: string) => `${place}：${people}人（${why}）`,
  why: {
    "few-people": "5人未満",
    "few-teams": "2チーム未満",
    complement: "ほかの数値から分かってしまうため",
    before: "前の版で表示していないため",
    unpublished: "公表しない列",
  },
  place: (theme: string, part?: string) => (part === undefined ? theme : `${theme}／${part}`),
  people: (count: number) => `${count}人`,
  tableTitle: "公表する表",
  themeLine: (name: string, all: string, groups: string[]) => `${name}：${all}（${groups.join("、")}）`,
  itemLine: (name: string, people: string) => `　${name}：${people}`,
  changesTitle: "前の版からの変化",
  change: (place: string, from: string, to: string) => `${place}：${from} → ${to}`,
  tellingTitle: "差から分かってしまうところ",
  refused:
    "前の版と比べると、5人未満の方の動きが分かってしまうため、いまは公表できません。記述の分類が進んで差が5人以上になると、公表できます。",
  nothing: "公表できるテーマがありません。5人以上・2チーム以上の記述があるテーマができると、公表できます。",
  same: "前の版から変わっていないため、公表するものはありません。",
  changedMeanwhile: "見ている間に集計が変わりました。開き直して、もう一度確かめてください。",
  how: "5人または2チームに満たない数値と、それが計算で分かってしまう数値は表示しません。公表した表は変わらず、取り消せません。公表すると、お知らせのチャンネルにある最後の回の受付終了のお知らせに、人数の多いテーマが3つまで加わります。",
  submit: "公表する",
  done: (number: number) => `公表しました（第${number}版）。`,
  doneHow: "年次報告書の次の出力から、この表が載ります。",
  more: (count: number) => `ほか${count}か所`,
  logged: ({
    question,
    number,
    themes,
    hidden,
  }: {
    question: "deepen" | "outreach";
    number: number;
    themes: number;
    hidden: number;
  }) =>
    `テーマ別集計（${QUESTIONS[question]}）の第${number}版を公表しました（テーマ${themes}件、表示しない数値${hidden}か所）`,
};
