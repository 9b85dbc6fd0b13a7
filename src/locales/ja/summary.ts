import { dateAndTime, fiscalYearName, shortDate } from "../../shared/japanese-date.ts";

const nth = (number: number) => `第${number}回`;
const people = (count: number) => `${count}人`;
interface Point {
  label: string;
  value: number;
}
const points = (all: Point[]) => all.map(({ label, value }) => `${label} ${people(value)}`).join("、");
const outOf = (count: number, of: number) => `${count}人／${of}人`;
const signed = (by: number) => `${by > 0 ? "+" : "−"}${Math.abs(by)}人`;
const signedTeams = (by: number) => `${by > 0 ? "+" : "−"}${Math.abs(by)}チーム`;

export const summary = {
  title: (date: string) => `週のまとめ（${shortDate(date, "ja")}）`,
  asOf: (at: Date) => `${dateAndTime(at, "ja")}現在の数です。`,

  sessionsTitle: "各回の状況",
  earlierSessions: (count: number) => `これより前の${count}回は省きました。`,
  held: ({
    number,
    date,
    trainees,
    enrolled,
    percent,
    observers,
  }: {
    number: number;
    date: string;
    trainees: number;
    enrolled: number;
    percent: string | undefined;
    observers: number;
  }) =>
    `${nth(number)}（${shortDate(date, "ja")}）：受講者数 ${people(trainees)}／受講登録 ${people(enrolled)}` +
    `${percent === undefined ? "" : `（${percent}%）`}、聴講 ${people(observers)}`,
  others: (counts: { substitutes: number; absent: number; excused: number; unmarked: number }) =>
    `代理 ${people(counts.substitutes)}、欠席 ${people(counts.absent + counts.excused)}` +
    `（うち連絡あり ${people(counts.excused)}）、未確認 ${people(counts.unmarked)}`,
  reflections: (counts: {
    submitted: number;
    asked: number;
    owed: number;
    drafts: number;
    declined: number;
    isClosed: boolean;
  }) =>
    `振り返り${counts.isClosed ? "（受付終了）" : ""}：回答 ${outOf(counts.submitted, counts.asked)}、` +
    `${counts.isClosed ? "回答なし" : "回答待ち"} ${people(counts.owed)}（うち下書き ${people(counts.drafts)}）、` +
    `今回は見送り ${people(counts.declined)}`,
  intention: (counts: Record<"attend" | "substitutes" | "absent" | "unanswered", number>) =>
    `出席の予定：出席予定 ${counts.attend}人、代理 ${counts.substitutes}人、欠席 ${counts.absent}人、未回答 ${counts.unanswered}人`,
  upcoming: ({
    number,
    date,
    enrolled,
    away,
  }: {
    number: number;
    date: string;
    enrolled: number;
    away: number;
  }) =>
    `${nth(number)}（${shortDate(date, "ja")}）：これから開催、受講登録 ${people(enrolled)}` +
    `${away > 0 ? `、欠席の連絡 ${people(away)}` : ""}`,
  sameHeadcount: (sessions: number, trainees: number) =>
    `${sessions}回とも同じ人数です（${people(trainees)}）。記録どおりなら対応は不要です`,

  /** Below a session that has been closed for a while. */
  answersShort: (counts: { submitted: number; asked: number }) =>
    `、振り返りの回答 ${outOf(counts.submitted, counts.asked)}（受付終了）`,

  chart: {
    title: "各回の受講者数と振り返りの回答",
    session: nth,
    trainees: "受講者数",
    answers: "振り返りの回答",
    sentence: (trainees: Point[], answers: Point[]) =>
      `受講者数は${points(trainees)}、振り返りの回答は${points(answers)}です。`,
  },
  odd: {
    title: "記録についての確認",
    observerEnrolled: (number: number, count: number) =>
      `${nth(number)}の聴講者に、受講者と同じ氏名の方が${people(count)}います。記録どおりなら対応は不要です`,
    presentAway: (number: number, count: number) =>
      `${nth(number)}に、不在の予定だった受講者${people(count)}が出席と記録されています。記録どおりなら対応は不要です`,
    presentNotEnrolled: (number: number, count: number) =>
      `${nth(number)}に、開催日に受講登録のない方${people(count)}の出席が記録されています（受講者数には入れていません）。登録の日付が正しければ対応は不要です`,
    pastYearSum: (one: { fiscalYear: number; sum: number; trainees: number }) =>
      `${fiscalYearName(one.fiscalYear, "ja")}の集計値は、所属別の合計が${people(one.sum)}、受講者が${people(one.trainees)}です。どちらが正しいでしょうか`,
  },

  errataTitle: "訂正",
  earlierErrata: (count: number) => `これより前の${count}件は省きました。/session の「詳細」で確認できます。`,

  roster: {
    title: "名簿の変更",
    acts: {
      "roster.join": "加入",
      "roster.leave": "受講の終了",
      "roster.transfer": "チームの変更",
      "roster.succeed": "人事異動",
      "teams.leader": "リーダー交代",
      "teams.contacts": "連絡担当の変更",
      "teams.hold": "チームの保留",
      "teams.release": "保留の解除",
      "teams.split": "チームの分割",
      "teams.merge": "チームの統合",
      "teams.name": "チーム名の変更",
      "teams.units": "市町・地区の変更",
      undone: "以前の変更の取り消し",
    },
    count: (act: string, count: number) => `${act} ${count}件`,
    line: (acts: string) => `${acts}（内容は /program log で確認できます）`,
    quiet: (acts: string) => `名簿の変更：${acts}。`,
  },

  affiliationTitle: (number: number) => `所属別（${nth(number)}）`,
  affiliationTrainees: "受講者数は",
  affiliationAnswers: "。振り返りの回答は",
  /** After the name of an affiliation, which the office chose itself. */
  share: (count: number, of: number) => ` ${outOf(count, of)}`,
  comma: "、",
  stop: "。",
  colon: "：",

  changesTitle: (date: string) => `前回（${shortDate(date, "ja")}）からの変化`,
  noChange: "ありません。",
  noOtherChange: "上に挙げたもののほかには、ありません。",
  change: {
    held: (number: number) => `${nth(number)}を開催しました`,
    closed: (number: number) => `${nth(number)}の受付を締め切りました`,
    canceled: (number: number) => `${nth(number)}は中止になりました`,
    moved: (number: number, date: string) => `${nth(number)}の開催日は${shortDate(date, "ja")}に変わりました`,
    counts: (number: number, figures: string[]) => `${nth(number)}は${figures.join("、")}`,
  },
  clauses: (clauses: string[]) => clauses.join("。"),
  figure: {
    enrolled: (by: number) => `受講登録 ${signed(by)}`,
    trainees: (by: number) => `受講者数 ${signed(by)}`,
    substitutes: (by: number) => `代理 ${signed(by)}`,
    away: (by: number) => `欠席 ${signed(by)}`,
    observers: (by: number) => `聴講 ${signed(by)}`,
    submitted: (by: number) => `回答 ${signed(by)}`,
    drafts: (by: number) => `下書き ${signed(by)}`,
    declined: (by: number) => `見送り ${signed(by)}`,
  },

  work: {
    title: "チーム課題",
    assignment: (line: {
      title: string;
      due: string | null;
      teams: number;
      handedIn: number;
      accepted: number;
      returned: number;
      overdue: number;
    }) =>
      `「${line.title}」${line.due === null ? "" : `（期限 ${shortDate(line.due, "ja")}）`}：${line.teams}チームのうち提出 ${line.handedIn}` +
      `（うち確認済み ${line.accepted}）、再提出のお願い中 ${line.returned}、期限後 ${line.overdue}`,
    complete: (title: string, teams: number) => `「${title}」：${teams}チームすべて確認済み`,
    notBegun: (title: string, count: number) =>
      `「${title}」の期限が近く、まだ着手していないチーム ${count}：`,
    otherAssignments: (count: number) => `これより前の${count}件は省きました。`,
    visitsTitle: "訪問支援",
    notVisited: (line: {
      window: string;
      waiting: number;
      teams: number;
      planned: number;
      isByNumber: boolean;
    }) => {
      const notes = [
        ...(line.planned > 0 ? [`うち予定あり ${line.planned}`] : []),
        ...(line.isByNumber ? [] : ["課題の残るチームから順に"]),
      ];
      const about = notes.length > 0 ? `（${notes.join("、")}）` : "";
      return `${line.window}にまだ訪問していないチーム ${line.waiting}／${line.teams}${about}：`;
    },
    noneVisited: (line: { window: string; teams: number; planned: number }) =>
      `${line.window}は、まだ訪問していません（${line.teams}チーム${line.planned > 0 ? `、うち予定あり ${line.planned}` : ""}）`,
    allVisited: (window: string, teams: number) => `${window}は、${teams}チームすべてを訪問しました`,
    change: {
      given: (title: string) => `「${title}」を出しました`,
      withdrawn: (title: string) => `「${title}」は取りやめになりました`,
      counts: (title: string, figures: string[]) => `「${title}」は${figures.join("、")}`,
      visited: (by: number) => `訪問したチームは${signedTeams(by)}`,
    },
    figure: {
      handedIn: (by: number) => `提出 ${signedTeams(by)}`,
      accepted: (by: number) =>
        by > 0
          ? `確認済み ${signedTeams(by)}`
          : `新しい版の提出などで確認がもう一度必要になったチーム ${-by}`,
      returned: (by: number) => `再提出のお願い中 ${signedTeams(by)}`,
      overdue: (by: number) => `期限後 ${signedTeams(by)}`,
    },
  },

  nextTitle: "これからの予定",
  noNext: "登録されている予定はありません。",
  next: {
    session: (number: number, at: Date) => `${dateAndTime(at, "ja")}　${nth(number)}の研修`,
    closing: (number: number, at: Date) =>
      `${dateAndTime(at, "ja")}　${nth(number)}の出欠と振り返りの受付終了`,
    announcement: (number: number, at: Date) =>
      `${dateAndTime(at, "ja")}　${nth(number)}のご案内（送る前に事務局の確認があります）`,
  },

  themes: {
    title: "振り返りのテーマ（これまで）",
    theme: (name: string, people: number) => `「${name}」${people}人`,
    line: (question: string, most: string, { coded, uncoded }: { coded: number; uncoded: number }) =>
      `${question}：${most}が多く挙がっています（分類済み${coded}件${uncoded > 0 ? `、未分類${uncoded}件（/reflection themes）` : ""}）`,
  },
  waitsTitle: "事務局の対応を待っているもの",
  noWaits: "ありません。",
  waits: {
    approval: (number: number, due: Date) =>
      `${nth(number)}のご案内の確認（送信予定 ${dateAndTime(due, "ja")}）`,
    corrections: (count: number) => `出欠の訂正の依頼 ${count}件（/program corrections）`,
    handIns: (count: number) => `提出された課題の確認 ${count}件（/assignment）`,
    mails: (count: number) => `メールで送っていないお知らせ ${count}件（/program mail）`,
    unmatched: (count: number) => `Slackのアカウントが見つからない受講者 ${people(count)}`,
    unreachable: (count: number) => `Slackのアカウントが使えなくなった受講者 ${people(count)}`,
    strangers: (count: number) => `名簿と結び付かないまま利用しようとした方 ${people(count)}`,
    teamsOnHold: (count: number) => `保留中のチーム ${count}：`,
    failed: (count: number) => `送れなかったお知らせ ${count}件`,
  },
  more: (count: number) => `、ほか${count}`,

  teamsTitle: (number: number) => `チーム別（${nth(number)}）`,
  teamsComplete: ({ teams, marked, answered }: { teams: number; marked: number; answered: number }) =>
    `${teams}チームのうち、出欠がそろったのは${marked}チーム、振り返りがそろったのは${answered}チームです。`,
  teamsUnmarked: "未確認が残るチーム：",
  teamCount: (count: number) => `（${people(count)}）`,
  noTeam: "チーム未定",
  teamColumns: (isClosed: boolean) => [
    "チーム",
    "登録",
    "受講",
    "代理",
    "未確認",
    "回答",
    isClosed ? "回答なし" : "回答待ち",
  ],
  teamLine: (counts: {
    enrolled: number;
    trainees: number;
    substitutes: number;
    unmarked: number;
    submitted: number;
    owed: number;
    isClosed: boolean;
  }) =>
    `登録 ${counts.enrolled}、受講 ${counts.trainees}、代理 ${counts.substitutes}、未確認 ${counts.unmarked}、` +
    `回答 ${counts.submitted}、${counts.isClosed ? "回答なし" : "回答待ち"} ${counts.owed}`,
  teamsInFile: "チームの数が多いため、チーム別の表は返信のファイル（CSV、Excelで開けます）にあります。",
  fileTitle: (number: number, at: Date) => `${nth(number)} チーム別（${dateAndTime(at, "ja")}現在）`,

  quiet: (next: string) => `今週は大きな動きはありません。${next}`,
  quietNext: {
    session: (number: number, at: Date) => `次は${dateAndTime(at, "ja")}、${nth(number)}の研修です。`,
    closing: (number: number, at: Date) => `次は${dateAndTime(at, "ja")}、${nth(number)}の受付終了です。`,
    announcement: (number: number, at: Date) => `次は${dateAndTime(at, "ja")}、${nth(number)}のご案内です。`,
  },
  quietWaits: (waits: string) => `前回から引き続き、事務局の対応を待っています（${waits}）。`,
  quietNoNext: "この先の予定は登録されていません。",

  now: {
    help: "・/program summary：今週のまとめを、いま事務局のチャンネルに出します。出ているときは、いまの数に直します。",
    button: "週のまとめをいま出す",
    posted: "今週のまとめを事務局のチャンネルに出します。1分ほどで届きます。",
    paused:
      "お知らせを一時停止しているため、今週のまとめは出していません。/program resume で再開してからお試しください。",
    edited: "今週のまとめはすでに出ているため、いまの数に直します。新しいメッセージは送りません。",
  },
  notRunning: "研修がまだ始まっていないか、終わっているため、週のまとめはありません。",
  noChannel:
    "事務局のチャンネルが設定されていないため、まとめを送れません。アプリの管理担当にご連絡ください。",
  outsideYear: "研修の年度の外なので、週のまとめはありません。",
};
