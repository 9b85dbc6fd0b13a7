import { shortDate } from "../../shared/japanese-date.ts";

const day = (date: string) => shortDate(date, "ja");
const when = (date: string, time: string | null) => `${day(date)}${time?.replace(/^0/, "") ?? ""}`;

interface Counts {
  window: string;
  teams: number;
  visitedTeams: number;
  planned: number;
  done: number;
  hearings: number;
  doneInYear: number;
}

export const visit = {
  title: "訪問支援",
  kinds: { VISIT: "訪問支援", HEARING: "ヒアリング" },
  states: { PLANNED: "予定", DONE: "済み", CANCELED: "取りやめ" },
  tags: { PARTICIPATION: "参加支援", COMMUNITY: "地域づくり", MULTI_AGENCY: "多機関協働" },
  label: {
    kind: "種類",
    state: "状態",
    date: "日付",
    time: "時刻",
    teamIds: "チーム",
    staffIds: "担当",
    nextStep: "次の一手",
    nextStepDate: "次の一手の期日",
    tags: "区分",
    notes: "話したこと",
  },
  labeled: (label: string) => `${label}：`,
  none: "なし",
  day,
  when,
  until: (date: string) => `（${day(date)}まで）`,
  list: (items: string[]) => items.join("、"),
  more: (count: number) => `、ほか${count}`,
  moreTeams: (count: number) => `ほか${count}チーム`,
  moreVisits: (count: number) => `ほかに${count}件あります。`,
  inBrackets: (text: string) => `（${text}）`,
  teamShort: (number: number, name: string) => `${number} ${name}`,
  onHold: "（保留）",
  window: (after: number, before: number | undefined) => {
    if (before === undefined) return after === 0 ? "今年度" : `第${after}回のあと`;
    return after === 0 ? `第${before}回の前` : `第${after}回と第${before}回の間`;
  },
  otherWindows: "ほかの時期を見る",
  visitedTeams: (visited: number, teams: number) => `訪問したチーム：${teams}チームのうち${visited}`,
  toCome: "これからの訪問",
  noneToCome: "予定はありません。",
  overdue: "　日を過ぎています",
  done: "済んだ訪問",
  noneDone: "まだありません。",
  waiting: {
    title: (waiting: number, teams: number) => `まだ訪問していないチーム：${teams}チームのうち${waiting}`,
    none: "この時期は、すべてのチームを訪問しました。",
    order: "まだ提出されていない課題の多い順です。期限を過ぎたものがあるチームが先に並びます。",
    planned: "予定あり",
    work: (open: number, late: number) => `未提出${open}${late > 0 ? `、うち期限後${late}` : ""}`,
    more: (count: number) => `ほか${count}チーム`,
    choose: "チームを選んで登録",
  },
  staffOnly: "この画面は事務局だけが見られます。",
  buttons: { create: "新しい訪問", open: "開く", done: "済みにする" },
  fields: {
    createTitle: "新しい訪問",
    editTitle: "訪問の記録",
    range: (from: number, to: number) => `（${from}〜${to}番目）`,
    separator: "、",
    freeTags: "自由な区分",
    freeTagsHint: "「、」で区切って書きます。例：庁内連携、居場所",
    stepHint: "この日に、担当の方へDMでお知らせします。",
    disclosure: "事務局だけが読めます。開示請求の対象になり得ます。",
    notesHint: "個別の相談ケースや個人名は書かないでください。",
  },
  stale: (fields: string) =>
    `画面を開いている間に、ほかの人が変更しました（${fields}）。いまの内容は次のとおりです。あなたが書いたものは下に残しています。確かめて、もう一度保存してください。`,
  cancel: {
    button: "取りやめる",
    title: "訪問を取りやめる",
    text: "一覧から外し、これからのお知らせを送りません。書いた内容は残り、操作の記録から元に戻せます。",
  },
  saved: {
    PLANNED: (at: string, kind: string) =>
      `${at}の${kind}を保存しました。前の開庁日に、担当の方へDMでお知らせします。`,
    DONE: (at: string, kind: string) => `${at}の${kind}を、済みとして保存しました。`,
    CANCELED: (at: string, kind: string) => `${at}の${kind}は取りやめになっています。`,
    canceled: (at: string, kind: string) => `${at}の${kind}を取りやめました。`,
    nothing: "変わったところはありませんでした。",
  },
  fault: {
    teams: "チームを1つ以上選んでください。",
    date: "日付をカレンダーから選んでください。",
    time: "時刻は13:00のように選んでください。",
    future: "これからの日付は「済み」にできません。日付を確かめてください。",
    stepText: "期日だけでは、何の日か分かりません。次の一手も書いてください。",
    stepEarly: "訪問の日か、それより後の日を選んでください。",
    tags: "1つの区分は30文字までにしてください。",
    tooManyTags: "自由な区分は10個までにしてください。",
    noTeam: "選んだチームのうち、いまは登録のないものがあります。画面を開き直してください。",
    noOfficer: "選んだ担当の方のうち、いまは事務局にいない方がいます。選び直してください。",
    canceled: "この訪問は取りやめになりました。操作の記録（/program log）から元に戻せます。",
    changedMeanwhile:
      "画面を開いている間に、ほかの人がこの訪問を変更しました。何も取りやめていません。画面を開き直して、いまの内容を確かめてください。",
  },
  gone: "この訪問は見つかりません。/visit をもう一度開いてください。",
  officeOnly:
    "/visit は、事務局が訪問支援とヒアリングを記録する画面です。訪問のご相談は、事務局にお知らせください。",
  counts: (facts: Counts) =>
    `訪問支援（${facts.window}）：訪問したチーム ${facts.teams}チームのうち${facts.visitedTeams}、済み ${facts.done}件、ヒアリング ${facts.hearings}件、予定 ${facts.planned}件。今年度の済み ${facts.doneInYear}件。`,
  reminder: {
    title: (kind: string) => `${kind}の予定`,
    text: (at: string, kind: string) => `${at}に${kind}の予定があります。`,
    how: "終わったら「開く」から済みにして、話したことと次の一手を残してください。",
  },
  step: {
    title: "次の一手の期日です",
    text: (at: string, kind: string, due: string) =>
      `${at}の${kind}で決めた次の一手は、${day(due)}が期日です。`,
    how: "済んだときは「開く」から「次の一手」を空にするか、次の訪問を登録してください。",
    cleared: "この次の一手は、もう残っていません。",
    moved: (due: string) => `この次の一手の期日は、${day(due)}に変わりました。`,
  },
  now: {
    canceled: (at: string, kind: string) => `${at}の${kind}は取りやめになりました。`,
    done: (at: string, kind: string) => `${at}の${kind}は済みました。`,
    moved: (at: string, kind: string) => `${kind}の予定は${at}に変わりました。`,
  },
  log: {
    created: (at: string, kind: string, teams: string) => `${at}の${kind}を登録（${teams}）`,
    done: (at: string, kind: string, teams: string) => `${at}の${kind}を済みに（${teams}）`,
    canceled: (at: string, kind: string, teams: string) => `${at}の${kind}を取りやめ（${teams}）`,
    changed: (at: string, kind: string, teams: string, fields: string) =>
      `${at}の${kind}を変更（${teams}）：${fields}`,
    undoDone: ["「予定」に戻します。書いた内容は残ります。"],
    undoCanceled: ["取りやめる前の状態に戻します。予定の訪問は、前の開庁日にまたお知らせします。"],
    changedSince: "この訪問は、その後に変わっています。/visit で直してください。",
  },
  column: {
    heading: "訪問",
    cells: { DONE: "済", PLANNED: "予定", NONE: "－" },
    sentence: (window: string, done: number, planned: number, none: number) =>
      `訪問（${window}）：済${done}、予定${planned}、－${none}。`,
  },
};
