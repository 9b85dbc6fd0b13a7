/** 市町の閉庁日: the office keeps them in Slack, as the sheet 閉庁日 does. */
import { longDate } from "../../shared/japanese-date.ts";

interface Day {
  municipality: string;
  date: string;
  name: string;
}

const dayOf = ({ municipality, date, name }: Day) => `${municipality}の${longDate(date, "ja")}（${name}）`;

export const closure = {
  button: "市町の閉庁日",
  title: "市町の閉庁日",
  intro: (year: string) =>
    `${year}の、市町ごとの閉庁日です。土日、国民の祝日、12月29日から1月3日までは、登録しなくてもすべての市町が閉庁日です。登録した日には、その市町の方に定例のお知らせを送らず、次の開庁日に送ります。課題の期限は、その前の開庁日になります。`,
  none: "登録した閉庁日はありません。",
  inBrackets: (text: string) => `（${text}）`,
  add: "閉庁日を加える",
  addTitle: "閉庁日を加える",
  addSubmit: "加える",
  remove: "外す",
  removeHow: (date: string, municipality: string) =>
    `${municipality}の${date}を閉庁日から外します。お知らせと期限は、開庁日として組み直します。`,
  newer: "前のページ",
  older: "次のページ",
  label: { municipality: "市町", date: "日付", name: "名称" },
  nameHint: "休みの名前を書きます（例：平和記念日）。",
  workbook:
    "台帳の「閉庁日」のシートと同じものです。古い台帳を取り込むと、その台帳の内容に戻ります。先に /program export で受け取ってください。",
  added: "閉庁日を加えました。予定のお知らせと期限を組み直しました。",
  removed: "閉庁日から外しました。予定のお知らせと期限を組み直しました。",
  fault: {
    noMunicipality: "市町を選んでください。",
    noDate: "日付を選んでください。",
    noName: "名称を書いてください。",
    otherYear: "この年度の日付を選んでください。",
    closedAnyway: "この日は、土日、祝日、年末年始のどれかで、もともと閉庁日です。",
    already: "この日は、選んだ市町の閉庁日にすでに入っています。",
    gone: "この閉庁日はすでに外されています。画面を開き直してください。",
    changedSince: "この閉庁日は、そのあとに変わっているため、元に戻せません。",
  },
  log: {
    added: (day: Day) => `閉庁日を加えました：${dayOf(day)}`,
    removed: (day: Day) => `閉庁日から外しました：${dayOf(day)}`,
  },
};
