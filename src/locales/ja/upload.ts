/** 台帳: taken in from a file in Slack, and handed out again. */
interface Counts {
  added: number;
  changed: number;
  removed: number;
}

interface Applied extends Counts {
  title: string;
  files: string[];
  held: number;
}

export const upload = {
  help: "・/program import：台帳（Excel、CSV）を取り込みます。書き込む前に、変わるところと直すところを確かめられます。",
  button: "台帳を取り込む",
  title: "台帳の取り込み",
  submit: "内容を確かめる",
  intro: "台帳のファイルを選んでください。まず内容を確かめるだけで、何も書き込みません。",
  filesLabel: "台帳のファイル",
  filesHint:
    "Excel（.xlsx）1つ、CSV（.csv、シートごとに10まで）、またはそれらをまとめた .zip 1つ。1つ10MBまでです。",
  reading: "ファイルを読んでいます。終わるとこの画面に結果が出ます。画面を閉じたときは、DMでお知らせします。",
  applying: "取り込んでいます。終わるとお知らせします。",
  readSoFar: (rows: number) => `${rows.toLocaleString("ja-JP")}行を読みました。内容を確かめています。`,
  writtenSoFar: (written: number, total: number) =>
    `書き込んでいます（${total.toLocaleString("ja-JP")}行のうち${written.toLocaleString("ja-JP")}行）。`,
  leftReading: (at: string) =>
    `${at}の台帳の確認は、アプリの再起動などで途中で止まりました。何も書き込んでいません。/program import からもう一度ファイルを選んでください。`,
  leftApplying: (at: string) =>
    `${at}に確かめた台帳の取り込みは、アプリの再起動などで途中で止まりました。/program import から同じファイルをもう一度取り込むと、残りも登録されます。`,
  dryRun: "確かめた結果です。まだ何も書き込んでいません。",
  refused: "直すところがあるため、取り込めません。何も書き込んでいません。",
  inFile: "長いため、続きはこのアプリとのDMに送ったファイルにあります。",
  holdHow: "このまま取り込むと、該当のチームは保留になり、直して取り込み直すまでメッセージを送りません。",
  apply: "取り込む",
  applyOnHold: "問題のあるチームを保留にして取り込む",
  cancel: "やめる",
  canceled: "取り込みをやめました。何も書き込んでいません。",
  applied: "台帳を取り込みました。",
  nextDraft: "研修は準備中です。/program で内容を確かめ、「開始」を押すまで何も送りません。",
  nextRunning: "これからのお知らせの予定を、新しい内容で組み直しました。",
  hasChanged:
    "確かめた後に、登録の内容が変わりました。何も書き込んでいません。いまの内容と比べ直した結果です。",
  refusedMeanwhile:
    "確かめた直後に登録の内容が変わったため、取り込みませんでした。何も書き込んでいません。もう一度ファイルを選んでください。",
  over: "この取り込みは、すでに終わったか、取りやめられています。もう一度ファイルを選んでください。",
  firstTitle: "研修の登録",
  first:
    "まだ研修が登録されていません。台帳（Excel）を取り込むと、準備中の研修として登録します。開始するまで何も送りません。",
  helpExport: "・/program export：いまの登録内容を、取り込みと同じ形の台帳（Excel）でDMに送ります。",
  buttonExport: "いまの台帳をダウンロード",
  exportName: (fiscalYear: number, date: string) => `台帳_${fiscalYear}年度_${date}.xlsx`,
  exportNote: (at: string) => `${at}の登録内容です。このまま取り込んでも、何も変わりません。`,
  exported:
    "いまの台帳を、このアプリとのDMに送りました。名前や連絡先が入っているため、取り扱いにご注意ください。",
  nothingToExport: "まだ研修が登録されていないため、台帳はありません。",
  report: { filename: "import-check.txt", comment: "台帳を確かめた結果の全文です。" },
  faults: {
    gone: (name: string | undefined) =>
      `${name ? `「${name}」` : "ファイル"}が見つかりません。読む前に削除されたようです。もう一度アップロードしてください。`,
    kind: (name: string) =>
      `「${name}」は取り込めない種類のファイルです。.xlsx、.csv、.zip のどれかにしてください。`,
    tooLarge: (name: string) =>
      `「${name}」は10MBを超えています。不要なシートや画像を除いてから、もう一度お試しください。`,
    empty: (name: string) => `「${name}」は空のファイルです。保存し直してから、もう一度お試しください。`,
    content: (name: string, kind: string) =>
      `「${name}」の中身が .${kind} ではありません。Excelなどで開いて、${kind === "xlsx" ? "「Excel ブック（.xlsx）」" : `.${kind} `}として保存し直してください。`,
    archive: (name: string) =>
      `「${name}」を開けません。壊れているか、パスワードが付いています。作り直してください。`,
    nothingInside: "取り込めるファイル（.xlsx、.csv）が入っていません。",
    mixed: "Excel（.xlsx）は1つだけ、CSV（.csv）はシートごとに選んでください。両方を混ぜることはできません。",
  },
  log: {
    applied: ({ title, files, added, changed, removed, held }: Applied) =>
      `${files.length > 0 ? files.map((name) => `「${name}」`).join("") : "台帳"}を取り込みました` +
      `（${title}：新規 ${added}件、変更 ${changed}件、外した行 ${removed}件${held > 0 ? `、保留のチーム ${held}` : ""}）`,
    counts: ({ added, changed, removed }: Counts) => `新規 ${added}、変更 ${changed}、外した行 ${removed}`,
  },
};
