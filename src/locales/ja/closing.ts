import { dateAndTime, dateOf, shortDate } from "../../shared/japanese-date.ts";

/** What an erratum names. */
interface FigureChange {
  figure: keyof typeof figures;
  from: number;
  to: number;
}

const figures = {
  trainees: "受講者数",
  enrolled: "登録",
  observers: "聴講",
  late: "遅刻",
  leftEarly: "早退",
  substitutes: "代理",
  excused: "欠席（連絡あり）",
  absent: "欠席（連絡なし）",
  unmarked: "未確認",
};

const breakdown = "チーム別・所属別の内訳";

export const closing = {
  confirmed: ({ at, by }: { at: Date; by: string | null }) =>
    `確定（${by === null ? "受付の終了" : `${by}さん`}、${dateAndTime(at, "ja")}）`,
  confirmedShort: ({ at, by }: { at: Date; by: string | null }) =>
    `（${by === null ? "" : `${by}さん、`}${dateAndTime(at, "ja")}に確定）`,
  erratum: ({ at, changes, reason }: { at: Date; changes: FigureChange[]; reason: string | undefined }) => {
    const said = changes.map(({ figure, from, to }) => `${figures[figure]} ${from}人 → ${to}人`);
    return `訂正 ${shortDate(dateOf(at), "ja")}：${said.join("、") || breakdown}${reason ? `（${reason}）` : ""}`;
  },
  afterErrata: (counts: string) => `訂正後：${counts}`,
  /** One sentence for the weekly summary. */
  corrected: ({
    number,
    date,
    changes,
    reason,
  }: {
    number: number;
    date: string;
    changes: FigureChange[];
    reason: string;
  }) => {
    const said = changes.map(({ figure, from, to }) => `${figures[figure]}を${from}人から${to}人に`);
    return `第${number}回（${shortDate(date, "ja")}）の${said.join("、") || `${breakdown}を`}訂正しました（理由：${reason}）`;
  },
  notice: {
    title: (number: number) => `第${number}回を確定しました`,
    counts: ({
      trainees,
      enrolled,
      observers,
      substitutes,
      absent,
      excused,
      unmarked,
    }: Record<
      "trainees" | "enrolled" | "observers" | "substitutes" | "absent" | "excused" | "unmarked",
      number
    >) =>
      `受講者数 ${trainees}人（${enrolled}人中）、聴講 ${observers}人。代理 ${substitutes}人、欠席 ${absent + excused}人（うち連絡あり ${excused}人）、未確認 ${unmarked}人。`,
    closedBy: ({ at, by }: { at: Date; by: string | null }) =>
      by === null
        ? `出欠と振り返りの受付は、${dateAndTime(at, "ja")}に終わりました。`
        : `${by}さんが${dateAndTime(at, "ja")}に締め切りました。`,
    after:
      "この数は変わりません。あとから記録を直したときは「訂正」として残り、次の週のまとめでお知らせします。",
  },
  reason: "訂正の理由",
  reasonHint:
    "確定した数が変わるときは、正誤表と週のまとめに、この理由がそのまま載ります。個人名は書かないでください。",
  isClosed: (number: number) =>
    `第${number}回は確定しています。ここでの変更は「訂正」として残ります。理由を記入してください。`,
  reasonMissing: "訂正の理由を記入してください。",
  closedMeanwhile: (number: number) =>
    `画面を開いている間に、第${number}回が確定しました。まだ何も保存していません。訂正の理由を記入して、もう一度保存してください。`,
};
