/** /program roster: who joins, leaves, changes the team or hands over. */
import { shortDate } from "../../shared/japanese-date.ts";

type Facts = Record<string, string>;

const date = (text: string | undefined) => (text ? shortDate(text, "ja") : "");

export const roster = {
  title: "名簿・異動",
  button: "名簿・異動",
  help: "・/program roster：受講者の加入・終了・チームの変更・後任、チームのリーダー・連絡担当・分割・統合などを入力します。反映の前に、何に影響するかを確かめられます。",
  intro: "チームか受講者を選ぶと、できることが出ます。反映の前に、何に影響するかを確かめる画面が出ます。",
  joinHint: "新しい受講者は、入るチームを選んでから加えます。",
  pickTeam: "チームを選ぶ",
  pickPerson: "受講者を選ぶ",
  pickMember: "このチームの方を選ぶ",
  backToList: "一覧に戻る",
  teamOption: (team: string, count: number) => `${team}（${count}名）`,
  personOption: (person: string, team: number | undefined) =>
    `${person}${team === undefined ? "（チームなし）" : `（チーム${team}）`}`,
  team: (team: string) => `チーム${team}`,
  units: (names: string) => `市町・地区：${names}`,
  onHold: (reason: string) => `保留中です。${reason ? `理由：${reason}` : ""}`,
  nobody: "いまはどなたもいません。",
  memberLine: (person: string, affiliation: string) => `${person}（${affiliation}）`,
  until: (date: string) => ` ${date}まで`,
  coming: (person: string, date: string) => `${person}さん：${date}から`,
  exception: (person: string, reason: string) => `リーダーの例外：${person}さん（理由：${reason}）`,
  works: (affiliation: string, organization: string) => `所属：${affiliation}・${organization}`,
  enrolled: (from: string, to: string) => `受講期間：${from}〜${to}`,
  gone: "名簿にありません。一覧を開き直してください。",
  acts: {
    join: "受講者を加える",
    leave: "受講の終了",
    transfer: "チームの変更",
    succeed: "人事異動（後任）",
  },
  next: "影響を確かめる",
  apply: "反映する",
  saved: "名簿に反映しました。",
  changedMeanwhile:
    "画面を開いている間に、ほかの方がこのチームの名簿を変えました。何も上書きしていません。いまの状態は次のとおりです。",
  previewIntro: "まだ何も変えていません。内容を確かめて「反映する」を押してください。",
  changesTitle: "変わること",
  touchesTitle: "影響すること",
  touchesNothing: "出席の記録、振り返り、お知らせに影響はありません。",
  more: (count: number) => `ほかに${count}件あります。`,
  joins: (person: string, places: string) => `${person}さん（新しい受講者）：${places}`,
  moves: (person: string, before: string, after: string) => `${person}さん：${before} ⇒ ${after}`,
  ends: (person: string, date: string) => `${person}さん：受講は${date}まで`,
  teamChange: {
    created: (team: string, units: string) => `新しいチーム${team}（${units}）`,
    name: (before: string, after: string) => `チーム名：${before} ⇒ ${after}`,
    area: (team: string, before: string, after: string) => `チーム${team}の地区：${before} ⇒ ${after}`,
    units: (team: string, before: string, after: string) => `チーム${team}の市町：${before} ⇒ ${after}`,
    held: (team: string, reason: string) => `チーム${team}を保留にします（理由：${reason}）`,
    released: (team: string) => `チーム${team}の保留を解きます`,
    exception: (person: string, [from, to]: readonly [string, string], reason: string) =>
      `リーダーの例外：${person}さん（${from}〜${to}、理由：${reason}）`,
  },
  gap: {
    title: (team: string, date: string) => `チーム${team}のリーダーが、${date}からいなくなります`,
    nobodyMay: "チームに、リーダーになれる所属の方がいません。例外を認めるか、チームを保留にしてください。",
    label: "このあとのリーダー",
    leads: (person: string) => `${person}さん`,
    leadsByException: (person: string) => `例外：${person}さん`,
    hold: "決まるまでチームを保留にする",
    reasonHint: "例外か保留のときに書いてください。",
  },
  firstDay: "受講開始日",
  lastDay: "最後の日",
  lastDayHint: "この日までは受講者として数えます。記録は残ります。",
  toTeam: "移る先のチーム",
  role: "役割",
  successionIntro:
    "後任の方が、前任の方の役割とチームの課題を引き継ぎます。前任の方の記録と書きかけの振り返りは、前任の方のものとして残ります。",
  predecessorLast: "前任の方の最後の日",
  successorFirst: "後任の方の最初の日",
  knownLabel: "すでにアプリに登録のある方",
  knownHint: "聴講者や前の年度の受講者など。選んだときは、氏名とメールは入力不要です。",
  known: ({ name, organization }: { name: string; organization: string | null }) =>
    `${name}${organization ? `（${organization}）` : ""}`,
  fields: {
    name: "氏名",
    kana: "ふりがな",
    number: "受講番号",
    affiliation: "所属区分",
    organization: "所属",
    municipality: (word: string) => word,
    department: "部署",
    email: "メール",
    phone: "電話",
  },
  needName: "氏名を入力するか、登録のある方を選んでください。",
  notAnEmail: "メールアドレスの形を確かめてください。",
  numberTaken: (number: string) => `受講番号 ${number} は、すでに使われています。`,
  beforeJoining: (person: string, from: string) =>
    `${person}さんの受講開始日（${date(from)}）より前の日には、チームを変えられません。`,
  afterLeaving: (person: string, to: string) =>
    `${person}さんの受講は${date(to)}までです。それより後には変えられません。`,
  lastBeforeFirst: (from: string) => `受講開始日（${date(from)}）より前の日は、最後の日にできません。`,
  noOtherTeam: "ほかのチームがありません。",
  sameTeam: "すでにこのチームにいます。",
  successorTooEarly:
    "後任の方の最初の日は、前任の方の最後の日より後にしてください。同じ日に2名とは数えません。",
  noPlaceThen: "その日、前任の方はどのチームにもいません。",
  log: {
    join: (facts: Facts) => `${facts.person}さんがチーム${facts.team}に加入（${date(facts.day)}から）`,
    leave: (facts: Facts) => `${facts.person}さんの受講を終了（${date(facts.day)}まで）`,
    transfer: (facts: Facts) =>
      `${facts.person}さんのチームを変更（${date(facts.day)}から、${facts.team || "なし"} → ${facts.otherTeam}）`,
    succeed: (facts: Facts) =>
      `人事異動：${facts.person}さん（${date(facts.lastDay)}まで）の後任は${facts.other}さん（${date(facts.day)}から、チーム${facts.team}）`,
  },
};
