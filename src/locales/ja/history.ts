/** /program log: who did what, when, from what to what. */
interface Mark {
  session: number;
  name: string;
  isOwn: boolean;
  from: string;
  to: string;
}

export const history = {
  title: "操作の記録",
  button: "操作の記録",
  help: "・/program log：だれが、いつ、何を、どう変えたかの記録です。人・種類・期間・言葉で絞り込み、元に戻し、Excelで受け取れます。",
  intro:
    "事務局と、チームのリーダー・連絡担当がしたことを、新しい順に並べています。「詳しく」から、変わったところを見られます。",
  introMarks: "出欠の入力を、本人の分も含めて新しい順に並べています。",
  empty: "当てはまる記録はありません。",
  filter: "絞り込む",
  show: "表示する",
  everything: "すべて表示",
  download: "Excelで受け取る",
  open: "詳しく",
  newer: "新しい方へ",
  older: "前の記録へ",
  page: (page: number) => `${page}ページ目`,
  filtered: (parts: string[]) => `絞り込み：${parts.join("、")}`,
  period: (from: string, until: string) => `${from}〜${until}`,
  periodTurned: "終わりの日は、始めの日より後にしてください。",

  any: "すべて",
  kindLabel: "種類",
  kindHint: "「出欠の入力」を選ぶと、受講者本人の入力も並びます。",
  byLabel: "だれがしたか",
  fromLabel: "この日から",
  untilLabel: "この日まで",
  textLabel: "言葉",
  textHint: "氏名、チーム名、「第1回」など、記録の文にある言葉で探します。",
  marks: "出欠の入力（本人の分も）",
  kinds: {
    schedule: "研修の回",
    attendance: "出欠・聴講者の入力",
    matching: "Slackとの結び付け",
    pause: "お知らせの一時停止",
    import: "台帳の取り込み",
    launch: "研修の開始",
    application: "受講申込",
    roster: "名簿の異動",
    teams: "チーム（名簿）",
    setup: "研修の設定",
    intention: "出席予定",
    material: "回の資料",
    correction: "出欠の訂正",
    records: "回答の閲覧",
    paper: "代理入力",
    mail: "メール送信済み",
    broadcast: "事務局からの連絡",
    reception: "受付の書類",
    assignment: "チーム課題",
    submission: "課題の提出",
    review: "課題の確認（事務局）",
    visit: "訪問支援",
  },
  theApp: "アプリ（自動）",
  nobody: "名簿にない方",
  mark: ({ session, name, isOwn, from, to }: Mark) =>
    `第${session}回 ${name}さんの出欠：${from} → ${to}${isOwn ? "（本人の入力）" : ""}`,
  reversal: (line: string) => `元に戻しました：${line}`,
  isUndone: "［取り消し済み］",

  entryTitle: "記録の詳細",
  when: "日時",
  who: "した人",
  kind: "種類",
  changes: "変わったところ",
  labeled: (label: string) => `${label}：`,
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  more: (count: number) => `ほかに${count}件あります。「Excelで受け取る」で全部を見られます。`,
  undo: "元に戻す",
  undoneBy: (at: string, by: string) => `この操作は、${at}に${by}さんが元に戻しました。`,
  reversalStays: "元に戻した記録は、ここでは取り消せません。必要なときは、あらためて操作してください。",
  lasting:
    "この操作は、ここでは元に戻せません。直すときは、もう一度その画面で操作してください。それも記録に残ります。",
  undoTitle: "元に戻す",
  undoIntro: "次の操作を元に戻します。よろしければ「元に戻す」を押してください。",
  undoAlways: [
    "その後に変わっているときは、何も変えずにお知らせします。",
    "元の記録は残り、元に戻したことも記録に残ります。",
  ],
  undone: "元に戻しました。",
  undoneHow: "元に戻したことは、記録に残りました。",
  undoneAlready: "この操作は、すでにほかの方が元に戻しています。何も変えていません。",
  noEntry: "この記録は見つかりません。一覧を開き直してください。",

  file: {
    name: (date: string) => `操作の記録_${date}.xlsx`,
    comment: (count: number) => `操作の記録（${count}件）です。`,
    sent: "操作の記録を、このアプリとのDMに送りました。氏名が入っているため、取り扱いにご注意ください。",
    sheet: "操作の記録",
    heading: ["日付", "時刻", "した人", "種類", "内容", "変わったところ", "状態"],
    standing: { undoable: "", lasting: "", undone: "取り消し済み", reversal: "取り消しの記録" },
  },
};
