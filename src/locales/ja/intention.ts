import { dateAndTime, shortDate } from "../../shared/japanese-date.ts";

interface Day {
  number: number;
  date: string;
}

interface Coming {
  total: number;
  venue: number;
  online: number;
  open: number;
}

interface About {
  number: number;
  contact: string;
}

const dayOf = ({ number, date }: Day) => `第${number}回（${shortDate(date, "ja")}）`;

const places = ({ venue, online, open }: Coming) =>
  `（会場 ${venue}人・オンライン ${online}人${open > 0 ? `・どちらか未定 ${open}人` : ""}）`;

/** Whether somebody means to come, asked before a session. */
export const intention = {
  kinds: { ATTEND: "出席予定", ABSENT: "欠席", SUBSTITUTE: "代理" },
  choices: {
    ATTEND: "出席予定",
    VENUE: "会場で出席",
    ONLINE: "オンラインで出席",
    ABSENT: "欠席",
    SUBSTITUTE: "代理",
  },
  /** Opens a form. */
  substituteDots: "代理…",
  atPlace: { VENUE: "会場", ONLINE: "オンライン" },
  none: "未回答",
  state: ({ kind, place, standIn }: { kind: string; place: string | null; standIn: string | null }) => {
    const details = [standIn && `${standIn}さん`, place].filter(Boolean).join("、");
    return `${kind}${details ? `（${details}）` : ""}`;
  },
  enteredBy: (name: string) => `　入力：${name}さん`,

  heading: (session: Day) => `${dayOf(session)}の研修`,
  dear: (name: string) => `${name}さん、`,
  sampleName: "受講者",
  /** `byMail`: there is nothing to press. */
  ask: (due: Date, byMail = false) => [
    `出席の予定を教えてください。${byMail ? "" : "ボタンを1回押すと終わります。"}`,
    `会場の席と資料を用意するために伺っています。期限は${dateAndTime(due, "ja")}です。そのあとも、研修が始まるまで変更できます。`,
  ],
  remind: (due: Date, byMail = false) => [
    "出席の予定が、まだ届いていないようです。行き違いでしたらご容赦ください。",
    `${byMail ? "" : "ボタンを1回押すと終わります。"}期限は${dateAndTime(due, "ja")}です。まだ決まらないときは、いまのお見込みで結構です。研修が始まるまで変更できます。`,
  ],
  late: ["出席の予定を伺う期限は過ぎましたが、研修が始まるまでお答えいただけます。"],
  mailWays: [
    "出席予定・欠席・代理のどれになるかを、このメールへの返信か、下記のお電話でお知らせください。",
    "代理の場合は、代理の方の氏名・ふりがな・所属もお書きください。",
  ],
  received: (state: string) => `次のとおり承りました：${state}`,
  untilStart: "研修が始まるまで変更できます。当日の出欠は、あらためて記録します。",
  change: "変更する",
  answer: "出席の予定を答える",
  whoReads: "この回答を見られるのは、ご本人、チームのリーダーと連絡担当、事務局です。",
  notNeeded: {
    moved: "日程が変わったため、このお知らせへの回答は不要です。新しい日程の予定は、あらためて伺います。",
    canceled: "中止になったため、このお知らせへの回答は不要です。",
    over: "出席の予定の受付は終わりました。",
  },

  title: (number: number) => `第${number}回の出席予定`,
  askOwn: (session: Day) => `${dayOf(session)}の研修への出席の予定`,
  askOther: (name: string, session: Day) => `${name}さんの${dayOf(session)}の研修への出席の予定`,
  standInTitle: "代理の方",
  standInIntro: (session: Day) => `${dayOf(session)}に代理で出席する方を教えてください。`,
  standInOther: (name: string, session: Day) =>
    `${dayOf(session)}に${name}さんの代理で出席する方を教えてください。`,
  standInName: "氏名",
  standInKana: "ふりがな",
  standInOrganization: "所属",
  standInPlace: "代理の方の出席のしかた",
  chooseOne: "いずれか一つを選んでください。",
  fillIn: "記入してください。",
  changedMeanwhile: (state: string) =>
    `開いている間に、ほかの方が「${state}」と入力しました。変えるときは、もう一度保存してください。`,

  ownState: (state: string) => `出席の予定：${state}`,
  openTeam: (team: string) => `チームの出席予定（${team}）`,
  teamTitle: (number: number) => `第${number}回 出席予定`,
  teamIntro: ({ team, date }: { team: string; date: string }) =>
    `${team}　${shortDate(date, "ja")}の出席予定です。`,
  member: (name: string, state: string) => `${name}さん：${state}`,
  choosePerson: "代わりに入力する方を選ぶ",
  teamNote: "ご本人に代わって入力すると、入力した人と時刻が記録に残り、ご本人のメッセージにも表示されます。",
  chooseTeam: "チームを選んで出席予定を見る",
  teamOption: ({
    number,
    name,
    unanswered,
  }: {
    number: number | null;
    name: string | null;
    unanswered: number;
  }) => `${number ?? ""} ${name ?? ""}${unanswered > 0 ? `（未回答 ${unanswered}人）` : "（回答済み）"}`,

  counts: ({
    attend,
    substitutes,
    absent,
    unanswered,
    isHybrid,
  }: {
    attend: Coming;
    substitutes: Coming;
    absent: number;
    unanswered: number;
    isHybrid: boolean;
  }) =>
    `出席予定 ${attend.total}人${isHybrid ? places(attend) : ""}、代理 ${substitutes.total}人${isHybrid && substitutes.total > 0 ? places(substitutes) : ""}、欠席 ${absent}人、未回答 ${unanswered}人。`,
  observers: (count: number) => `ほかに、聴講の登録 ${count}人。`,
  dueBy: (due: Date) => `回答の期限は${dateAndTime(due, "ja")}です。当日の出欠には数えません。`,

  logged: ({ number, date, name, kind }: { number: number; date: string; name: string; kind: string }) =>
    `${dayOf({ number, date })}の出席予定を代わりに入力（${name}さん：${kind}）`,
  cannotUndo:
    "そのあとで回答や日程が変わったため、元に戻せません。いまの回答を確かめて、入力し直してください。",

  over: ({ number, contact }: About) =>
    `第${number}回は始まっているため、出席の予定は変更できません。当日の出欠は /session から入力できます。お問い合わせは事務局（${contact}）にお願いします。`,
  canceled: ({ number, contact }: About) =>
    `第${number}回は中止になったため、出席の予定は伺っていません。お問い合わせは事務局（${contact}）にお願いします。`,
  movedSince: (session: Day) =>
    `日程が変わり、${dayOf(session)}になりました。新しい日程のお知らせか、/session からお答えください。`,
  notEnrolled: ({ number, contact }: About) =>
    `第${number}回の開催日には受講登録がないため、出席の予定は伺っていません。登録に誤りがあるときは、事務局（${contact}）にご連絡ください。`,
  notOwnTeam: (contact: string) =>
    `代わりに入力できるのは、そのチームのリーダーと連絡担当、事務局です。担当が変わったときは、事務局（${contact}）にご連絡ください。`,
};
