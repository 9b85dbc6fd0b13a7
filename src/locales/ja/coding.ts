interface Counts {
  coded: number;
  noneFits: number;
  cleared: number;
}

interface Totals {
  statements: number;
  coded: number;
  noneFits: number;
  uncoded: number;
}

export const coding = {
  help: "・/reflection themes：（事務局）振り返りの記述を、テーマと具体的内容に分類します。分類表と記述一覧（Excel）もここから開けます。",
  title: "記述の分類",
  back: "記述の分類に戻る",
  submit: "この分類で保存する",
  next: "次の記述へ",
  later: "選ばない（あとで分類する）",
  choose: (place: number) => `記述${place}の分類`,
  suggested: (name: string) => `候補　${name}`,
  noneFits: "どれにも当てはまらない",
  from: (place: number, number: number, affiliation: string | null) =>
    `記述${place}　第${number}回　${affiliation ?? "無記名"}`,
  standing: ({ statements, coded, noneFits, uncoded }: Totals) => {
    if (statements === 0) return "この設問には、まだ記述がありません。";
    const done = `記述${statements}件のうち、分類済み${coded}件、どれにも当てはまらないもの${noneFits}件`;
    return uncoded > 0 ? `${done}、未分類${uncoded}件です。` : `${done}です。すべて分類しました。`;
  },
  hint: "はじめに選ばれているのは、これまでの分類と分類表の言葉から選んだ候補です。違うときは選び直せます。一つの記述に二つ以上を選ぶこともできます。",
  nothingChosen: "分類を選んだ記述がないため、何も保存していません。",
  noneAndSome: "「どれにも当てはまらない」と、ほかの分類は一緒に選べません。",
  saved: (count: number) => `${count}件の分類を保存しました。`,
  redirected: (from: string, to: string) =>
    `「${from}」は「${to}」にまとめられたため、「${to}」に分類しました。`,
  differs: (text: string, theirs: string[]) =>
    `「${text}」は、先にほかの方が${theirs.length > 0 ? theirs.map((name) => `「${name}」`).join("") : "「どれにも当てはまらない」"}に分類したため、そのままにしました。`,
  unknown: (count: number) => `選んだ分類が分類表から取り消されたため、${count}件は保存していません。`,
  gone: (count: number) => `${count}件の記述は、本人が回答を書き直したため、なくなりました。`,
  changedSince: "このあとに分類が変わっているため、取り消せません。",
  log: {
    coded: ({ coded, noneFits, cleared }: Counts) => {
      const parts = [
        ...(coded > 0 ? [`テーマに分類${coded}件`] : []),
        ...(noneFits > 0 ? [`どれにも当てはまらない${noneFits}件`] : []),
        ...(cleared > 0 ? [`未分類に戻したもの${cleared}件`] : []),
      ];
      return `振り返りの記述を分類しました（${parts.join("、")}）`;
    },
    undo: ["このときの分類を、その前の状態に戻します。そのあとに分類し直した記述は、そのままにします。"],
  },
};
