/** npm run backup and npm run restore, in the terminal. */
export const backup = {
  usage: "使い方: npm run backup -- ファイル.tar.gz [--lang en]",
  usageRestore: "使い方: npm run restore -- ファイル.tar.gz [--move] [--lang en]",
  done: (rows: number, files: number) =>
    `バックアップを作りました（データ ${rows}行、ファイル ${files}件）。`,
  personal:
    "このファイルには個人情報が含まれます。読めるのは作成した利用者だけです。保管場所に注意してください。",
  damagedFiles: (count: number) =>
    `壊れているファイルが ${count}件あり、バックアップに入っていません。FILES_DIR のディスクを確かめてください。`,
  restored: (at: string, rows: number, files: number) =>
    `${at}のバックアップを復元しました（データ ${rows}行、ファイル ${files}件）。`,
  held: "バックアップのあとに送ったお知らせを2度送らないように、すべてのお知らせを止めてあります。起動したら、Slack の /program resume で、送るものを選んで再開してください。",
  nothing: "データベースがまだ使われていないため、バックアップするものがありません。",
  exists: "同じ名前のファイルがあるため、書き込みませんでした。別の名前を指定してください。",
  unwritable: "バックアップのファイルを書き込めません。フォルダーと空き容量を確かめてください。",
  unreadable: "バックアップのファイルを読めません。名前と、読み取りの権限を確かめてください。",
  foreign: "このファイルは、このアプリのバックアップではありません。何も書き込んでいません。",
  damaged: "バックアップのファイルが途中で切れているか、壊れています。何も書き込んでいません。",
  newer:
    "このバックアップは、新しい版のアプリで作られたものです。何も書き込んでいません。アプリをその版にしてから復元してください。",
  notEmpty:
    "データベースにデータがあるため、復元しませんでした。空のデータベース（または新しい DATA_DIR）を指定してください。",
  otherTables:
    "データベースの表がバックアップと合わないため、復元しませんでした。一度も使っていないデータベース（または新しい DATA_DIR）を指定してください。",
  files: (code: string) =>
    `FILES_DIR にファイルを書き込めないため（${code}）、復元しませんでした。何も残していません。`,
};
