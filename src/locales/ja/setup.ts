/** /program new, copy and settings: setting up a year from Slack. */
import { fiscalYearName } from "../../shared/japanese-date.ts";

const said = (problem: string, whatToDo: string) => ({ problem, whatToDo });

const label = {
  title: "研修名",
  purpose: "目的",
  organizer: "主催",
  contact: "問い合わせ先",
  channelName: "お知らせのチャンネル",
  language: "研修の言語",
  leaderAffiliation: "リーダーになれる所属区分",
  largestTeam: "1チームの人数の上限",
  nameAdmin: "所属区分の呼び方（行政）",
  nameShakyo: "所属区分の呼び方（社協）",
  nameAgency: "所属区分の呼び方（相談機関）",
  municipalityWord: "自治体の呼び方",
  announcementDaysBefore: "開催案内（開催日の何日前）",
  intentionAskedWorkingDays: "開始前の出欠予定のお願い（何開庁日前）",
  intentionDueWorkingDays: "出欠予定の期限（何開庁日前）",
  firstReminderWorkingDays: "1回目の再度のお知らせ（開庁日で何日後）",
  secondReminderDays: "2回目の再度のお知らせ（開催日の何日後）",
  reflectionOpenDays: "振り返りの締切（開催日の何日後）",
  reminderTime: "再度のお知らせの時刻",
  summaryWeekday: "週のまとめの曜日",
  summaryTime: "週のまとめの時刻",
  officeFrom: "送ってよい時間の始め",
  lunchFrom: "昼休みの始め",
  lunchTo: "昼休みの終わり",
  officeTo: "送ってよい時間の終わり",
};

const hint: Partial<Record<keyof typeof label, string>> = {
  contact: "事務局の名前と電話番号。受講者への最初のメッセージと、困ったときの案内に載ります。",
  channelName: "先頭の # は不要です。アプリをそのチャンネルに招待してください。",
  largestTeam: "これを超えるときは、複数のチームに分けて受講します。",
  reflectionOpenDays: "閉庁日に当たるときは、前の開庁日が締切です。すでに締め切った回は変わりません。",
  officeTo: "定例のメッセージは、この時刻より後には送りません。振り返りの締切の時刻でもあります。",
};

export const setup = {
  helpNew: "・/program new：新しい年度の研修を、準備中として登録します。",
  helpCopy:
    "・/program copy：いまの年度の台帳から、次の年度の台帳を作ります（開催日とチーム・受講者は空欄）。DMに送ります。",
  helpSettings: "・/program settings：問い合わせ先やお知らせの日数など、研修の設定を変えます。",
  buttonNew: "新しい年度を登録",
  buttonCopy: "次の年度の台帳を作る",
  buttonSettings: "設定",
  noProgram:
    "まだ研修が登録されていません。/program new か、台帳の取り込み（/program import）で登録してください。",
  label,
  hint,
  and: "、",
  languages: { ja: "日本語", en: "英語（English）" },
  weekdays: { 1: "月曜日", 2: "火曜日", 3: "水曜日", 4: "木曜日", 5: "金曜日" },
  groups: {
    general: "研修について",
    teams: "チームの決まり",
    notices: "お知らせの日と時刻",
    hours: "送ってよい時間",
  },
  settingsTitle: "研修の設定",
  save: "保存",
  intro:
    "変えたところだけを保存します。これからのお知らせの予定は、新しい設定で組み直します。年度は変えられません。",
  stale:
    "画面を開いている間に、ほかの方が次の設定を変えました。まだ保存していません。いまの内容を確かめて、もう一度保存してください。",
  saved: (names: string) => `設定を保存しました：${names}`,
  savedHow:
    "これからのお知らせの予定を組み直しました。送り終えたメッセージは、必要なところだけ書き直します。",
  nothing: "変わったところはありません。",
  logged: (names: string) => `研修の設定を変えました（${names}）。`,
  changedSince: (names: string) =>
    `その後に同じ設定が変わったため、元に戻せません（${names}）。/program settings で直してください。`,
  loggedNew: (fiscalYear: number, title: string) =>
    `${fiscalYearName(fiscalYear, "ja")}の研修「${title}」を準備中として登録しました。`,
  notEmpty: "チームや回がすでに登録されているか、研修が始まっているため、登録を取り消せません。",
  draftThere: (fiscalYear: number) =>
    `${fiscalYearName(fiscalYear, "ja")}の研修が準備中です。内容は /program settings と台帳（/program import）で直せます。`,
  newTitle: "新しい年度の登録",
  newSubmit: "登録する",
  newIntro: "研修を準備中として登録します。「開始」を押すまで、何も送りません。",
  newIntroAgain:
    "前の研修の内容を入れてあります。お知らせの日数などの設定も引き継ぎます。「開始」を押すまで、何も送りません。",
  fiscalYear: "年度",
  newDone: "研修を準備中として登録しました。",
  newDoneHow:
    "次は /program export で台帳をダウンロードし、回・市町・チーム・受講者を書いて /program import で取り込みます。お知らせの日数などは /program settings で変えられます。",
  copyName: (fiscalYear: number) => `台帳_${fiscalYear}年度_案.xlsx`,
  copyComment: (fiscalYear: number) =>
    `${fiscalYearName(fiscalYear, "ja")}の台帳の案です。開催日、チーム、受講者を書いてから /program import で取り込んでください。`,
  copied: "次の年度の台帳を、このアプリとのDMに送りました。登録の内容は変わっていません。",
  copyNotes: ({
    fiscalYear,
    teams,
    isFinished,
  }: {
    fiscalYear: number;
    teams: string[];
    isFinished: boolean;
  }) => [
    `${fiscalYearName(fiscalYear, "ja")}の登録から作った、${fiscalYearName(fiscalYear + 1, "ja")}の台帳の案です。「回」の開催日は空欄です。書いてから取り込んでください。`,
    "引き継いだもの: 研修の内容と設定、回の時刻・会場・テーマ、内容、設問、課題とその設問、市町。閉庁日は1年進めてあります。課題の提出期限は空欄です。",
    "空にしたもの: チーム、受講者、異動、聴講者、関係者。",
    ...(isFinished
      ? [
          `「過年度」と「過去の参加」に、${fiscalYearName(fiscalYear, "ja")}の分（最後の回の日の受講者）を加えてあります。`,
        ]
      : [
          `${fiscalYearName(fiscalYear, "ja")}の最後の回の前に作ったため、「過年度」にその年度の分はありません。`,
        ]),
    ...(teams.length > 0 ? [`${fiscalYearName(fiscalYear, "ja")}のチーム: ${teams.join("、")}`] : []),
  ],
  faults: {
    teams: (numbers: number[]) =>
      said(
        `この設定では、チーム${numbers.join("、")}が要件に合わなくなります。`,
        "先にチームの人数やリーダーを直してください。",
      ),
    yearTaken: (fiscalYear: number) =>
      `${fiscalYearName(fiscalYear, "ja")}の研修は、すでに登録されています。`,
  },
};
