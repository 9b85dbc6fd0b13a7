/** App Home: what each person needs to know and to do. */
import { dateAndTime, shortDate } from "../../shared/japanese-date.ts";

interface Day {
  number: number;
  date: string;
}

const day = (date: string) => shortDate(date, "ja");
const dayOf = ({ number, date }: Day) => `第${number}回（${day(date)}）`;
/** "9:00". */
const hour = (time: string) => time.replace(/^0/, "");
const until = (closing: Date) => `${dateAndTime(closing, "ja")}まで`;

export const home = {
  asOf: (at: Date) => `${dateAndTime(at, "ja")}現在の内容です。`,
  cut: "表示しきれない内容があります。各ボタンの画面で確認できます。",
  closed: "この研修は終了しました。ご参加ありがとうございました。",
  welcome: "Sasaeai は、チームで受ける研修の出欠、振り返り、課題、お知らせをお手伝いするアプリです。",

  owed: {
    title: "お願いしていること",
    none: "いまお願いしていることはありません。",
    intention: (session: Day) => `${dayOf(session)}の出席予定を教えてください。`,
    attendance: (session: Day, closing: Date) =>
      `${dayOf(session)}の出欠を教えてください。受付は${until(closing)}です。`,
    reflection: (session: Day, closing: Date) =>
      `${dayOf(session)}の振り返りシートをお待ちしています。受付は${until(closing)}です。`,
    draft: (session: Day, closing: Date) =>
      `${dayOf(session)}の振り返りの下書きがあります。受付は${until(closing)}です。`,
    assignment: (title: string, due: string) => `チーム課題「${title}」　提出期限：${due}`,
    returned: (title: string, due: string) =>
      `チーム課題「${title}」の再提出をお願いしています。　提出期限：${due}`,
  },

  record: {
    title: "これまでの出欠と振り返り",
    none: "まだ始まった回がありません。",
    open: "回ごとに見る・直す",
    line: (session: Day) => `${dayOf(session)}　`,
    attendance: (status: string) => `出欠：${status}`,
    reflection: (state: string) => `　振り返り：${state}`,
  },

  team: {
    title: "わたしのチーム",
    board: "チームの出欠と振り返り",
  },

  next: {
    title: "次に届くお知らせ",
    message: (name: string, at: Date) => `${dateAndTime(at, "ja")}ごろ「${name}」`,
    none: "いまのところ、届く予定のお知らせはありません。",
    paused: "いまは、事務局がお知らせを止めています。",
  },

  session: {
    none: "これから開く回はありません。",
    notRegistered: "この先に、お申し込みの回はありません。",
  },

  settings: {
    title: "自分の設定",
    button: "設定を変える",
    language: "表示の言語",
    languages: { ja: "日本語", en: "English" },
    asProgram: (language: string) => `研修の設定に合わせる（${language}）`,
    hours: "お知らせの時間帯",
    hour,
    hoursText: (from: string, to: string) => `開庁日の${hour(from)}〜${hour(to)}`,
    away: "不在の期間",
    awayText: (from: string | null, to: string | null) =>
      `${from ? day(from) : ""}〜${to ? day(to) : "（終わりは未定）"}`,
    noAway: "なし",
    from: "お知らせの時間帯（から）",
    to: "お知らせの時間帯（まで）",
    hoursHint:
      "定例のお知らせは、開庁日のこの時間帯に届きます。日程の変更など急ぎのお知らせと、期限に間に合わなくなるお知らせは、この時間帯の外でも届きます。",
    awayFrom: "不在の期間（から）",
    awayTo: "不在の期間（まで）",
    awayHint:
      "不在の間は、定例のお知らせを送りません。戻られた日以降も間に合うものは、その後に届きます。なければ空欄のままにしてください。",
    fault: {
      hours: "「まで」は「から」より後の時刻にしてください。",
      lunch: "昼の休みだけの時間帯は選べません。",
      order: "終わりの日は、始まりの日以降にしてください。",
      past: "終わりの日は、今日以降にしてください。",
    },
  },

  office: {
    tasks: "よく使う画面",
    approve: (number: number) => `第${number}回のご案内を確認`,
    matrix: "チーム課題の状況",
    notices: "お知らせの状況",
    coming: "これからのお知らせ",
    noneComing: "予定しているお知らせはありません。",
    afterApproval: "　※事務局の確認後に送ります",
    held: (count: number) => `止めているお知らせ：${count}件`,
    failed: (count: number) => `届けられなかったお知らせ（この1週間）：${count}件`,
    failedHow:
      "お電話などでご連絡ください。Slackのアカウントや、チャンネルへのアプリの参加も確かめてください。",
    to: (name: string) => ` → ${name}`,
    person: (name: string) => `${name}さん`,
    channel: "チャンネル",
    error: (code: string) => `（Slackの応答：${code}）`,
    notKnown: "（Slackから返事がなく、届いたかどうか分かりません）",
    more: (count: number) => `ほか${count}件`,
  },
};
