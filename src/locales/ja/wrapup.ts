import { shortDate } from "../../shared/japanese-date.ts";

/** The wrap-up of a session, in the program's channel. */
export const wrapup = {
  title: (session: number) => `第${session}回の受付を終えました`,
  thanks: (session: number, theme: string) =>
    `第${session}回「${theme}」の出欠と振り返りの受付が終わりました。ご参加ありがとうございました。`,
  next: "これからの予定です。",
  nextSession: (one: { number: number; date: string; startTime: string; theme: string }) =>
    `${shortDate(one.date, "ja")}${one.startTime}　第${one.number}回「${one.theme}」`,
  due: (one: { title: string; date: string }) =>
    `${shortDate(one.date, "ja")}　課題「${one.title}」の提出期限`,
  after: "復命書の文案は、/session の各回から受け取れます。",
};
