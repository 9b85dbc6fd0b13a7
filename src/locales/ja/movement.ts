/** Words about the sheet 異動 (membership by date), and about what a workbook must not do to a running year. */
import { fiscalYearName, longDate } from "../../shared/japanese-date.ts";

const said = (problem: string, whatToDo: string) => ({ problem, whatToDo });

export const movement = {
  noTrainee: (number: string) =>
    said(`受講番号「${number}」の方がいません。`, "「受講者」シートにある受講番号を入れてください。"),
  endsBeforeBegin: () => said("「まで」が「から」より前です。", "日付を直してください。"),
  beforeEnrollment: (first: string) =>
    said(
      `受講開始日（${first}）より前の日です。`,
      "「から」を直すか、「受講者」シートの受講開始日を直してください。",
    ),
  afterEnrollment: (last: string) =>
    said(
      `受講終了日（${last}）より後の日です。`,
      "日付を直すか、「受講者」シートの受講終了日を直してください。",
    ),
  overlap: (name: string, otherRow: number) =>
    said(
      `${name}さんの期間が${otherRow}行目と重なっています。`,
      "1人が同じ日に入れるチームは1つです。前の行の「まで」を、次の行の「から」の前の日にしてください。",
    ),
  otherTeam: ({ name, at, team, last }: { name: string; at: number; team: number | null; last: number }) =>
    said(
      `${name}さんの最後の所属（チーム${last}）が、「受講者」シート${at}行目のチーム番号（${team ?? "なし"}）と合いません。`,
      "チームを移った方は、前の行に「まで」を書き、新しいチームの行を足してください。チームを離れたままの方は、「受講者」のチーム番号を「なし」にします。",
    ),
  otherRole: (name: string, at: number) =>
    said(
      `${name}さんの最後の役割が、「受講者」シート${at}行目の役割と合いません。`,
      "役割が変わった方は、前の行に「まで」を書き、新しい役割の行を足してください。",
    ),
  cutAway: (name: string) =>
    said(
      `この日付では、${name}さんのこれまでの所属の一部が受講期間の外になります。`,
      "「異動」シートにこの方の所属をすべて書くか、日付を確かめてください。",
    ),
  since: (day: string, problem: string) => `${day}の時点：${problem}`,
  noTeam: (name: string) =>
    said(
      `${name}さんはどのチームにも入っていません。`,
      "チームが決まったら、チーム番号を入れて取り込んでください。",
    ),
  sessionKnown: (number: number, before: string) =>
    said(
      `第${number}回の日時は、すでにお知らせしたか出欠の入力があるため、台帳からは変えられません。`,
      `/session の「延期・日時変更」から変えると、受講者にもお知らせします。この欄は元の値（${before}）に戻してください。`,
    ),
  sessionOver: (number: number, before: string) =>
    said(
      `第${number}回はすでに終わったため、開催日は変えられません。`,
      `この欄は元の値（${before}）に戻してください。`,
    ),
  yearUnderWay: (running: number, lastDay: string) =>
    said(
      `${fiscalYearName(running, "ja")}の研修がまだ続いています。次の年度を登録すると、いまの年度の画面や回答ができなくなります。`,
      `最後の締切（${longDate(lastDay, "ja")}）の後に登録してください。それまでは台帳のファイルで準備できます（/program copy）。`,
    ),
  /** Why the counts of a closed session are others. */
  erratum: "台帳の取込",
};
