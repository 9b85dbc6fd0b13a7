/** The records of a session as lists: for the office, a team's leader and contacts, and counts for a viewer. */
import { dateAndTime, shortDate } from "../../shared/japanese-date.ts";

interface Day {
  number: number;
  date: string;
}

const dayOf = ({ number, date }: Day) => `第${number}回（${shortDate(date, "ja")}）`;

interface Attended {
  trainees: number;
  enrolled: number;
  unmarked: number;
  substitutes: number;
  observers: number;
}

interface Reflected {
  asked: number;
  submitted: number;
  drafts: number;
  owed: number;
  declined: number;
}

export const records = {
  title: "出欠と振り返りの記録",
  intro: "回を選ぶと、チームごとの一覧を開きます。",
  viewerIntro: "回ごとの人数です。お名前と回答は、事務局だけが確認できます。",
  noneBegun: "まだ始まった回がありません。最初の回が始まると、ここで確認できます。",
  chooseSession: "回を選ぶ",
  session: dayOf,
  sessionLine: (day: Day) => `${dayOf(day)}　`,
  attendedCounts: ({ trainees, enrolled, unmarked, substitutes, observers }: Attended) =>
    `受講者数 ${trainees}人／登録 ${enrolled}人、代理 ${substitutes}人、未確認 ${unmarked}人、聴講 ${observers}人。`,
  reflectedCounts: ({ asked, submitted, drafts, owed, declined }: Reflected, isClosed: boolean) =>
    `振り返り 提出 ${submitted}人／出席 ${asked}人、${isClosed ? "回答なし" : "これから"} ${owed}人（うち下書き ${drafts}人）、今回は難しい ${declined}人。`,
  exportAll: "すべての回をExcelで受け取る",
  exportOne: "この回をExcelで受け取る",

  bothTitle: "振り返り",
  bothIntro: "受講者としての振り返りと、事務局の一覧の、どちらを開きますか。",
  office: "事務局の一覧",
  own: "自分の振り返りを書く",

  seeAll: "出欠と振り返りの一覧",
  seeTeam: (team: string) => `チームの提出状況（${team}）`,

  listTitle: (number: number) => `第${number}回 一覧`,
  filterState: "状態",
  filterAffiliation: "所属",
  filterTeam: "チーム",
  everyState: "すべての状態",
  everyAffiliation: "すべての所属",
  everyTeam: "すべてのチーム",
  teamName: (number: number | null, name: string | null) =>
    number === null ? "チームのない方" : `${number} ${name ?? ""}`,
  states: {
    answered: "提出済み",
    draft: "下書きあり",
    asked: "これから",
    declined: "今回は難しい",
    unmarked: "出欠が未確認",
    thanked: "出席",
    substitute: "代理出席",
    absent: "欠席",
    "not-applicable": "対象外",
  },
  owes: "振り返りがこれから（下書きを含む）",
  /** Once the session is closed nothing is to come any more. */
  noAnswer: "回答なし",
  found: (count: number) => `${count}名`,
  nobody: "当てはまる方はいません。",
  stateLine: (state: string, count: number) => `${state} ${count}名：`,
  between: "、",
  detail: (text: string) => `（${text}）`,
  roles: { LEADER: "リーダー", CONTACT: "連絡担当" },
  standIn: (name: string) => `代理：${name}さん`,
  choosePage: "ページを選ぶ",
  page: (page: number, pages: number, from: string, to: string) => `${page}/${pages}　${from}〜${to}`,
  chooseAnswer: "回答を開く",
  answerHow: "回答を開くと、だれがいつ開いたかが記録に残ります。下書きは、書いた本人だけが読めます。",
  back: "回の一覧に戻る",

  answerTitle: (number: number) => `第${number}回 振り返り`,
  answerOf: (number: string, name: string) => `${number} ${name}さん`,
  answerNamed: "記名（事務局のみ）の回答です。事務局の外に出さないでください。開いたことは記録しました。",
  handedInAt: (at: Date, version: number) => `${dateAndTime(at, "ja")}に提出（第${version}版）`,
  chooseVersion: "ほかの版を開く",
  notAnswered: "（記入なし）",
  goneQuestion: (key: string) => `いまはない設問（${key}）`,
  backToList: "一覧に戻る",
  notHandedIn: "提出された回答がありません。提出の後に「今回は難しい」などに変わったか、まだ下書きです。",

  teamTitle: (number: number) => `第${number}回 チームの状況`,
  teamIntro: (team: string, day: Day) => `${team}　${dayOf(day)}の出欠と振り返りの状況です。`,
  teamNote:
    "振り返りの内容は、リーダーと連絡担当にも表示しません。読めるのは事務局だけです。この画面を見られるのは、リーダーと連絡担当、事務局です。",
  notOwnTeam: (contact: string) =>
    `チームの状況を見られるのは、そのチームのリーダーと連絡担当、事務局です。担当が変わったときは、事務局（${contact}）にご連絡ください。`,

  making: "Excelを作っています。できあがると、このアプリとのDMに送ります。",
  made: "Excelを、このアプリとのDMに送りました。お名前と回答が入っているため、取り扱いにご注意ください。",
  fileName: (fiscalYear: number, sessions: string, date: string) =>
    `記録_${fiscalYear}年度_${sessions}_${date}.xlsx`,
  fileNote: (at: string) =>
    `${at}の記録です。記名（事務局のみ）の回答が入っています。事務局の外に出さないでください。`,
  fileSessions: (numbers: number[]) =>
    numbers.length === 1 ? `第${numbers[0]}回` : `第${numbers[0]}回から第${numbers.at(-1)}回`,
  sheets: { attendance: "出欠", reflection: "振り返り", anonymous: "匿名の回答", totals: "集計" },
  columns: {
    session: "回",
    date: "開催日",
    number: "受講番号",
    name: "氏名",
    nameKana: "ふりがな",
    teamNumber: "チーム番号",
    team: "チーム",
    role: "役割",
    affiliation: "所属区分",
    organization: "所属",
    attendance: "出欠",
    standInName: "代理の氏名",
    standInKana: "代理のふりがな",
    standInOrganization: "代理の所属",
    enteredBy: "入力した人",
    enteredAt: "入力日時",
    state: "状態",
    submittedAt: "提出日時",
    answeredBy: "代理入力した人",
    group: "集計の単位",
    groupName: "名前",
    enrolled: "登録",
    trainees: "受講者数",
    present: "出席",
    late: "遅刻",
    leftEarly: "早退",
    excused: "欠席（連絡あり）",
    absent: "欠席",
    substitutes: "代理",
    unmarked: "未確認",
    observers: "聴講者",
    asked: "振り返りの対象",
    submitted: "提出",
    owed: "これから（回答なし）",
    drafts: "うち下書き",
    declined: "今回は難しい",
  },
  groups: { all: "全体", affiliation: "所属区分", team: "チーム" },
  notEnrolled: "対象外",

  opened: ({
    session,
    name,
    number,
    version,
  }: {
    session: number;
    name: string;
    number: string;
    version: number;
  }) => `第${session}回の${number} ${name}さんの振り返り（第${version}版）を開きました`,
  exported: ({ sessions, people }: { sessions: number[]; people: number }) =>
    `${sessions.map((number) => `第${number}回`).join("、")}の出欠と振り返り（${people}名）をExcelで受け取りました`,
};
