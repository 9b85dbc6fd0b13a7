/** /program calendar, お知らせの予定: all that will be said, and what the office does with one of them. */
import { dateAndTime } from "../../shared/japanese-date.ts";

interface Span {
  from: string;
  to: string;
  total: number;
  page: number;
  pages: number;
}

export const calendar = {
  help: "・/program calendar：これから送るお知らせを、日ごとに見ます。1件ずつ、文面と届く方を確かめ、保留、日時の変更、取りやめができます。市町の閉庁日もここで整えます。",
  button: "お知らせの予定",
  title: "お知らせの予定",
  intro: ({ from, to, total, page, pages }: Span) =>
    `${from}から${to}までに送るお知らせ ${total}件です。${pages > 1 ? `（${page}／${pages}ページ）` : ""}`,
  draft: "研修は準備中です。いま開始した場合の予定で、まだ何も送りません。",
  paused: "お知らせを一時停止しています。再開するまで、保留のお知らせは送りません。",
  none: "この期間に送るお知らせはありません。",
  counts: "人数は、いまの名簿によるものです。回答した方や休みの方には、送る時点で送りません。",
  closed: "この期間の市町の閉庁日",
  noneClosed: "ありません",
  moreClosed: (days: number) => `ほか ${days}日`,
  span: "期間",
  weeks: (weeks: number) => (weeks === 52 ? "これから1年" : `これから${weeks}週間`),
  open: "開く",
  newer: "前のページ",
  older: "次のページ",
  ofAssignment: (number: number, name: string) => `課題${number} ${name}`,
  movedFrom: (own: string) => `　※もとは${own}`,
  marks: {
    planned: "",
    waiting: "　※事務局の確認待ち",
    held: "　※保留中",
    paused: "　※一時停止中",
    underway: "　※送っている途中",
    late: "　※まもなく送ります",
    stopped: "　※取りやめ",
  },
  standings: {
    planned: "予定どおり送ります",
    waiting: "事務局の確認を待っています。確認するまで送りません",
    held: "保留中です。保留を解くまで送りません",
    paused: "お知らせ全体の一時停止で止まっています",
    underway: "送っている途中です。まだ届いていない方がいます",
    late: "まもなく送ります",
    stopped: "取りやめました。送りません",
  },
  noticeTitle: "お知らせの内容",
  label: {
    leaves: "送る日時：",
    own: "もとの日時：",
    until: "送れる期限：",
    state: "状態：",
    to: "送り先：",
  },
  acts: { hold: "保留にする", release: "保留を解く", move: "日時を変える", stop: "取りやめる" },
  stopHow:
    "まだ届いていない方には送りません。すでに届いたメッセージは残ります。取り消しは「操作の記録」からできます。",
  stoppedHow: "取りやめたお知らせです。送るときは、/program log でこの操作を開き「元に戻す」を押します。",
  fixed: "回の締め切りと一緒に動くお知らせのため、ここでは変えられません。",
  approve: "内容を確認する",
  done: {
    hold: "保留にしました。保留を解くまで送りません。",
    release: "保留を解きました。時刻を過ぎているときは、まもなく送ります。",
    move: "日時を変えました。",
    stop: "取りやめました。",
  },
  list: (names: string[]) => names.join("、"),
  moreNames: (count: number) => `、ほか ${count}名`,
  getting: (count: number) => `届く方 ${count}名：`,
  later: (count: number) => `うち、閉庁日や休みのため後の日時に届く方 ${count}名：`,
  skipped: (reason: string, count: number) => `送らない方（${reason}）${count}名：`,
  sent: (count: number) => `すでに届いています：${count}件`,
  allReaders: "届く方・送らない方の一覧",
  refresh: "最新の状態にする",
  back: "一覧へ戻る",
  wordsNow: "いまの記録で送る文面",
  notWhole: "表やグラフなど、この画面に出せない部分は省いています。",
  nobody: "いまの記録では、送る方がいません。",
  readersTitle: "届く方・送らない方",
  readersPage: (count: number, page: number, pages: number) => `　${count}名（${page}／${pages}ページ）`,
  isSent: "届きます",
  sentLater: (at: string) => `${at}に届きます`,
  notSent: (reason: string) => `送りません（${reason}）`,
  moveTitle: "送る日時を変える",
  moveSubmit: "日時を変える",
  moveHow: (now: string, until: string) => `いまの予定は${now}です。${until}より前に送る必要があります。`,
  moveHours: (from: string, to: string) => `開庁日の${from}から${to}まで（昼休みを除く）を選べます。`,
  moveDate: "日付",
  moveTime: "時刻",
  moveKeeps:
    "変えた日時は、名簿や内容を直しても変わりません。回の日程や期限が動き、もとの日時が変わったときは、新しい日時に戻ります。",
  fault: {
    gone: "このお知らせは、もう送り終えたか、予定からなくなっています。一覧を開き直してください。",
    notNow: "このお知らせは、いまはこの操作ができません。一覧を開き直してください。",
    noMoment: "日付と時刻を選んでください。",
    past: "過ぎた日時には変えられません。いまより後の日時を選んでください。",
    tooLate: (until: Date) =>
      `${dateAndTime(until, "ja")}を過ぎると送る意味がなくなります。それより前の日時を選んでください。`,
    tooEarly: (own: Date) =>
      `終わったことを伝えるお知らせのため、もとの日時（${dateAndTime(own, "ja")}）より前には送れません。`,
    outsideHours: (next: Date | undefined) =>
      `夜間、昼休み、閉庁日には送りません。${next ? `次に送れるのは${dateAndTime(next, "ja")}です。` : "開庁時間の日時を選んでください。"}`,
    changedSince: "このお知らせは、そのあとに変わっているため、元に戻せません。",
    hourPast: "もとの日時を過ぎているため、元に戻せません。「日時を変える」で新しい日時を選んでください。",
  },
  log: {
    leaves: "送る日時",
    moment: (iso: string) => dateAndTime(new Date(iso), "ja"),
    hold: (name: string, due: string) => `「${name}」（${due}の予定）を保留にしました`,
    release: (name: string, due: string) => `「${name}」（${due}の予定）の保留を解きました`,
    move: (name: string, due: string) => `「${name}」（${due}の予定）の日時を変えました`,
    stop: (name: string, due: string) => `「${name}」（${due}の予定）を取りやめました`,
    undo: {
      hold: ["保留を解きます。時刻を過ぎているときは、まもなく送ります。"],
      release: ["もう一度、保留にします。"],
      move: ["前の日時に戻します。"],
      stop: ["まだ届いていない方に送ります。時刻を過ぎているときは、まもなく送ります。"],
    },
  },
  usage: "使い方：npm run calendar [-- --weeks 週の数（1〜52）] [--lang en]",
};
