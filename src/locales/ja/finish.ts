import { fiscalYearName } from "../../shared/japanese-date.ts";

/** /program finish: the year ends. */
export const finish = {
  help: "・/program finish：年度を終了します。お知らせと週のまとめを終え、次の年度を登録できるようにします。",
  button: "年度を終了",
  title: "年度の終了",
  intro: (fiscalYear: number) =>
    `${fiscalYearName(fiscalYear, "ja")}の研修を終了します。次のものを終えます。`,
  stops: ["受講者、チーム、事務局へのお知らせ（週のまとめを含みます）", "課題の提出と、再度のお知らせ"],
  staysTitle: "次のものは、終了した後も使えます。",
  stays: [
    "出欠、振り返り、課題、支援訪問の記録の閲覧と書き出し",
    "出欠の訂正と名簿の修正（訂正として記録に残ります）",
    "受講者がご自分の記録を見ること",
  ],
  waitingTitle: "終わっていないものがあります。このまま終了することもできます。",
  openCorrections: (count: number) => `回答を待っている訂正の依頼：${count}件`,
  notHandedIn: (count: number) => `提出されていない課題：${count}件（チームごとに数えています）`,
  notAccepted: (count: number) => `確認していない提出：${count}件`,
  notYet: "まだ受付の続いている回があるため、終了できません。",
  openUntil: (number: number, until: string) => `第${number}回：${until}まで`,
  notYetHow:
    "受付が終わってからお試しください。急ぐときは、/session でその回を締め切るか、中止にしてください。",
  sessionOpen: (number: number) => `第${number}回の受付がまだ続いているため、終了できません。`,
  submit: "年度を終了する",
  done: "年度を終了しました。",
  doneHow:
    "次の年度は /program new か /program copy で登録します。続けるときは、次の年度を登録する前に /program log の「元に戻す」で続けられます。",
  notRunning: "実施中の研修がないため、終了するものはありません。",
  nextYearThere: "次の年度がすでに登録されているため、この終了は取り消せません。",
  goesOn: "この年度はすでに実施中に戻っています。",
  logged: "年度を終了しました",
};
