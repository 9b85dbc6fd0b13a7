import { dateAndTime, dateOf, shortDate } from "../../shared/japanese-date.ts";

/** People whom Slack does not reach: the printed reflection sheet, and what the office enters from it. */
export const paper = {
  sheet: "振り返りシート（Word）",
  fileName: (number: number) => `第${number}回_振り返りシート.docx`,
  fileNote: (number: number) =>
    `第${number}回の振り返りシート（紙）です。Slackを使えない方にお渡しください。回収したあとは、/reflection の一覧から代理入力できます。`,
  sent: "アプリのDMにファイルを送りました。",

  byOffice: "代理入力",
  enteredBy: (name: string, at: Date) => `代理入力：${name}（${shortDate(dateOf(at), "ja")}）`,
  choose: "紙のシートを代理入力する",
  chooseHow: (end: Date) =>
    `紙で回収した振り返りシートは、${dateAndTime(end, "ja")}まで代理入力できます。入力した人と日時が記録に残り、ご本人も確認できます。出欠が未確認の方は、先に出欠を入力してください。`,
  entryTitle: (number: number) => `第${number}回 代理入力`,
  entryFor: (number: string, name: string) => `${number} ${name}さんの紙の振り返りシート`,
  entryHow: "紙に書かれたとおりに入力してください。空欄の設問は、空欄のままにします。",
  hasDraft: "ご本人がSlackで書きかけた下書きがあります。代理入力をすると、代わりにこの内容が回答になります。",
  again: "前に代理入力した内容を直します。前の内容も、版として残ります。",
  backToList: "一覧に戻る",
  saved: (name: string) => `${name}さんの振り返りを代理入力しました。`,
  unchanged: (name: string) => `${name}さんの振り返りは、前と同じ内容のため変わっていません。`,
  refused: {
    anonymous:
      "匿名の回のため、紙のシートと代理入力は使えません（入力する事務局に、どなたの回答かが分かるためです）。",
    canceled: "中止になった回のため、代理入力はできません。",
    "not-begun": "まだ始まっていない回のため、代理入力はできません。",
    over: (end: Date) => `この回の代理入力は、${dateAndTime(end, "ja")}に終わりました。`,
    moved: "この画面を開いたあとに日程が変わりました。一覧を開き直してください。",
    changed: "この画面を開いたあとに、この方の記録が変わりました。一覧に戻って、開き直してください。",
    notEnrolled: "開催日に受講登録がない方のため、代理入力はできません。",
    notAttended: (status: string) =>
      `出欠の記録が「${status}」のため、振り返りは入力できません。出席していたときは、先に出欠を直してください。`,
    ownAnswer: "ご本人がSlackで提出しています。提出された回答は、事務局では書き換えられません。",
    cannotUndo: "そのあとに回答が変わったか、代理入力の期間が終わったため、取り消せません。",
  },
  log: {
    entered: (session: number, person: string, version: number) =>
      `第${session}回の${person}さんの振り返り（第${version}版）を、紙から代理入力しました`,
    opened: (session: number, person: string) =>
      `第${session}回の${person}さんの振り返りを、代理入力を直すために開きました`,
  },

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
