/** What the office does with a whole team. */
import { shortDate } from "../../shared/japanese-date.ts";

type Facts = Record<string, string>;

const since = ({ day }: Facts) => (day ? `（${shortDate(day, "ja")}から）` : "");

export const teams = {
  acts: {
    leader: "リーダーを決める",
    contacts: "連絡担当を決める",
    split: "チームを分ける",
    merge: "チームを統合する",
    units: "市町を変える",
    name: "名前・地区を変える",
    hold: "保留にする",
    release: "保留を解く",
  },
  newLeader: "新しいリーダー",
  rule: (affiliation: string) =>
    `リーダーになれるのは${affiliation}の方です。いまのリーダーは受講者になります。`,
  nobodyMay: (affiliation: string) =>
    `チームに${affiliation}の方がいないため、例外としてほかの方をリーダーにできます。期間と理由を記録します。`,
  until: "例外の終わりの日",
  untilHint: "空欄は年度の終わりまで。",
  untilBefore: "終わりの日は、始まりの日より後にしてください。",
  notInTeam: "その日、このチームにいない方です。",
  othersMay: (affiliation: string, names: string[]) =>
    `リーダーは${affiliation}の方に限られます。このチームでは${names.join("さん、")}さんがなれるため、例外は認められません。`,
  contact: (nth: number) => `連絡担当（${nth}人目）`,
  contactHint: "所属区分は問いません。2名までです。選ばなかった方は受講者になります。",
  leads: (name: string) => `${name}さんはリーダーです。連絡担当には、ほかの方を選んでください。`,
  holdMeans:
    "保留の間、このチームの方には何も送りません。出席や振り返りの記録はそのまま残ります。すぐに変わります。",
  releaseMeans:
    "保留を解くと、このチームの方にもお知らせが届きます。リーダーや人数が整っているかを確かめます。",
  alreadyHeld: "このチームはすでに保留です。",
  notHeld: "このチームは保留ではありません。",
  noOtherTeam: "統合できるほかのチームがありません。",
  mergeWith: "統合する相手のチーム",
  whichStays: "残す番号",
  ownStays: (number: number) => `このチームの番号（${number}）`,
  otherStays: "相手のチームの番号",
  staysHint: "残すチームのリーダーと連絡担当が続けます。市町は両方を合わせます。",
  mergeWithItself: "同じチームとは統合できません。",
  nobodyToMove: (number: number) => `その日、チーム${number}にはどなたもいません。`,
  tooFew: "分けるには2名以上が必要です。",
  proposal: (parts: number) =>
    parts > 2
      ? `この人数では${parts}チームに分ける必要があります。まず1チームを分け、残りをもう一度分けてください。案を入れてあります。`
      : "案を入れてあります。どちらのチームにもリーダーになれる方がいるように、人数と相談機関の方が均等になるように分けています。",
  lacking: (affiliation: string, count: number) =>
    `分けるには、リーダーになれる${affiliation}の方があと${count}名必要です。例外を認めるときは、そのまま進めてください。`,
  movers: "新しいチームに移る方",
  leaderOfNew: "新しいチームのリーダー",
  numberOfNew: "新しいチームの番号",
  nameOfNew: "新しいチームの名前",
  secondPart: (name: string) => `${name}（2）`,
  needParts: "移る方を選んでください。全員は移れません。",
  leaderMoves: "新しいチームのリーダーは、移る方の中から選んでください。",
  numberTaken: (number: number) => `チーム番号 ${number} は、すでに使われています。`,
  units: (word: string) => `このチームの${word}`,
  unitsHint: "合同チームは2つ以上を選びます。年度の集計では、1つずつ数えます。",
  noUnits: (word: string) => `${word}がまだ登録されていません。台帳の「市町」に書いて取り込んでください。`,
  needUnits: "1つ以上を選んでください。",
  name: "チーム名",
  area: "地区・圏域",
  areaHint: "住民に近い圏域で組むときの地区名。市町全体なら空欄。",
  log: {
    leader: (facts: Facts) =>
      `チーム${facts.team}のリーダーを${facts.person}さんに${since(facts)}${facts.exception ? "・例外" : ""}`,
    contacts: (facts: Facts) =>
      `チーム${facts.team}の連絡担当を変更：${facts.people || "なし"}${since(facts)}`,
    hold: (facts: Facts) => `チーム${facts.team}を保留`,
    release: (facts: Facts) => `チーム${facts.team}の保留を解除`,
    merge: (facts: Facts) => `チーム${facts.otherTeam}をチーム${facts.team}に統合${since(facts)}`,
    split: (facts: Facts) =>
      `チーム${facts.team}から${facts.count}名を分けて、チーム${facts.otherTeam}を新設${since(facts)}`,
    units: (facts: Facts) => `チーム${facts.team}の市町を変更`,
    name: (facts: Facts) => `チーム${facts.team}の名前・地区を変更（${facts.name}）`,
  },
};
