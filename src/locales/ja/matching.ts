/** /program people: whose Slack account it is, chosen by the office. */
interface Person {
  number: string | null;
  name: string;
  organization: string | null;
}

interface Account {
  name: string;
  marks: string[];
  email: string | null;
}

const personOf = ({ number, name, organization }: Person) =>
  `${number ? `${number} ` : ""}${name}${organization ? `（${organization}）` : ""}`;

const withSan = ({ number, name, organization }: Person) => {
  const beside = [number, organization].filter((part) => part !== null);
  return `${name}さん${beside.length > 0 ? `（${beside.join("、")}）` : ""}`;
};

export const matching = {
  title: "Slackとの結び付け",
  button: "Slackとの結び付け",
  help: "・/program people：Slackと結び付いていない方を、候補から選んで結び付けます。",
  intro:
    "お知らせが届かない方です。「選ぶ」を押すと、どのSlackアカウントの方かを選べます。保存の前に、内容を確かめる画面が出ます。",
  allMatched: "全員がSlackと結び付いています。",
  unmatchedTitle: (count: number) => `結び付いていない方：${count}名`,
  deletedTitle: (count: number) => `Slackアカウントが停止されている方：${count}名`,
  strangersTitle: (count: number) => `アプリを使おうとした、名簿にないアカウント：${count}件`,
  everybodyTitle: "結び付けを変える・外す",
  pick: "方を選ぶ",
  more: (count: number) => `ほかに${count}名います。下の一覧から選べます。`,
  choose: "選ぶ",
  person: personOf,
  account: ({ name, marks, email }: Account) =>
    `${name}${marks.map((mark) => `［${mark}］`).join("")}${email ? ` ${email}` : ""}`,
  marks: { guest: "ゲスト", foreign: "社外・Slackコネクト" },
  states: {
    UNMATCHED: "［未］",
    ACTIVE: "［済］",
    GUEST: "［済・ゲスト］",
    FOREIGN: "［済・社外］",
    DELETED: "［停止］",
  },
  candidates: (accounts: string[]) => `候補：${accounts.join("、")}`,
  heldBy: (account: string, holder: Person) =>
    `同じ名前の「${account}」は、${withSan(holder)}と結び付いています。`,
  noCandidate: (hasEmail: boolean): string =>
    hasEmail
      ? "候補は見つかりませんでした。Slackに招待済みかを確かめてください。"
      : "候補は見つかりませんでした。台帳にメールがありません。",
  noEmail: "メールなし",
  noAccount: "なし",
  now: "いまのアカウント：",
  listEmail: "台帳のメール：",
  chooseLabel: "この方のアカウント",
  otherLabel: "ほかのアカウントから選ぶ",
  anyLabel: "アカウントを選ぶ",
  otherHint: "ここで選ぶと、上の選択より優先します。",
  noneFound: "同じ名前やメールのアカウントは見つかりませんでした。",
  release: "結び付けを外す",
  back: "一覧に戻る",
  next: "内容を確かめる",
  chooseOne: "アカウントを選んでください。",
  confirmIntro: "次のとおり変えます。よろしければ保存してください。",
  before: "いま：",
  after: "これから：",
  matchMeans: ["これから送るお知らせが、このアカウントのDMに届きます。"],
  changeMeans: [
    "これから送るお知らせが、新しいアカウントのDMに届きます。",
    "出欠、振り返りなどの記録は、この方のものとしてそのまま残ります。",
    "これまでのお知らせは、前のアカウントのDMに残ります。",
  ],
  releaseMeans: [
    "この方には、お知らせが届かなくなります。",
    "出欠、振り返りなどの記録は、そのまま残ります。",
    "外したあとに、別のアカウントと結び付けることができます。",
  ],
  markMeans: {
    guest: "ゲストのアカウントです。参加できるチャンネルが限られます。",
    foreign: "社外（Slackコネクト）のアカウントです。DMが届かないことがあります。",
  },
  submitMatch: "結び付ける",
  submitRelease: "外す",
  doneMatch: (name: string, account: string) => `${name}さんを「${account}」と結び付けました。`,
  doneRelease: (name: string) => `${name}さんの結び付けを外しました。`,
  gone: "この方は、もう名簿にありません。一覧を開き直してください。",
  unusable: "このアカウントは選べません。アプリのアカウントか、停止されたアカウントです。",
  held: (account: string, holder: Person) =>
    `「${account}」は、${withSan(holder)}と結び付いています。先にそちらを外してください。`,
  changedMeanwhile: (name: string) =>
    `画面を開いている間に、${name}さんの結び付けが変わりました。何も保存していません。一覧を開き直してください。`,
  same: (name: string) => `${name}さんは、すでにこのアカウントと結び付いています。`,
  sameEmail: (name: string) =>
    `${name}さんの台帳のメールが、このアカウントのメールと同じです。外しても自動で結び付くため、先に台帳のメールを直してください。別のアカウントに変えることはできます。`,
  log: {
    matched: (who: string, account: string) => `${who}さんをSlackの「${account}」と結び付けました`,
    changed: (who: string, account: string) => `${who}さんのSlackアカウントを「${account}」に変えました`,
    released: (who: string) => `${who}さんのSlackとの結び付けを外しました`,
    account: "Slackアカウント",
    undo: [
      "結び付けを、前のとおりに戻します。これから送るお知らせの届く先が変わります。",
      "出欠、振り返りなどの記録は、そのまま残ります。",
    ],
  },
};
