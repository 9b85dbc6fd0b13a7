import { dateAndTime } from "../../shared/japanese-date.ts";

/** People whom Slack does not reach: the printed reflection sheet, and what the office enters from it. */
export const paper = {
  sheet: "振り返りシート（Word）",
  fileName: (number: number) => `第${number}回_振り返りシート.docx`,
  fileNote: (number: number) =>
    `第${number}回の振り返りシート（紙）です。Slackを使えない方にお渡しください。回収したあとは、/reflection の一覧から代理入力できます。`,
  sent: "アプリのDMにファイルを送りました。",

  title: (number: number) => `第${number}回 振り返りシート`,
  facts: { when: "開催日時", where: "会場", theme: "テーマ" },
  fields: { number: "受講番号", name: "氏名", team: "チーム", organization: "所属" },
  question: (number: number, wording: string, isRequired: boolean) =>
    `問${number}　${wording}${isRequired ? "（必ずご記入ください）" : ""}`,
  hints: {
    CHOICE: "1つ選び、□に✓を付けてください。",
    MULTI_CHOICE: "当てはまるものすべての□に✓を付けてください。",
    SCALE: "1（あてはまらない）から5（あてはまる）までの1つを選び、□に✓を付けてください。",
  },
  below: { until: "提出期限", to: "提出先", entered: "取扱い" },
  until: (closing: Date) => `${dateAndTime(closing, "ja")}まで`,
  entered:
    "事務局が代理で入力し、入力した人と日時を記録します。回答を読めるのは事務局とご本人だけです。記録された内容は、ご本人がいつでも事務局に確認できます。",
};
