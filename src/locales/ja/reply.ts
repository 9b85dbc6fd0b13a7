/** Words to the app in its DM, and what the council sees of them. */
import { shortDate } from "../../shared/japanese-date.ts";

interface Day {
  number: number;
  date: string;
}

const dayOf = ({ number, date }: Day) => `第${number}回（${shortDate(date, "ja")}）`;
const of = (day: Day | undefined) => (day ? `${dayOf(day)}の` : "");

export const reply = {
  text: "メッセージを受け取りました。",
  attendanceAhead: (day: Day) =>
    `${dayOf(day)}のご連絡ですね。まだ記録していません。欠席と代理は、下の「出欠を変更する」から今すぐ入力できます。出席・遅刻・早退は、開催日から入力できます。`,
  attendanceNow: (day: Day) =>
    `${dayOf(day)}の出欠ですね。まだ記録していません。下の「出欠を変更する」を押し、選んで保存すると記録されます。`,
  noAttendance: "いま出欠を入力できる回はありません。",
  sheet: (day: Day) => `${dayOf(day)}の振り返りシートです。`,
  noReflection: "いま書ける振り返りシートはありません。",
  nextSession: (day: Day) => `次は${dayOf(day)}です。`,
  noSession: "これからの回は、まだ登録されていません。",
  ownData: "あなたについて登録・記録されているデータは、次のボタンから確認し、ファイルで受け取れます。",
  stop: (contact: string) =>
    `お知らせを止めたいとき、受講を取りやめたいときは、事務局${contact ? `（${contact}）` : ""}がうけたまわります。振り返りのお願いだけを止めるときは、お知らせの「今回は難しい」を押してください。`,
  thanks: "ご連絡ありがとうございます。",
  files: (contact: string) =>
    `このDMではファイルを受け取れません。お手数ですが、事務局${contact ? `（${contact}）` : ""}へお送りください。`,
  menuTitle: "このアプリでできることは、次のとおりです。",
  menu: [
    "出欠の連絡：「欠席します」「遅れます」「代理で出席します」などと送ると、入力の画面へご案内します。",
    "振り返り：「振り返り」と送るか、下のボタンから書けます。5分ほどで終わります。",
    "次の回の日時と場所：「いつ」「場所」と送るか、下のボタンで確認できます。チームの出欠も、ここから入力できます（リーダーと連絡担当）。",
    "チーム課題と自分のデータ：下のボタンで確認できます。",
    "コマンド（/session、/reflection、/assignment）を使える方は、同じものをコマンドでも開けます。",
  ],
  menuCouncil: [
    "/program：研修の全体、これから送るお知らせ、開始",
    "/session：回の編集、出欠の入力、締切",
    "/reflection：出欠と振り返りの一覧、回答、Excel",
    "受講者がこのDMに送った文は、事務局のチャンネルに届きます。",
  ],
  shown: (contact: string) =>
    `いただいた文は、事務局も確認できます。お急ぎのときは、事務局（${contact}）へお電話ください。`,
  notShown: (contact: string) =>
    `いただいた文は、事務局には届いていません。ご用件は、事務局（${contact}）へお電話ください。`,

  received: (name: string) => `${name}さんから、アプリへの返信がありました`,
  team: (number: number, name: string) => `（チーム${number} ${name}）`,
  stranger: "（受講者名簿にないSlackアカウント）",
  answered: (time: string, offers: string[]) => `${time}　アプリの返事：${offers.join("、")}`,
  isCut: (length: number) => `長いため途中まで表示しています（全${length}字）。`,
  hadFiles: "ファイルが添付されていました。アプリは受け取っていません。",
  offered: {
    attendance: (day: Day | undefined) => `${of(day)}出欠のボタン`,
    "no-attendance": () => "出欠を入力できる回がないこと",
    reflection: (day: Day | undefined) => `${of(day)}振り返りシート`,
    "no-reflection": () => "書ける振り返りシートがないこと",
    session: (day: Day | undefined) => `${of(day)}ご案内`,
    "no-session": () => "これからの回がないこと",
    "own-data": () => "自分のデータのボタン",
    stop: () => "事務局へのご連絡のお願い（止めたい・やめたい）",
    thanks: () => "お礼",
    files: () => "ファイルを受け取れないこと",
    menu: () => "アプリでできることの一覧（内容を読み取れませんでした）",
    "no-role": () => "いまは受講登録がないことと、事務局の連絡先",
    refused: () => "名簿と結び付いていないことと、事務局の連絡先",
  },
};
