interface Taken {
  name: string;
  taken: number;
  unchanged: number;
  left: number;
  faults: number;
}

const skipped = "この行の記述は取り込んでいません。";

export const listing = {
  button: "記述一覧（Excel）",
  title: "記述一覧",
  intro:
    "記述一覧は、振り返りの記述を1行に1件ずつ並べたExcelです。未分類の記述には、候補を3つまで添えます。テーマと具体的内容をリストから選び、取り込んでください。何人かで分けて作業しても、ほかの方の分類を上書きしません。",
  takeOut: "Excelをダウンロード",
  bringIn: "Excelを取り込む",
  making: "記述一覧を作っています。できあがったら、DMでお送りします。",
  sent: "記述一覧をDMでお送りしました。",
  nothing: "まだ記述がありません。振り返りの回答が届いてから、もう一度お試しください。",
  fileName: (fiscalYear: number, date: string) => `記述一覧_R${fiscalYear - 2018}_${date}.xlsx`,
  fileNote: (at: string, count: number) =>
    `${at}時点の記述一覧（${count}件）です。受講者が書いた言葉がそのまま入っています。事務局の外へ渡さないでください。`,
  receiveIntro:
    "記入した記述一覧を選んでください。書き出したあとに、ほかの方が分類した記述や、本人が書き直した記述は、そのままにして一覧でお知らせします。",
  filesLabel: "記述一覧（.xlsx）",
  filesHint: "5つまで一度に取り込めます。",
  submit: "取り込む",
  reading: "記述一覧を取り込んでいます。終わったら、ここかDMでお知らせします。",
  taken: (count: number) => `${count}件の記述の分類を取り込みました。`,
  outcome: ({ name, taken, unchanged, left, faults }: Taken) =>
    `${name}：取り込み${taken}件、変わらず${unchanged}件、取り込まなかったもの${left}件、直すところ${faults}件`,
  more: (count: number) => `ほかに${count}件あります。全体はDMのファイルで確かめられます。`,
  report: { filename: "記述一覧の取込結果.txt", comment: "記述一覧の取込結果です。" },
  uncoded: "未分類",
  gone: (text: string) => `「${text}」は、本人が回答を書き直したため、なくなりました。`,
  differs: (text: string, wanted: string, now: string) =>
    `「${text}」は、ファイルでは「${wanted}」ですが、書き出したあとに「${now}」となったため、そのままにしました。`,
  session: (number: number) => `第${number}回`,
  suggestion: (theme: string, item: string | undefined) => (item === undefined ? theme : `${theme}／${item}`),
  choices: (question: string) => [`テーマ（${question}）`, `具体的内容（${question}）`],
  howTo: [
    "「記述一覧」のシートで、テーマと具体的内容をリストから選びます。具体的内容は空欄でもかまいません。具体的内容だけを選ぶと、テーマはそこから決まります。",
    "どのテーマにも合わない記述は、テーマに「どれにも当てはまらない」を選びます。あとで決める記述は空欄のままにします。",
    "一つの記述に二つ以上のテーマを付けるときは、その行をコピーしてすぐ下に挿入し、テーマを選び直します。",
    "「取出時の分類」と「目印」は、取り込むときに使います。変えないでください。ほかの列は、直しても取り込みません。",
    "新しいテーマは /reflection themes の「分類表」で追加してから、書き出し直すか、その名前を入力してください。",
    "取り込みは /reflection themes の「記述一覧（Excel）」から行います。",
  ],
  exported: (count: number) => `記述一覧（${count}件）を書き出しました`,
  faults: {
    noSheet: () => ({
      problem: "「記述一覧」のシートがありません。",
      whatToDo: "/reflection themes からダウンロードした記述一覧を選んでください。",
    }),
    noTheme: (theme: string) => ({
      problem: `「${theme}」は分類表にありません。${skipped}`,
      whatToDo: "リストから選ぶか、分類表に追加してください。",
    }),
    noItem: (item: string, theme: string) => ({
      problem: `「${item}」は「${theme}」の具体的内容にありません。${skipped}`,
      whatToDo: "テーマと具体的内容の組を確かめてください。",
    }),
    whichTheme: (item: string) => ({
      problem: `「${item}」は二つ以上のテーマにあります。${skipped}`,
      whatToDo: "テーマも選んでください。",
    }),
    noneAndSome: () => ({
      problem: `「どれにも当てはまらない」に、ほかの分類が並んでいます。${skipped}`,
      whatToDo: "どちらか一方にしてください。",
    }),
    noMark: () => ({
      problem: `目印がないか、変わっています。${skipped}`,
      whatToDo: "書き出したときの目印に戻してください。",
    }),
  },
};
