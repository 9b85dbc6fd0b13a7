/** 課題: what the teams work on between the sessions. */
import { column } from "../../platform/sheets/cells.ts";
import { defineSheet } from "../../platform/sheets/sheet.ts";

const KINDS = [
  ["自治体セルフチェック", "SELF_CHECK"],
  ["地域の協同力アセスメント", "COOPERATION_ASSESSMENT"],
  ["ネットワーク形成図", "NETWORK_MAP"],
  ["その他", "OTHER"],
] as const;

export const assignmentSheet = defineSheet({
  name: "課題",
  explain:
    "チームで取り組む課題。番号で見分けます。振り返りシートは「設問」で決めるので、ここには書きません。",
  columns: {
    number: column.whole(1, 99, { heading: "課題番号", explain: "1から始まる番号。" }),
    title: column.text({ heading: "課題名", explain: "チームに見える名前。", width: 30 }),
    kind: column.choice(KINDS, {
      heading: "種類",
      explain: "自治体セルフチェック・地域の協同力アセスメント・ネットワーク形成図・その他。",
      width: 26,
    }),
    templateUrl: column.optionalLink({
      heading: "様式のリンク",
      explain: "様式を置いた場所の URL。",
      width: 30,
    }),
    givenInSession: column.whole(1, 99, { heading: "出す回", explain: "課題を出す回の番号。" }),
    usedInSession: column.optionalWhole(1, 99, { heading: "使う回", explain: "課題を使う回の番号。" }),
    dueDate: column.optionalDate({
      heading: "提出期限",
      explain: "空欄は、使う回の5開庁日前。",
      width: 14,
    }),
  },
});
