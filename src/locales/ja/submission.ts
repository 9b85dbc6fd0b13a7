export const submission = {
  onlyLeaders: "提出できるのは、チームリーダーと連絡担当です。入力した内容は残っています。",
  canceled: "この課題は取りやめになったため、提出できません。入力した内容は残っています。",
  programClosed: (contact: string) =>
    `この研修は終了したため、提出できません。入力した内容は残っています。必要なときは事務局（${contact}）にご連絡ください。`,
  label: {
    files: "ファイル",
    file: "ファイル",
    link: "リンク",
    form: "記入",
    note: "変わったところと、話し合った相手",
    share: "他チームへの共有",
    mayShare: "可（研修でほかのチームが見ることがあります）",
    mayNotShare: "不可（事務局だけが見ます）",
  },
  form: {
    title: "課題の提出",
    submit: "提出する",
    intro: (title: string, version: number) => `「${title}」の第${version}版を提出します。`,
    newer: (by: string, version: number) =>
      `画面を開いている間に、${by}さんが第${version}版を提出しました。入力した内容は残しています。このまま提出すると、次の版になります。`,
    filled: (questions: number, answered: number) =>
      `チームの記入：${questions}問中${answered}問。提出すると、いまの記入がこの版として残ります。ファイルやリンクはなくても構いません。`,
    stillMissing: (count: number) =>
      `必須の設問が${count}問残っています。「記入する」から記入してください（様式のファイルやリンクで提出することもできます）。`,
    missing: (missing: string[]) =>
      `まだ記入していない必須の設問があります：${missing.join("、")}。「記入する」から記入するか、様式のファイルかリンクを付けてください。入力した内容は残っています。`,
    nothingFilled:
      "まだ何も記入されていません。「記入する」から記入するか、様式のファイルかリンクを付けてください。",
    filesHint: "10個まで、1つ10MBまで。Excel、Word、PDF、写真など。紙の写真でもかまいません。",
    linkHint: "共有フォルダーなどに置いたときは、https:// で始まるリンクを書いてください。",
    noteHint: "例：関係機関の欄を見直しました。地域福祉課と包括支援センターで話し合いました。",
    shareHint: "次の回で共有するときに使います。",
    whoReads:
      "読める人：チームの皆さんと事務局。「可」にしたものは、研修でほかのチームに共有することがあります。個別の相談ケースや個人名は書かないでください。",
  },
  fieldFaults: {
    nothing: "ファイルかリンクの、どちらかが必要です。",
    link: "リンクは https:// か http:// で始まる形で書いてください。",
    note: "変わったところを、ひとことで構いませんので書いてください。",
  },
  faults: {
    gone: (_name: string) =>
      "ファイルが見つかりませんでした。読む前に削除されたようです。提出は済んでいません。",
    kind: (name: string) =>
      `「${name}」は受け取れない種類のファイルです。Excel、Word、PowerPoint、PDF、写真のどれかにしてください。提出は済んでいません。`,
    empty: (name: string) => `「${name}」は空のファイルです。提出は済んでいません。`,
    content: (name: string) =>
      `「${name}」は名前と中身の種類が違います。元のアプリで開いて保存し直してください。提出は済んでいません。`,
    "too-large": (name: string) =>
      `「${name}」は10MBを超えています。写真を小さくするか、リンクで提出してください。提出は済んでいません。`,
  },
  said: {
    received: "受け取りました。ファイルを確かめています。終わるとこの画面でお知らせします。",
    handedIn: (version: number) =>
      `第${version}版として提出しました。ありがとうございました。チームの皆さんにも控えが届きます。`,
    waits:
      "受け取りましたが、保存する場所の準備が整っていません。ファイルは Slack に残っているので、整いしだい自動で提出します。もう一度送る必要はありません。",
    again: "/assignment の「提出する」から、もう一度お願いします。書いた内容は残しています。",
  },
  receipt: {
    title: (title: string, version: number) => `「${title}」第${version}版を受け取りました`,
    text: (title: string, version: number) => `「${title}」第${version}版を受け取りました。`,
    body: (team: string, sender: string) =>
      `${team}の提出を、${sender}さんから受け取りました。お疲れさまでした。確認のためのお知らせで、お返事は要りません。`,
    filled: (questions: number, answered: number) => `${questions}問中${answered}問`,
    how: "直したときは、/assignment から新しい版を提出できます。前の版も残ります。",
    replaced: "このあと、新しい版が提出されています。",
  },
  unavailable: {
    text: (team: string, title: string) =>
      `${team}の「${title}」のファイルを、保存先に書き込めません。提出は保留になっています。`,
    how: "ファイルは Slack に残っているので、失われていません。サーバーの保存先（FILES_DIR）の空きと書き込みの許可を確かめてください。整うと自動で続きをします。",
    over: (team: string, title: string) =>
      `${team}の「${title}」のファイルを保存できました。対応は要りません。`,
    givenBack: (team: string, title: string) =>
      `${team}の「${title}」は、ファイルに不備があったため、提出した方にお戻ししました。対応は要りません。`,
  },
  givenBack: {
    text: (title: string) =>
      `お預かりしていた「${title}」は、提出できませんでした。お待たせしたうえに申し訳ありません。`,
  },
  log: {
    handedIn: (team: string, title: string, version: number) => `${team}が「${title}」第${version}版を提出`,
  },
};
