interface Counts {
  coded: number;
  noneFits: number;
  cleared: number;
}

export const coding = {
  changedSince: "このあとに分類が変わっているため、取り消せません。",
  log: {
    coded: ({ coded, noneFits, cleared }: Counts) =>
      [
        ...(coded > 0 ? [`記述${coded}件をテーマに分類`] : []),
        ...(noneFits > 0 ? [`記述${noneFits}件を「どれにも当てはまらない」に`] : []),
        ...(cleared > 0 ? [`記述${cleared}件を未分類に`] : []),
      ].join("、"),
    undo: ["このときの分類を、その前の状態に戻します。そのあとに分類し直した記述は、そのままにします。"],
  },
};
