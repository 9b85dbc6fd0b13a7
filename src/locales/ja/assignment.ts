import { shortDate } from "../../shared/japanese-date.ts";

const day = (date: string) => shortDate(date, "ja");

export const assignment = {
  title: "チーム課題",
  states: {
    NOT_STARTED: "未着手",
    IN_PROGRESS: "作業中",
    INTERNAL_REVIEW: "庁内確認中",
    SUBMITTED: "提出済み",
    RETURNED: "再提出のお願い",
    ACCEPTED: "確認済み",
  },
  label: {
    state: "状態",
    due: "提出期限",
    usedIn: "使う回",
    template: "様式",
    pen: "作成担当",
    version: "提出した版",
    given: "出す回",
    form: "記入",
    asked: "お願いの内容",
    reason: "延長の理由",
  },
  due: (date: string, time: string, left: string) => `${day(date)}${time}まで（${left}）`,
  dueBefore: (date: string) => `もとの期限（${day(date)}）を過ぎています。準備ができしだい提出してください`,
  noDue: "まだ決まっていません",
  left: (days: number) => {
    if (days < 0) return `${-days}日過ぎています`;
    if (days === 0) return "今日まで";
    return days === 1 ? "明日まで" : `あと${days}日`;
  },
  usedIn: (number: number, date: string) => `第${number}回（${day(date)}）`,
  notUsed: "なし",
  given: (number: number, date: string) => `第${number}回（${day(date)}）`,
  noPen: "まだいません",
  template: "様式を開く",
  version: (version: number, date: string) => `第${version}版（${day(date)}）`,
  noVersion: "まだありません",
  filled: (questions: number, answered: number) => `${questions}問中${answered}問`,
  lastBy: (by: string, when: string) => `（最後に書いた人：${by}さん　${when}）`,
  until: (date: string) => `（${day(date)}まで）`,
  checking: "（提出を受け付けて、ファイルを確かめています）",
  team: (number: number, name: string) => `チーム${number}　${name}`,
  former: "以前のチームです。読むことはできますが、提出はいまのチームの方が行います。",
  onlyLeaders: "提出できるのは、チームリーダーと連絡担当です。",
  empty: "いまは課題がありません。",
  more: (count: number) => `ほかに${count}件あります。`,
  notStarted: "研修が始まると、ここにチームの課題が並びます。",
  noTeam: (contact: string) =>
    `どのチームにも登録がないため、課題はありません。心当たりのある方は事務局（${contact}）にお知らせください。`,
  notOwnTeam: (contact: string) =>
    `この課題はほかのチームのものです。いまのチームの課題は /assignment で確認できます。お困りのときは事務局（${contact}）にご連絡ください。`,
  gone: "この課題は見つかりません。/assignment をもう一度開いてください。",
  handedInAlready: (title: string) =>
    `「${title}」は提出済みです。直したときは、新しい版を提出してください。`,
  buttons: {
    fill: "記入する",
    pen: "作成担当になる",
    review: "庁内確認中にする",
    handIn: "提出する",
    handInAgain: "新しい版を提出する",
    open: "課題の一覧を開く",
  },
  review: {
    title: "庁内確認中",
    submit: "保存する",
    intro: (title: string) =>
      `「${title}」が庁内の確認を待っている間、再度のお知らせを止めます。いつごろまでかかりそうですか。`,
    until: "この日まで",
    hint: "過ぎると、お知らせがまた届くようになります。確認が早く終わったときは、いつでも提出できます。",
    outOfRange: (days: number) => `今日から${days}日以内の日を選んでください。`,
    done: (title: string, until: string) =>
      `「${title}」を庁内確認中にしました。${day(until)}までお知らせを止めます。`,
  },
  handedOut: {
    title: (title: string) => `チーム課題「${title}」`,
    text: (title: string) => `チーム課題「${title}」をお願いします。`,
    body: (title: string) =>
      `チームで「${title}」に取り組んでください。はじめに作成担当を決めておくと、進めやすくなります。`,
  },
  reminder: {
    title: (title: string) => `「${title}」の提出期限が近づいています`,
    text: (title: string, due: string) => `「${title}」の提出期限は${due}です。`,
    /** `byMail`: there is nothing to press. */
    body: (byMail = false) =>
      `行き違いでしたらご容赦ください。${byMail ? "" : "提出の操作は2分ほどで終わります。"}`,
    wayOut: (byMail = false): string =>
      byMail
        ? "庁内の確認を待っているときや、期限に間に合わないときは、事務局にお知らせください。"
        : "庁内の確認を待っているときは「庁内確認中にする」を押すと、選んだ日までお知らせを止めます。期限に間に合わないときは、事務局にご相談ください。",
  },
  overdue: {
    title: (title: string) => `「${title}」がまだ届いていないようです`,
    text: (title: string) => `「${title}」がまだ届いていないようです。`,
    body: (byMail = false) =>
      `行き違いでしたらご容赦ください。いまからの提出も受け付けます。${byMail ? "" : "提出の操作は2分ほどで終わります。"}`,
    wayOut: "事情があって難しいときは、事務局にご連絡ください。一緒に考えます。このお知らせは一度だけです。",
  },
  mailWays: (team: string) => [
    `${team}としての提出は、Slackを使えるチームの方（リーダーか連絡担当）からお願いします。どなたも使えないときは、ファイルを事務局にお送りください。`,
  ],
  now: {
    SUBMITTED: (title: string, version: number) =>
      `「${title}」は提出済みです（第${version}版）。ありがとうございました。`,
    ACCEPTED: (title: string) => `「${title}」は事務局が確認しました。ありがとうございました。`,
    RETURNED: (title: string) =>
      `「${title}」は再提出をお願いしています。お願いの内容は、別にお送りしたお知らせと /assignment で確認できます。`,
    INTERNAL_REVIEW: (title: string, until: string) =>
      `「${title}」は庁内確認中です。${day(until)}までお知らせを止めています。`,
    checking: (title: string) =>
      `「${title}」の提出を受け付けました。ファイルを確かめています。もう一度送る必要はありません。`,
    canceled: (title: string) => `「${title}」は取りやめになりました。提出は必要ありません。`,
  },
  touch: {
    getsMore: (name: string, titles: string[]) =>
      `課題${titles.map((title) => `「${title}」`).join("")}のお知らせが、${name}さんに届くようになります。`,
    getsNoMore: (name: string, titles: string[]) =>
      `課題${titles.map((title) => `「${title}」`).join("")}のお知らせが、${name}さんに届かなくなります。課題と提出したものはチームに残ります。`,
    leavesPen: (name: string, title: string) =>
      `「${title}」の作成担当の${name}さんがチームを離れます。新しい作成担当を決めるよう、チームにお伝えください。`,
  },
  log: {
    pen: (team: string, title: string, name: string) => `${team}の「${title}」の作成担当: ${name}`,
    review: (team: string, title: string, until: string) =>
      `${team}の「${title}」を庁内確認中に（${day(until)}まで）`,
  },
};
