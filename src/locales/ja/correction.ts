import { dateAndTime, shortDate } from "../../shared/japanese-date.ts";

interface Day {
  number: number;
  date: string;
}

interface Turned {
  number: number;
  contact: string;
}

const dayOf = ({ number, date }: Day) => `第${number}回（${shortDate(date, "ja")}）`;
const officer = (by: string) => (by ? `${by}さんが` : "");

export const correction = {
  ask: "出欠の訂正を依頼",
  change: "訂正の依頼を見る・変える",
  askTitle: (number: number) => `第${number}回 出欠の訂正`,
  onRecord: ({ status, ...day }: Day & { status: string }) => `${dayOf(day)}の記録は「${status}」です。`,
  isOpen: (at: Date) =>
    `${dateAndTime(at, "ja")}に訂正を依頼済みです。送信すると、その依頼の内容が変わります。`,
  wanted: "正しい出欠",
  withdraw: "依頼を取り下げる",
  note: "補足",
  noteHint: "代理のときは、代理の方の氏名・ふりがな・所属を書いてください。",
  whoDecides: "事務局が確認して決めます。結果はDMでお知らせします。読めるのは、ご本人と事務局です。",
  outcome: {
    asked: "訂正の依頼を送りました。事務局が確認し、結果をDMでお知らせします。",
    changed: "訂正の依頼の内容を変えました。事務局が確認し、結果をDMでお知らせします。",
    withdrawn: "訂正の依頼を取り下げました。出欠の記録はそのままです。",
    unchanged: "依頼の内容は変わっていません。",
  },
  same: "いまの記録と同じです。正しい出欠を選んでください。",
  notAsked: {
    canceled: ({ number }: Turned) => `第${number}回は中止になったため、出欠の訂正はありません。`,
    "not-begun": ({ number }: Turned) =>
      `第${number}回はまだ始まっていません。出欠は /session から入力できます。`,
    over: ({ number, contact }: Turned) =>
      `年度が終わったため、第${number}回の出欠の訂正は受け付けていません。ご相談は事務局（${contact}）にお願いします。`,
    own: ({ number }: Turned) =>
      `第${number}回の出欠は、いまご自分で変更できます。メッセージの「出欠を変更する」か /session をご利用ください。`,
  },
  waiting: (status: string) => `出欠の訂正（「${status}」）を依頼済みです。事務局の確認をお待ちください。`,
  stands: {
    OPEN: ({ status, at }: { status: string; at: Date }) =>
      `訂正を依頼済み：「${status}」（${dateAndTime(at, "ja")}）。事務局の確認をお待ちください。`,
    ACCEPTED: ({ status, at }: { status: string; at: Date }) =>
      `訂正の依頼：「${status}」に改めました（${dateAndTime(at, "ja")}）。`,
    REFUSED: ({ status, at }: { status: string; at: Date }) =>
      `訂正の依頼（「${status}」）：記録のままとしました（${dateAndTime(at, "ja")}）。`,
  },

  help: "・/program corrections：受講者からの出欠の訂正の依頼を確認し、承認するかどうかを決めます。",
  button: "出欠の訂正の依頼",
  listTitle: "出欠の訂正の依頼",
  listIntro: (count: number) =>
    count > 0
      ? `事務局の確認を待っている依頼が${count}件あります。`
      : "事務局の確認を待っている依頼はありません。",
  more: (count: number) => `ほかに${count}件あります。上の依頼から順に決めてください。`,
  look: "内容を見て決める",
  who: ({ trainee, name, team, ...day }: Day & { trainee: string; name: string; team: string | undefined }) =>
    `${dayOf(day)}　${trainee} ${name}さん${team ? `（${team}）` : ""}`,
  wish: (now: string, wanted: string) => `いまの記録「${now}」 → 依頼「${wanted}」`,
  decideTitle: "訂正の依頼",
  decide: "決定する",
  recorded: ({ status, by }: { status: string; by: { name: string; at: Date } | undefined }) =>
    `いまの記録：${status}${by ? `（${by.name}さんが${dateAndTime(by.at, "ja")}に入力）` : "（入力はまだありません）"}`,
  asks: (status: string, at: Date) => `依頼：${status}（${dateAndTime(at, "ja")}）`,
  verdict: "どうしますか",
  accept: "承認して記録を改める",
  refuse: "記録のままとする",
  answer: "ご本人への一言",
  answerHint: "結果のDMに添えます。空欄でもかまいません。",
  standInHint: "承認するときは、代理の方の氏名・ふりがな・所属を記入してください。",
  leavesErratum: (number: number) =>
    `第${number}回は確定しています。承認すると「訂正」（理由：本人からの訂正依頼）として残り、次の週のまとめに載ります。`,
  hasChanged:
    "画面を開いている間に、依頼か記録が変わりました。まだ何も保存していません。確かめて、もう一度決定してください。",
  decided: {
    accepted: (who: string) => `承認しました：${who}`,
    refused: (who: string) => `記録のままとしました：${who}`,
    gone: (who: string) => `この依頼は、決定済みか取り下げ済みです：${who}`,
  },
  unknown: "この依頼は見つかりません。",
  /** Why the counts of a closed session are others now. */
  reason: "本人からの訂正依頼",

  heard: "出欠の訂正の依頼がありました",
  ended: {
    ACCEPTED: ({ by, at }: { by: string; at: Date | null }) =>
      `${officer(by)}承認しました${at ? `（${dateAndTime(at, "ja")}）` : ""}。`,
    REFUSED: ({ by, at }: { by: string; at: Date | null }) =>
      `${officer(by)}記録のままとしました${at ? `（${dateAndTime(at, "ja")}）` : ""}。`,
    WITHDRAWN: ({ at }: { by: string; at: Date | null }) =>
      `ご本人が取り下げました${at ? `（${dateAndTime(at, "ja")}）` : ""}。`,
  },
  resultTitle: (day: Day) => `${dayOf(day)}の出欠の訂正`,
  result: ({ isAccepted, status }: { isAccepted: boolean; status: string }) =>
    isAccepted
      ? `ご依頼のとおり、記録を「${status}」に改めました。`
      : `ご依頼（「${status}」）を確認し、記録はそのままとしました。ご不明な点は事務局にお問い合わせください。`,
  reversed: (status: string) =>
    `先にお知らせした結果を、事務局が取り消しました。いまの記録は「${status}」です。ご依頼をあらためて確認し、結果をお知らせします。お返事は要りません。`,
  takenBack: "この結果は、事務局が取り消しました。あらためて確認し、結果をお知らせします。",
  reversedReason: "訂正の決定の取り消し",
  reverseMeans: [
    "承認で改めた出欠は、決める前の記録に戻ります。締め切ったあとの回で人数が変わるときは、訂正として残ります。",
    "依頼は確認待ちに戻り、/program corrections でもう一度決められます。",
    "ご本人に、結果を取り消したことをDMで知らせます。",
  ],
  changedSince:
    "そのあとで出欠か依頼が変わっているため、取り消せません。何も変えていません。いまの記録を確かめ、/session から直してください。",
  fromOffice: "事務局から：",
  logged: ({
    number,
    trainee,
    name,
    status,
    isAccepted,
  }: {
    number: number;
    trainee: string;
    name: string;
    status: string;
    isAccepted: boolean;
  }) =>
    `第${number}回 ${trainee} ${name}さんの出欠の訂正の依頼（「${status}」）を${isAccepted ? "承認" : "見送り"}`,
};
