/** Who is in which team on which day: what an act touches, and why it cannot be. */
interface TeamFacts {
  team: string;
  day: string;
  size: number;
  most: number;
  affiliation: string;
  leader: string;
}

const owed = {
  unmarked: "出席が未確認です",
  asked: "未提出です",
  draft: "下書きがあります（ご本人のものとして残ります）",
};

export const membership = {
  roles: { LEADER: "リーダー", CONTACT: "連絡担当", MEMBER: "受講者" },
  place: (team: string, role: string, [from, to]: readonly [string, string]) =>
    `チーム${team}・${role}（${from}〜${to}）`,
  nowhere: "どのチームにも入っていません",
  next: " → ",
  and: "、",
  colon: "：",
  withSan: (name: string) => `${name}さん`,
  people: (count: number) => `${count}名`,
  dayFrom: "いつから",
  dayHint: "この日から変わります。過ぎた日も、先の日も選べます。",
  needDay: "日付を選んでください。",
  needed: "入力してください。",
  reason: "理由",
  reasonHint: "事務局の記録に残ります。",
  needReason: "理由を書いてください。",
  needLeader: "このチームのリーダーをどうするかを選んでください。",
  somebodyMay: "リーダーになれる方がチームにいるため、例外は認められません。",
  nothing: "いまの名簿と同じです。変わるところがありません。",
  undone: (done: string) => `取り消し：${done}`,
  changedSince: "そのあとに名簿が変わっているため、取り消せません。新しい変更として入力してください。",
  hasRecords: "すでに記録があるため、取り消せません。終わりの日を入力してください。",
  problems: {
    twoTeams: (person: string, day: string) =>
      `${person}さんは、${day}に2つのチームに入ることになります。1人は1日に1つのチームだけに入れます。`,
    outside: (person: string) => `${person}さんのチームの期間が、受講期間の外に出ます。`,
    "too-large": ({ team, day, size, most }: TeamFacts) =>
      `チーム${team}が${day}に${size}名になります。1チームは${most}名までです。`,
    "no-leader": ({ team, day }: TeamFacts) => `チーム${team}に、${day}からリーダーがいなくなります。`,
    "two-leaders": ({ team, day }: TeamFacts) => `チーム${team}のリーダーが、${day}に2名になります。`,
    "wrong-leader": ({ team, day, leader, affiliation }: TeamFacts) =>
      `チーム${team}のリーダーは${affiliation}の方に限られますが、${day}は${leader}さんになります。`,
    "too-many-contacts": ({ team, day }: TeamFacts) =>
      `チーム${team}の連絡担当が、${day}に3名以上になります。連絡担当は2名までです。`,
  },
  touch: {
    session: (number: number, date: string) => `第${number}回（${date}）`,
    person: (person: string, status: string) => `${person}さん${status ? `（記録：${status}）` : ""}は、`,
    counts: "対象になります",
    countsNoMore: "対象外になります（記録は残り、人数には数えません）",
    countsElsewhere: (from: string, to: string) => `チーム${from}ではなくチーム${to}で数えます`,
    noTeam: "なし",
    errata: (numbers: number[]) =>
      `締め切った${numbers.map((number) => `第${number}回`).join("、")}は、人数が変わるため訂正（正誤表）を記録します。締め切ったときの人数は、そのまま残ります。`,
    owed,
    reflection: (number: number, person: string, state: string, mayAnswer: boolean) =>
      `第${number}回の振り返り：${person}さんは${state}。${mayAnswer ? "引き続き回答できます。" : "回答できなくなり、再度のお知らせも届きません。"}`,
    now: "送付中",
    notice: (number: number, name: string, when: string) => `第${number}回 ${name}（${when}）`,
    passes: (notice: string, from: string, to: string) =>
      `${notice}：${from}ではなく、${to}に届くようになります`,
    getsMore: (notice: string, who: string) => `${notice}：${who}に届くようになります`,
    getsNoMore: (notice: string, who: string) => `${notice}：${who}に届かなくなります`,
  },
  leader: {
    title: (team: string) => `チーム${team}のリーダーをお願いします`,
    intro: "チームのリーダーになりました。この研修でリーダーがすることは、次のとおりです。",
    does: [
      "チームの出席をまとめて入力できます（/session）。",
      "チームの方の振り返りの状況を確認し、声をかけます。",
      "チーム課題の提出をまとめます。",
      "都合が悪いときは、連絡担当の方が同じことをできます。",
    ],
    contact: (contact: string) =>
      `分からないことや、引き継ぎのご相談は、事務局（${contact}）にご連絡ください。`,
  },
};
