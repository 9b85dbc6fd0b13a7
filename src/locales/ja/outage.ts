/** What the office reads after the app was away. */
import { dateAndTime } from "../../shared/japanese-date.ts";

export const outage = {
  title: "アプリが止まっていた間のお知らせについて",
  when: (from: Date, to: Date) =>
    `${dateAndTime(from, "ja")}ごろから${dateAndTime(to, "ja")}まで、アプリが動いていませんでした。`,
  counts: ({ late, missed }: { late: number; missed: number }) =>
    [
      ...(missed > 0 ? [`送らなかったお知らせ ${missed}件`] : []),
      ...(late > 0 ? [`遅れて送ったお知らせ ${late}件`] : []),
    ].join("、"),
  missed: "期限を過ぎたため、送らなかったもの",
  missedHow: "この方々には届いていません。まだ必要な内容は、お電話などでご連絡ください。",
  late: "遅れて送ったもの（これから届くものを含みます）",
  item: ({ name, due, people }: { name: string; due: Date; people: number }) =>
    `${name}（予定 ${dateAndTime(due, "ja")}${people > 0 ? `、${people}名` : ""}）`,
  more: (count: number) => `ほか${count}件`,
  acts: "この間に押されたボタンや入力は記録されていません。押した方の画面にはSlackのエラーが出ています。お申し出があれば、もう一度押していただくようお伝えください。",
};
