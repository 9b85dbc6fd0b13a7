import { longDate, shortDate } from "../../shared/japanese-date.ts";

export const session = {
  nth: (number: number) => `第${number}回`,
  hours: (from: string, to: string) => `${from}〜${to}`,
  longDay: (date: string) => longDate(date, "ja"),
  shortDay: (date: string) => shortDate(date, "ja"),
  modes: { VENUE: "会場", ONLINE: "オンライン", HYBRID: "会場とオンラインの併用" },
  kinds: { LECTURE: "講義", PRACTICE_REPORT: "実践報告", EXCHANGE: "意見交換", EXERCISE: "演習" },
  quoted: (text: string) => `「${text}」`,
  speakers: (names: string[]) => (names.length > 0 ? `（${names.join("、")}）` : ""),
  label: {
    date: "開催日",
    startTime: "開始時刻",
    endTime: "終了時刻",
    mode: "開催方法",
    venue: "会場",
    link: "接続先",
    belongings: "持ち物",
    theme: "テーマ",
    parts: "内容",
    when: "日時",
    note: "事務局から",
  },
  colon: "：",
  none: "なし",
  linkLater: "決まりしだいお知らせします",
  openList: "回の詳細を開く",
  contact: (contact: string) => `お問い合わせ：${contact}`,

  announcement: {
    title: (number: number) => `第${number}回のご案内`,
    text: (number: number, when: string) => `第${number}回のご案内：${when}`,
    canceledTitle: (number: number) => `第${number}回は中止になりました`,
    canceledText: (number: number, when: string) => `第${number}回（${when}）は中止になりました`,
    canceledBody: (when: string) => `${when}に予定していた回は中止になりました。`,
    reminderLater: "前の開庁日に、受講者の皆さんへDMでもお知らせします。",
  },

  reminder: {
    today: (number: number, day: string) => `本日${day}は第${number}回の研修です。`,
    tomorrow: (number: number, day: string) => `明日${day}は第${number}回の研修です。`,
    soon: (number: number, day: string) => `第${number}回の研修は${day}です。`,
    canceled: (number: number, day: string) => `${day}の第${number}回は中止になりました。`,
    moved: (number: number, day: string) => `第${number}回は${day}に変わりました。`,
    absence: "都合がつかなくなったときは、チームリーダーか事務局にご連絡ください。",
    answered: (state: string) =>
      `出席の予定は「${state}」と承っています。変わったときは、/session で変更するか、チームリーダーか事務局にご連絡ください。`,
    notAnswered:
      "出席の予定は、まだ承っていません。/session を開くと、1分ほどで答えられます。都合がつかないときは、チームリーダーか事務局へのご連絡でもかまいません。",
  },

  change: {
    changedTitle: (number: number) => `第${number}回の変更のお知らせ`,
    changedText: (number: number, what: string) => `第${number}回の変更のお知らせ：${what}が変わりました`,
    changedBody: "次のとおり変わりました。",
    postponedTitle: (number: number) => `第${number}回の日程変更のお知らせ`,
    postponedText: (number: number, when: string) => `第${number}回の開催日が${when}に変わりました`,
    postponedBody: "開催日が変わりました。",
    tellAgain:
      "前の日程での出席の予定や、欠席・代理のご連絡は引き継ぎません。新しい日程の予定は、このあとのお知らせか /session でお答えください。",
    canceledTitle: (number: number) => `第${number}回は中止になりました`,
    canceledText: (number: number, when: string) => `${when}の第${number}回は中止になりました`,
    canceledBody: (number: number, when: string) => `${when}に予定していた第${number}回は中止になりました。`,
    fromTo: (before: string, after: string) => `${before} → ${after}`,
    and: "・",
    unchanged: "変更後の日時と場所",
    calendar: "添付の予定ファイルを開くと、お手元のカレンダーが更新されます。",
    calendarCanceled: "添付の予定ファイルを開くと、お手元のカレンダーの予定が取り消されます。",
  },
  /** In the office's own mail: how one answers it. */
  mailWays: ["ご連絡は、このメールへの返信か、下記のお電話でお願いします。"],
  sample: {
    venue: "（例）変更後の会場",
    note: "（例）会場の都合により変更します。",
  },
  calendarTitle: (number: number, program: string) => `第${number}回 ${program}`,
  calendarName: (number: number) => `第${number}回の予定（カレンダー用）`,

  approval: {
    title: (number: number) => `第${number}回のご案内：送る前の確認`,
    ask: (due: string, channel: string) =>
      `${due}に #${channel} へ送る予定です。事務局が内容を確認するまでは送りません。1分ほどで終わります。`,
    askAgain: (due: string, channel: string) =>
      `送信予定は${due}（#${channel}）ですが、まだ確認されていないため送っていません。確認するとすぐに送ります。`,
    approved: (name: string, at: string) => `${name}さんが内容を確認しました（${at}）。`,
    toLeaveAt: (due: string) => `送信予定：${due}`,
    toLeaveNow: "送信予定：確認のあとすぐ",
    leavesAt: (due: string) => `${due}に送ります。`,
    leftOn: (at: string) => `${at}に送りました。`,
    leavesNow: "まもなく送ります。",
    notNeeded: "このご案内は送らないことになったため、確認は不要になりました。",
    noChannel: (channel: string) =>
      `送り先のチャンネル #${channel} が見つかりません。チャンネルを作り、このアプリを招待してから確認してください。`,
    look: "内容を見る",
  },
};
