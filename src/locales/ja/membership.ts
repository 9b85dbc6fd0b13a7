import { shortDate } from "../../shared/japanese-date.ts";

/** Who is in which team on which day: what an act touches, and why it cannot be. */
interface TeamFacts {
  team: string;
  day: string;
  size: number;
  most: number;
  affiliation: string;
  leader: string;
}

interface NextSession {
  number: number;
  date: string;
  startTime: string;
  endTime: string;
}

const day = (date: string) => shortDate(date, "ja");

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
    notices: (number: number, count: number, [from, to]: readonly [string, string]) =>
      `第${number}回のお知らせ${count}件（${from}〜${to}）`,
    passes: (notice: string, from: string, to: string) =>
      `${notice}：${from}ではなく、${to}に届くようになります`,
    getsMore: (notice: string, who: string) => `${notice}：${who}に届くようになります`,
    getsNoMore: (notice: string, who: string) => `${notice}：${who}に届かなくなります`,
    told: {
      leader: (who: string) => `${who}に、リーダーをお願いする案内がDMで届きます`,
      successor: (who: string) => `${who}に、引き継ぎの案内がDMで届きます`,
      former: (who: string) => `${who}に、リーダーの交代のお知らせがDMで届きます`,
    },
  },
  told: {
    next: ({ number, date, startTime, endTime }: NextSession) =>
      `次の研修：第${number}回 ${day(date)}${startTime}〜${endTime}`,
    item: (title: string, due: string | undefined, time: string) =>
      `「${title}」${due === undefined ? "" : `（${day(due)}${time}まで）`}`,
    work: (items: string[]) => `チームがこれから提出する課題：${items.join("、")}`,
    revoked: "名簿の変更が取り消されたため、このお知らせも取り消します。お問い合わせは事務局にお願いします。",
  },
  leader: {
    title: (team: string) => `チーム${team}のリーダーをお願いします`,
    intro: (from: string, before: string | undefined) =>
      `${day(from)}からリーダーです${before ? `（これまでのリーダー：${before}さん）` : ""}。お返事は要りません。リーダーがすることは、次のとおりです。`,
    succeeds: (predecessor: string, from: string) =>
      `${predecessor}さんの後任として、${day(from)}からリーダーです。お返事は要りません。リーダーがすることは、次のとおりです。`,
    does: [
      "チームの出席をまとめて入力します（/session）。",
      "チームの方の振り返りの状況を確認し、声をかけます（/reflection）。",
      "チーム課題をとりまとめて提出します（/assignment）。",
      "都合が悪いときは、連絡担当の方が同じことをできます。",
    ],
    end: "分からないことや、引き継ぎのご相談は、事務局にご連絡ください。",
  },
  successor: {
    title: (team: string) => `チーム${team}の受講を引き継ぎました`,
    intro: (predecessor: string, from: string, role: string) =>
      `${predecessor}さんの後任として、${day(from)}からこのチームの${role}です。お返事は要りません。`,
    records: "前任の方の出欠と振り返りは、前任の方の記録として残ります。答え直すものはありません。",
    end: "各回のご案内と出席の確認は、このアプリからDMで届きます。分からないことや、引き継ぎのご相談は、事務局にご連絡ください。",
  },
  former: {
    title: (team: string) => `チーム${team}のリーダーが代わりました`,
    intro: (leader: string | undefined, from: string) =>
      `${day(from)}から、${leader ? `${leader}さんがリーダーです` : "リーダーの役割を外れました"}。これまでチームをまとめてくださり、ありがとうございました。`,
    asMember:
      "チームの出席の入力と課題の提出は、リーダーと連絡担当が行います。以前のお知らせにあるボタンのうち、課題の提出のものは使えなくなりました。ご自身の出席の予定、出欠、振り返りは、これまでどおりお願いします。",
    asContact: "これからは連絡担当として、チームの出席の入力と課題の提出を、リーダーと同じようにできます。",
  },
};
