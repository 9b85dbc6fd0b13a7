/** 自分のデータ: what the app keeps of the person who asks. */
export const mydata = {
  help: "・/reflection mydata：自分について登録・記録されているデータを確認し、ファイルで受け取れます。",
  button: "自分のデータ",
  title: "自分のデータ",
  intro:
    "このアプリにある、あなたについてのデータです。この画面を見られるのは、あなただけです。長いものは新しい数件だけを表示します。",
  download: "すべてをファイルで受け取る",
  sent: "このアプリとのDMに、Excelとデータ形式（JSON）のファイルを送りました。",
  fileName: (date: string, kind: string) => `自分のデータ_${date}.${kind}`,
  fileNote: (at: string) => `${at}の時点で、このアプリにあるあなたのデータです。`,
  jsonNote: "同じ内容を、ほかのプログラムで読める形（JSON）にしたものです。",
  correction: (contact: string) =>
    `誤りの訂正や削除のご相談は、事務局${contact ? `（${contact}）` : ""}にお願いします。`,
  label: (item: string) => `${item}：`,
  none: "なし",
  count: (count: number) => `　${count}件`,
  more: (count: number) => `ほか${count}件はファイルにあります。`,
  person: {
    title: "登録",
    item: "項目",
    value: "内容",
    name: "氏名",
    nameKana: "ふりがな",
    email: "メール",
    phone: "電話",
    slack: "Slackアカウント",
    language: "表示の言語",
    away: "お休みの期間",
    hours: "お知らせの時間帯",
    council: "事務局",
    yes: "はい",
  },
  enrollment: {
    title: "受講登録",
    headings: ["年度", "研修", "受講番号", "所属区分", "所属", "部署", "市町", "から", "まで"],
  },
  membership: {
    title: "チーム",
    headings: ["受講番号", "チーム番号", "チーム", "役割", "から", "まで"],
    roles: { LEADER: "リーダー", CONTACT: "連絡担当", MEMBER: "メンバー" },
  },
  other: {
    title: "そのほかの役割",
    headings: ["年度", "役割", "所属", "回"],
    roles: { VIEWER: "閲覧", SPEAKER: "講師・報告者", OBSERVER: "聴講" },
  },
  attendance: {
    title: "出欠",
    headings: [
      "回",
      "開催日",
      "出欠",
      "代理の氏名",
      "代理のふりがな",
      "代理の所属",
      "入力した人",
      "入力日時",
    ],
    session: (number: number) => `第${number}回`,
  },
  marks: {
    title: "出欠の入力の記録",
    headings: ["回", "変更前", "変更後", "入力した人", "日時"],
  },
  reflection: {
    title: "振り返り",
    headings: ["回", "開催日", "版", "状態", "日時", "設問", "回答", "入力"],
    states: { DRAFT: "下書き", SUBMITTED: "提出", DECLINED: "今回は難しい" },
    anonymous: "提出（匿名。内容はご本人とも結び付けずに保管しているため、ここには出ません）",
  },
  messages: {
    title: "届いたお知らせ",
    headings: ["日時", "種類"],
  },
  intentions: {
    title: "出席の予定",
    headings: ["回", "開催日", "予定", "場所", "代理の氏名", "代理のふりがな", "代理の所属", "入力日時"],
  },
  corrections: {
    title: "出欠の訂正の依頼",
    headings: ["回", "開催日", "正しい出欠", "補足", "状態", "依頼日時", "決定日時", "事務局の回答"],
    states: { OPEN: "確認中", ACCEPTED: "訂正済み", REFUSED: "訂正なし", WITHDRAWN: "取り下げ" },
  },
  handIns: {
    title: "提出した課題",
    headings: ["課題", "版", "日時", "変更点・相談した人", "リンク", "ファイル"],
  },
  mails: {
    title: "Slackの外でお送りしたお知らせ",
    headings: ["記録の日時", "お知らせ", "記録した人"],
  },
  replies: {
    title: "アプリに送った文",
    headings: ["日時", "内容"],
  },
};
