import { shortDate } from "../../shared/japanese-date.ts";

interface Day {
  number: number;
  date: string;
}

const dayOf = ({ number, date }: Day) => `第${number}回（${shortDate(date, "ja")}）`;

export const attendance = {
  status: {
    NONE: "未確認",
    PRESENT: "出席",
    LATE: "遅刻",
    LEFT_EARLY: "早退",
    EXCUSED: "欠席（連絡あり）",
    ABSENT: "欠席",
    SUBSTITUTE: "代理",
  },
  whoReads: "出欠を見られるのは、ご本人、チームのリーダーと連絡担当、事務局です。",

  ownTitle: (number: number) => `第${number}回の出欠`,
  askOwn: (day: Day) => `${dayOf(day)}の研修への出欠`,
  changeOwn: "出欠を変更する",
  takeBack: "出欠を取り消す",
  notOwnMark:
    "この出欠は、ほかの方が入力したものに変わっています。違うときは「出欠を変更する」から変えてください。",
  enterOwn: "出欠を入力する",
  tellAbsence: "欠席・代理を知らせる",
  chooseOne: "いずれか一つを選んでください。",
  fillIn: "記入してください。",
  standInTitle: "代理出席",
  askStandIn: (day: Day) => `${dayOf(day)}に代理で出席した方を教えてください。`,
  standInName: "氏名",
  standInKana: "ふりがな",
  standInOrganization: "所属",

  teamTitle: (number: number) => `第${number}回 チームの出欠`,
  teamIntro: ({ team, date }: { team: string; date: string }) =>
    `${team}　${shortDate(date, "ja")}の出欠を選んでください。変更した方の分だけを保存します。`,
  markRest: "未確認の全員を出席にする",
  markRestNote: "「保存」を押すまで記録されません。押したあとで、一人ずつ直すこともできます。",
  markRestLeaves: "欠席か代理の予定の方は、未確認のまま残します。",
  personLabel: (name: string) => `${name}さん`,
  personIntends: (name: string, intention: string) => `${name}さん（予定：${intention}）`,
  teamNote:
    "代理を選ぶと、次の画面で代理の方の氏名・ふりがな・所属を伺います。入力した人と時刻は記録に残ります。",
  conflictIntro:
    "開いている間に、ほかの方が次の出欠を入力しました。それ以外は保存しました。変えるときは、選び直して保存してください。",
  conflict: ({ name, by, time, status }: { name: string; by: string; time: string; status: string }) =>
    `${name}さん：${time}に${by}さんが「${status}」と入力しました。`,
  standInsIntro: "代理で出席した方を教えてください。保存するまで、この方の出欠は変わりません。",
  standInFor: (name: string, field: string) => `${name}さんの代理の方の${field}`,

  observersTitle: (number: number) => `第${number}回の聴講者`,
  observerNames: "氏名",
  observerNamesHint: "1行に1人ずつ記入してください。",
  observerCount: "人数",
  observerCountHint: "氏名を記入しないときは、人数だけを記入してください。",
  observersNote: "聴講者は受講者数に含めず、別に数えます。",
  observersChanged: (now: number) =>
    `画面を開いている間に、ほかの方が聴講者を${now}人と入力しました。まだ保存していません。このままでよければ、もう一度保存してください。`,
  wholeNumber: (most: number) => `0から${most}までの整数で記入してください。`,
  fewerThanNames: (names: number) => `氏名が${names}人分あります。人数は${names}以上にしてください。`,

  closed: ({ number, contact }: { number: number; contact: string }) =>
    `第${number}回の出欠の受付は終わりました。訂正が必要なときは、/session の「出欠の訂正を依頼」から依頼するか、事務局（${contact}）にご連絡ください。これまでの記録はそのままです。`,
  canceled: ({ number, contact }: { number: number; contact: string }) =>
    `第${number}回は中止になったため、出欠は入力できません。お問い合わせは事務局（${contact}）にお願いします。`,
  tooEarly: (date: string) =>
    `いま入力できるのは、欠席と代理です。出席・遅刻・早退は、開催日の${shortDate(date, "ja")}から入力できます。`,
  notEnrolled: ({ number, contact }: { number: number; contact: string }) =>
    `第${number}回の開催日には受講登録がないため、出欠は対象外です。登録に誤りがあるときは、事務局（${contact}）にご連絡ください。`,
  notOwnTeam: (contact: string) =>
    `チームの出欠を入力できるのは、そのチームのリーダーと連絡担当、事務局です。担当が変わったときは、事務局（${contact}）にご連絡ください。`,

  ownNotApplicable: "あなたの出欠：対象外（開催日に受講登録がありません）",
  ownState: (status: string) => `あなたの出欠：${status}`,
  ownStandIn: (name: string) => `（${name}さん）`,
  enterTeam: (team: string) => `チームの出欠を入力（${team}）`,
  chooseTeam: "チームを選んで出欠を入力",
  teamOption: ({
    number,
    name,
    unmarked,
  }: {
    number: number | null;
    name: string | null;
    unmarked: number;
  }) => `${number ?? ""} ${name ?? ""}${unmarked > 0 ? `（未確認 ${unmarked}人）` : "（入力済み）"}`,
  counts: (counts: {
    enrolled: number;
    trainees: number;
    late: number;
    leftEarly: number;
    absent: number;
    excused: number;
    substitutes: number;
    unmarked: number;
    observers: number;
  }) =>
    `受講者数 ${counts.trainees}人／登録 ${counts.enrolled}人（うち遅刻 ${counts.late}人、早退 ${counts.leftEarly}人）。` +
    `代理 ${counts.substitutes}人、欠席 ${counts.absent + counts.excused}人（うち連絡あり ${counts.excused}人）、未確認 ${counts.unmarked}人。聴講者 ${counts.observers}人。`,
  countsAhead: ({
    enrolled,
    absent,
    excused,
    substitutes,
  }: Record<"enrolled" | "absent" | "excused" | "substitutes", number>) =>
    `登録 ${enrolled}人。いまのところ、欠席の連絡 ${absent + excused}人、代理 ${substitutes}人。`,
  desk: "受付で入力",
  deskTitle: (number: number) => `第${number}回 受付で入力`,
  deskIntro:
    "チームを選ぶと、名簿が開きます。「保存して次のチームへ」を押すと、未確認の方が残っている次のチームに進みます。",
  deskOpen: ({ people, teams }: { people: number; teams: number }) =>
    `未確認：あと${people}人（${teams}チーム）`,
  deskComplete: "全チームの出欠が入力済みです。",
  deskNote: "ほかのチームに移るときは、先に保存してください。保存していない選択は残りません。",
  saveAndNext: "保存して次のチームへ",
  enterObservers: "聴講者を入力",

  /** How the log says what was entered for others. */
  log: {
    marked: ({ number, team, count }: { number: number; team: string | null; count: number }) =>
      `第${number}回の出欠を入力しました（${team ? `${team}、` : ""}${count}名）`,
    observers: (number: number, count: number) => `第${number}回の聴講者を${count}人と記録しました`,
    people: (count: number) => `${count}人`,
    and: "、",
    standIn: (status: string, name: string) => `${status}（${name}さん）`,
    undoMarks: [
      "ここに並ぶ方の出欠を、入力する前に戻します。その後に変えた方の分は、そのままです。",
      "締め切ったあとの回で人数が変わるときは、訂正として残ります。",
    ],
    changedSince:
      "その後に変わっているため、元に戻せません。何も変えていません。いまの記録を確かめてください。",
    erratum: "入力の取り消し",
  },
};
