export const theme = {
  button: "分類表",
  title: "分類表",
  question: "設問",
  questions: { deepen: "更に深めたい課題", outreach: "未受講者への方策" },
  intro: (themes: number, items: number) => `テーマ${themes}件、具体的内容${items}件です。`,
  more: (count: number) =>
    `ほかに${count}件のテーマがあります。記述一覧（Excel）の「分類表」シートで全体を見られます。`,
  allYears:
    "分類表は年度をまたいで使います。名前を変えても、まとめても、分けても、これまでの分類は失われません。操作は記録から取り消せます。",
  acts: { add: "追加する", rename: "名前を変える", merge: "まとめる", split: "分ける" },
  explain: {
    add: "テーマを増やすか、あるテーマに具体的内容を増やします。",
    rename: "名前だけを変えます。これまでの分類はそのまま引き継がれます。",
    merge: "左の分類を右の分類にまとめます。まとめる前の分類も、これからはまとめた先で数えます。",
    split: "選んだ具体的内容を、新しいテーマに移します。それぞれの記述の分類も一緒に移ります。",
  },
  fields: {
    place: "追加する場所",
    entry: "名前を変える分類",
    from: "まとめる分類",
    into: "まとめた先",
    items: "新しいテーマに移す具体的内容",
    name: "名前",
  },
  asTheme: "新しいテーマとして",
  submit: "保存する",
  back: "分類表に戻る",
  done: {
    add: "分類表に追加しました。",
    rename: "名前を変えました。",
    merge: "まとめました。",
    split: "新しいテーマに分けました。",
  },
  faults: {
    empty: (_name: string, _most: number) => "名前を入力してください。",
    long: (_name: string, most: number) => `名前は${most}字までです。`,
    taken: (name: string, _most: number) => `「${name}」は、すでにあります。`,
    gone: "画面を開いている間に、この分類はほかの方がまとめました。分類表を開き直してください。",
    same: "まとめる分類と、まとめた先が同じです。",
    themeIntoItem: "テーマは、ほかのテーマにだけまとめられます。",
    noItems: "移す具体的内容を選んでください。",
    changedSince: "このあとに分類表が変わっているため、取り消せません。",
    inUse:
      "この分類は、すでに使われているため、取り消せません。使わないときは、ほかの分類にまとめてください。",
  },
  log: {
    added: ({ name, theme }: { name: string; theme: string | null }) =>
      theme === null
        ? `分類表にテーマ「${name}」を追加しました`
        : `分類表の「${theme}」に具体的内容「${name}」を追加しました`,
    renamed: ({ from, to }: { from: string; to: string }) => `分類表の「${from}」を「${to}」に変えました`,
    merged: ({ from, to }: { from: string; to: string }) => `分類表の「${from}」を「${to}」にまとめました`,
    split: ({ name, items }: { name: string; items: string[] }) =>
      `分類表にテーマ「${name}」を設け、${items.map((item) => `「${item}」`).join("")}を移しました`,
    undoMerge: ["まとめる前の分類に分かれ、記述もそれぞれの分類に戻ります。"],
    undoSplit: ["移した具体的内容を元のテーマに戻し、新しいテーマをなくします。"],
  },
};
