import { shortDate } from "../../shared/japanese-date.ts";

interface Counts {
  title: string;
  teams: number;
  handedIn: number;
  accepted: number;
  returned: number;
  late: number;
}

export const review = {
  noTeam: "このチームは見つかりません。/assignment をもう一度開いてください。",
  teamOnHold: "このチームは保留のため、お知らせを送りません。",
  matrix: {
    title: "チーム課題の状況",
    team: "チーム",
    late: "・期限後",
    checking: "・確認中",
    onHold: "（保留）",
    empty: "課題がまだありません。「新しい課題」から登録するか、台帳の「課題」のシートで取り込んでください。",
    sentence: ({ title, teams, handedIn, accepted, returned, late }: Counts) =>
      `「${title}」：${teams}チームのうち提出${handedIn}（うち確認済み${accepted}）、再提出のお願い中${returned}、期限後${late}。`,
    openTeam: "チームを開く",
    editOne: "課題を編集",
    otherTeams: "ほかのチーム",
    otherAssignments: "ほかの課題",
    range: (from: number, to: number) => `${from}〜${to}番目`,
    onlyYou: "この表はあなただけに見えています。",
  },
  buttons: {
    create: "新しい課題",
    takeOut: "まとめて取り出す",
    confirm: "確認済みにする",
    answers: "回答を読む",
    fetch: "ファイルを受け取る",
    askAgain: "再提出をお願いする",
    extend: "期限を延ばす",
    nudge: "いま一度知らせる",
  },
  versionLine: (facts: {
    version: number;
    when: string;
    by: string;
    files: number;
    /** Questions of the form, and how many of them are answered; 0: there was none. */
    questions: number;
    answered: number;
    hasLink: boolean;
    mayShare: boolean;
  }) =>
    `第${facts.version}版　${facts.when}　${facts.by}さん${facts.questions > 0 ? `　記入${facts.questions}問中${facts.answered}問` : ""}　ファイル${facts.files}個${facts.hasLink ? "・リンク" : ""}　他チームへの共有 ${facts.mayShare ? "可" : "不可"}`,
  earlier: (count: number) => `ほかに以前の版が${count}つあります。`,
  which: (team: string, title: string) => `${team}　「${title}」`,
  fault: {
    notHandedIn: "まだ提出されていません。画面を開き直して、いまの状態を確かめてください。",
    handedIn: "すでに提出されています。画面を開き直して、いまの状態を確かめてください。",
    newer: (version: number) =>
      `画面を開いている間に第${version}版が提出されました。先に新しい版を確かめてください。書いた内容は残しています。`,
    changedSince:
      "そのあとで提出や確認があったため、取り消せません。何も変えていません。/assignment でいまの状態を確かめてください。",
    past: "今日か、これからの日を選んでください。",
    notLater: "いまの期限より後の日を選んでください。すでに提出したチームの期限は変わりません。",
    notRunning: "研修がまだ始まっていないため、送れません。",
    overdue: "期限を過ぎています。必要なときは、先に期限を延ばしてください。",
    "said-today": "このチームには、今日すでに知らせました。",
    "said-already": "次の自動のお知らせの代わりに、すでに一度知らせています。",
  },
  returning: {
    title: "再提出のお願い",
    submit: "お願いする",
    intro: "書いた内容は、そのままチーム全員に届きます。前の版は残ります。",
    note: "お願いの内容",
    noteHint: "例：関係機関の欄に、担当の部署も書き添えてください。",
  },
  extending: {
    title: "期限を延ばす",
    submit: "延ばす",
    date: "新しい提出期限",
    dateHint: "閉庁日にあたるチームでは、その前の開庁日になります。",
    whom: "対象",
    team: "このチームだけ",
    all: "まだ提出していないすべてのチーム",
    reason: "理由",
    reasonHint: "チームに届きます。",
  },
  edit: {
    title: "課題の編集",
    createTitle: "新しい課題",
    submit: "保存する",
    name: "課題名",
    kind: "種類",
    kinds: {
      SELF_CHECK: "自治体セルフチェック",
      COOPERATION_ASSESSMENT: "地域の協同力アセスメント",
      NETWORK_MAP: "ネットワーク形成図",
      OTHER: "その他",
    },
    template: "様式のリンク",
    templateHint: "様式を置いた場所の、https:// で始まるURL。",
    given: "出す回",
    used: "使う回",
    usedHint: "この回の5開庁日前が、提出期限になります。",
    due: "提出期限",
    dueHint: "空欄は、使う回の5開庁日前。",
    session: (number: number, date: string) => `第${number}回（${date}）`,
    questions: "設問を編集する",
    cancel: "取りやめる",
    cancelTitle: "課題を取りやめる",
    cancelText: "これからのお知らせを送りません。すでに提出されたものは残ります。元には戻せません。",
    tells: "期限を変えると、これからのお知らせの日も変わります。",
  },
  editFaults: {
    title: "課題名を書いてください。",
    template: "リンクは https:// か http:// で始まる形で書いてください。",
    given: "出す回を選んでください。",
    used: "使う回は、出す回より後の回にしてください。",
    due: "提出期限は、出す回より後の日にしてください。",
  },
  done: {
    nudged: (team: string, title: string) =>
      `${team}のリーダー、連絡担当、作成担当に「${title}」をもう一度知らせます。開庁時間の外では、次の開庁日に届きます。次の自動のお知らせは送りません。`,
    returned: "再提出をお願いしました。チームの皆さんに届きます。",
    extended: (count: number) =>
      `${count}チームの期限を延ばしました。リーダーと連絡担当、作成担当に知らせます。`,
    saved: "課題を保存しました。",
    canceled: (title: string) => `「${title}」を取りやめました。`,
  },
  returned: {
    title: (title: string) => `「${title}」の再提出のお願い`,
    text: (title: string) => `「${title}」について、再提出のお願いがあります。`,
    body: (version: number) =>
      `第${version}版のご提出、ありがとうございました。事務局で拝見し、次の点をお願いします。`,
    over: (title: string) => `「${title}」の再提出のお願いは、終わりました。していただくことはありません。`,
    how: "直したものは、新しい版として提出してください。前の版も残ります。分からないことは事務局にお尋ねください。",
  },
  unreturned: {
    title: (title: string) => `「${title}」の再提出のお願いを取り消しました`,
    body: (version: number) =>
      `再提出は要りません。いただいた第${version}版を、そのままお預かりします。お手数をおかけしました。お返事は要りません。`,
  },
  undoAccepted: ["提出済みに戻ります。チームに新しいお知らせは送りません。"],
  reverseReturned: ["提出済みに戻り、再提出が要らないことを、チームの皆さんにDMで知らせます。"],
  extended: {
    title: (title: string) => `「${title}」の提出期限を延ばしました`,
    text: (title: string) => `「${title}」の提出期限を延ばしました。`,
    body: "新しい期限は次のとおりです。お返事は要りません。",
  },
  takenOut: {
    name: (date: string) => `課題_${date}.zip`,
    links: "リンク.txt",
    nothing: "まだ提出されたものがありません。",
    comment: (files: number, lost: string[]) =>
      `提出された課題の最新の版です（${files}個）。共有「不可」のものも含みます。取り扱いにご注意ください。${lost.length > 0 ? `\n見つからなかったもの：${lost.join("、")}` : ""}`,
    sent: "このアプリとのDMに送りました。",
    lost: (name: string) => `「${name}」は、保存先にも Slack にも見つかりませんでした。`,
    link: (url: string) => `このアプリとのDMに送りました。リンクでも提出されています：${url}`,
  },
  log: {
    accepted: (team: string, title: string, version: number) => `${team}の「${title}」第${version}版を確認`,
    returned: (team: string, title: string, version: number) =>
      `${team}の「${title}」第${version}版に再提出のお願い`,
    extended: (team: string, title: string, to: string) =>
      `${team}の「${title}」の期限を${shortDate(to, "ja")}に延長`,
    nudged: (team: string, title: string) => `${team}に「${title}」をもう一度知らせた`,
    created: (title: string) => `課題「${title}」を登録`,
    edited: (title: string) => `課題「${title}」を変更`,
    canceled: (title: string) => `課題「${title}」を取りやめ`,
  },
};
