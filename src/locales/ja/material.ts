import { dateAndTime, shortDate } from "../../shared/japanese-date.ts";

/** The files of a session: 開催通知, 次第, 資料. */
export const material = {
  kinds: { NOTICE: "開催通知", AGENDA: "次第", MATERIAL: "資料" },
  heading: "開催通知・次第・資料",
  line: (kind: string, title: string) => `${kind}：${title}`,
  linked: (kind: string) => `${kind}：`,
  inChannel: "（お知らせチャンネルに掲載しています）",
  releasesAt: (at: Date) => `　公開：${dateAndTime(at, "ja")}`,
  released: "　公開済み",

  add: "資料を追加",
  remove: "資料を外す",
  title: (number: number) => `第${number}回の資料`,
  kind: "種類",
  titleLabel: "題名",
  titleHint: "ファイルやリンクが1つのときに使います。空欄のときは、ファイル名かURLを題名にします。",
  files: "ファイル",
  filesHint: "PDF・Word・Excel・PowerPoint・画像を、10個まで選べます。1つ10MBまでです。",
  link: "リンク",
  linkHint: "https:// か http:// で始まるURLです。ファイルの代わりに、または一緒に載せられます。",
  date: "公開する日",
  time: "公開する時刻",
  whenHint: "空欄のときは、すぐに公開します。",
  timeHint: "日だけを選んだときは、開庁時間の始めに公開します。",
  note: "公開するまで、事務局のほかには見えません。公開すると、お知らせチャンネルに載せ、開催案内と /session にも表示します。",
  reading: "ファイルを確かめています。この画面を閉じても続きます。終わらないときは、DMでお知らせします。",
  added: (count: number, at: Date | undefined) =>
    `${count}件を登録しました。${at ? `${dateAndTime(at, "ja")}に公開します。` : "まもなく公開します。"}`,
  addedToDraft: (count: number) => `${count}件を登録しました。研修を開始したあと、公開の日時に公開します。`,
  removeTitle: "資料を外す",
  removeLabel: "外す資料",
  removeNote:
    "外すと、開催案内と /session に表示されなくなり、お知らせチャンネルに載せたファイルも削除します。削除したファイルは元に戻せません。",
  removeSubmit: "外す",
  removed: (title: string) => `「${title}」を外しました。`,
  copyGoes: "お知らせチャンネルのファイルは、まもなく削除されます。",
  undoAdded: ["開催案内と /session に表示されなくなり、お知らせチャンネルに載せたファイルも削除します。"],

  releaseTitle: (session: { number: number; date: string }) =>
    `第${session.number}回（${shortDate(session.date, "ja")}）の資料`,
  releaseText: "次の資料を公開しました。/session からも開けます。",
  attached: "ファイルは、このメッセージのスレッドにあります。",
  withdrawn: "この資料は取り下げました。",

  faults: {
    nothing: "ファイルを選ぶか、リンクを記入してください。",
    link: "リンクは https:// か http:// で始まるURLにしてください。",
    past: "過ぎた日時は選べません。すぐに公開するときは、日と時刻を空欄にしてください。",
    timeAlone: "時刻を選ぶときは、公開する日も選んでください。",
    gone: "ファイルが見つかりません。もう一度選んでください。ほかの記入は残っています。",
    kindOf: (name: string) =>
      `「${name}」は扱えない種類のファイルです。PDF・Word・Excel・PowerPoint・画像（PNG、JPEG）を選んでください。ほかの記入は残っています。`,
    tooLarge: (name: string) =>
      `「${name}」は10MBより大きいため、登録できません。小さくするか、リンクで載せてください。ほかの記入は残っています。`,
    content: (name: string) =>
      `「${name}」の中身が、名前の種類と違います。ファイルを確かめて、もう一度選んでください。ほかの記入は残っています。`,
    canceled: (number: number) => `第${number}回は中止になったため、資料は登録できません。`,
    none: "外せる資料はありません。",
    goneAlready: "この資料は、すでに外されています。",
    moreGone: "そのあとで資料が変わったため、元に戻せません。",
    copyGone:
      "公開したファイルは削除したため、元に戻せません。もう一度載せるときは、/session の「資料を追加」から登録してください。",
  },
  logAdded: ({ number, titles }: { number: number; titles: string[] }) =>
    `第${number}回の資料を追加（${titles.join("、")}）`,
  logRemoved: ({ number, titles }: { number: number; titles: string[] }) =>
    `第${number}回の資料を外した（${titles.join("、")}）`,
};
