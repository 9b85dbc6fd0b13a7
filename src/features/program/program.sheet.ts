/** 研修: the program itself and its rules, one line each. */
import { column } from "../../platform/sheets/cells.ts";
import { defineSheet } from "../../platform/sheets/sheet.ts";
import { programRules } from "./program-rules.rules.ts";

const rules = programRules.parse({});

export const AFFILIATIONS = [
  ["行政", "ADMIN"],
  ["社協", "SHAKYO"],
  ["相談機関", "AGENCY"],
] as const;

const LANGUAGES = [
  ["日本語", "ja"],
  ["英語", "en"],
  ["ja", "ja"],
  ["en", "en"],
] as const;

const WEEKDAYS = [
  ["月", 1],
  ["火", 2],
  ["水", 3],
  ["木", 4],
  ["金", 5],
  ["月曜", 1],
  ["火曜", 2],
  ["水曜", 3],
  ["木曜", 4],
  ["金曜", 5],
  ["月曜日", 1],
  ["火曜日", 2],
  ["水曜日", 3],
  ["木曜日", 4],
  ["金曜日", 5],
] as const;

const general = {
  title: column.text({ heading: "研修名", explain: "研修の正式な名前。お知らせや報告書に使います。" }),
  fiscalYear: column.fiscalYear({
    heading: "年度",
    explain: "R6、令和6年度、2024 のどれでもかまいません。1つの年度に研修は1つです。",
  }),
  purpose: column.text({ heading: "目的", explain: "研修の目的。アプリの画面と報告書の初めに載ります。" }),
  organizer: column.text({ heading: "主催", explain: "研修を行う団体の名前。" }),
  contact: column.text({
    heading: "問い合わせ先",
    explain: "事務局の名前と電話番号。受講者への最初のメッセージと、困ったときの案内に載ります。",
  }),
  channelName: column.text({
    heading: "お知らせチャンネル",
    explain: "全員へのお知らせを出す Slack のチャンネル名（先頭の # は不要）。",
  }),
  language: column.choiceOr("ja", LANGUAGES, {
    heading: "言語",
    explain: "日本語か英語。空欄は日本語。受講者ごとの言語は「受講者」で決められます。",
  }),
};

const teamRules = {
  leaderAffiliation: column.choiceOr(rules.leaderAffiliation, AFFILIATIONS, {
    heading: "リーダーの所属区分",
    explain: "チームリーダーになれる所属区分（行政・社協・相談機関）。空欄は行政。",
  }),
  largestTeam: column.wholeOr(rules.largestTeam, 2, 50, {
    heading: "1チームの人数の上限",
    explain: "これを超えるときは、複数のチームに分けて受講します。空欄は6。",
  }),
  nameAdmin: column.textOr("行政", {
    heading: "所属区分の名称（行政）",
    explain: "行政職員の区分の呼び方。「受講者」の所属区分でもこの呼び方を使えます。",
  }),
  nameShakyo: column.textOr("社協", {
    heading: "所属区分の名称（社協）",
    explain: "社会福祉協議会の区分の呼び方。",
  }),
  nameAgency: column.textOr("相談機関", {
    heading: "所属区分の名称（相談機関）",
    explain: "相談機関・関係団体の区分の呼び方。",
  }),
  municipalityWord: column.textOr("市町", {
    heading: "自治体の呼び方",
    explain: "「市町」か「市町村」。空欄は市町。",
  }),
};

const offsets = {
  announcementDaysBefore: column.wholeOr(rules.announcementDaysBefore, 1, 120, {
    heading: "開催案内（開催日の何日前）",
    explain: "チャンネルに案内を出す日。事務局が内容を確認してから出ます。空欄は21。",
  }),
  intentionAskedWorkingDays: column.wholeOr(rules.intentionAskedWorkingDays, 1, 40, {
    heading: "出席予定の確認（開庁日で何日前）",
    explain: "受講者に出席予定を尋ねる日。閉庁日は数えません。空欄は10。",
  }),
  intentionDueWorkingDays: column.wholeOr(rules.intentionDueWorkingDays, 1, 30, {
    heading: "出席予定の回答期限（開庁日で何日前）",
    explain: "会場の席と資料の数を決める日。期限のあとも、開始までは変更できます。空欄は5。",
  }),
  firstReminderWorkingDays: column.wholeOr(rules.firstReminderWorkingDays, 1, 20, {
    heading: "1回目の再度のお知らせ（開庁日で何日後）",
    explain: "振り返りが届いていない方へのお知らせ。閉庁日は数えません。空欄は3。",
  }),
  secondReminderDays: column.wholeOr(rules.secondReminderDays, 2, 60, {
    heading: "2回目の再度のお知らせ（開催日の何日後）",
    explain: "閉庁日に当たるときは、次の開庁日に送ります。空欄は7。",
  }),
  reflectionOpenDays: column.wholeOr(rules.reflectionOpenDays, 3, 60, {
    heading: "振り返りの締切（開催日の何日後）",
    explain: "閉庁日に当たるときは、前の開庁日が締切です。空欄は14。",
  }),
};

const hours = {
  reminderTime: column.timeOr(rules.reminderTime, {
    heading: "再度のお知らせの時刻",
    explain: "10:00 のように書きます。空欄は10:00。",
  }),
  summaryWeekday: column.choiceOr(rules.summaryWeekday, WEEKDAYS, {
    heading: "週のまとめの曜日",
    explain: "事務局のチャンネルに週のまとめを出す曜日（月〜金）。空欄は月。",
  }),
  summaryTime: column.timeOr(rules.summaryTime, {
    heading: "週のまとめの時刻",
    explain: "空欄は9:00。",
  }),
  officeFrom: column.timeOr(rules.officeHours.from, {
    heading: "送ってよい時間の始め",
    explain: "定例のメッセージは、開庁日のこの時刻から送ります。空欄は9:00。",
  }),
  officeTo: column.timeOr(rules.officeHours.to, {
    heading: "送ってよい時間の終わり",
    explain: "この時刻より後には送りません。振り返りの締切の時刻でもあります。空欄は17:00。",
  }),
  lunchFrom: column.timeOr(rules.officeHours.lunchFrom, {
    heading: "昼休みの始め",
    explain: "昼休みには送りません。空欄は12:00。",
  }),
  lunchTo: column.timeOr(rules.officeHours.lunchTo, {
    heading: "昼休みの終わり",
    explain: "空欄は13:00。",
  }),
};

export const programSheet = defineSheet({
  name: "研修",
  explain: "研修全体のこと。項目と内容を1行ずつ書きます。",
  layout: "fields",
  columns: { ...general, ...teamRules, ...offsets, ...hours },
});
