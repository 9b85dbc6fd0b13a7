/** 受講者: one line for each person and their place in a team. */
import { column } from "../../platform/sheets/cells.ts";
import { defineSheet } from "../../platform/sheets/sheet.ts";
import { AFFILIATIONS } from "./program.sheet.ts";

const FIELDS = [
  ["福祉", "WELFARE"],
  ["福祉以外", "NON_WELFARE"],
] as const;

const STAGES = [
  ["若手", "JUNIOR"],
  ["中堅", "MID_CAREER"],
  ["管理職", "MANAGER"],
] as const;

const LANGUAGES = [
  ["ja", "ja"],
  ["en", "en"],
  ["日本語", "ja"],
  ["英語", "en"],
] as const;

export const ROLES = [
  ["リーダー", "LEADER"],
  ["連絡担当", "CONTACT"],
  ["受講者", "MEMBER"],
  ["チームリーダー", "LEADER"],
] as const;

/** Nobody is without a team by an empty cell. */
const NO_TEAM = "なし";

type Affiliation = (typeof AFFILIATIONS)[number][1];
type Names = Record<Affiliation, string>;
type Language = "ja" | "en";

const DEFAULT_NAMES: Names = { ADMIN: "行政", SHAKYO: "社協", AGENCY: "相談機関" };

/** The program's own names of the affiliations are written; the usual ones are read as well. */
export function traineeSheet(names: Names = DEFAULT_NAMES) {
  const own = AFFILIATIONS.map(([, affiliation]) => [names[affiliation], affiliation] as const);
  return defineSheet({
    name: "受講者",
    explain:
      "受講する方を1人1行で。受講番号で見分けるので、番号は変えないでください。退いた方は行を消さず、受講終了日を書きます。",
    columns: { ...person, ...place([...own, ...AFFILIATIONS]), ...membership },
  });
}

const person = {
  number: column.plain({ heading: "受講番号", explain: "1人に1つの番号（例: R6-001）。" }),
  name: column.text({ heading: "氏名", explain: "髙・﨑などの字もそのまま使えます。", width: 16 }),
  nameKana: column.optionalText({ heading: "ふりがな", explain: "ひらがなで。", width: 20 }),
};

const place = (affiliations: readonly (readonly [string, Affiliation])[]) => ({
  affiliation: column.choice(affiliations, {
    heading: "所属区分",
    explain: "行政・社協・相談機関（「研修」で決めた呼び方も使えます）。",
  }),
  organization: column.text({ heading: "所属", explain: "勤め先の名前。", width: 26 }),
  municipality: column.optionalPlain({
    heading: "市町",
    explain: "勤め先のある市町の名前か6桁のコード。閉庁日をこの市町で判断します。",
  }),
  department: column.optionalText({ heading: "部署", explain: "課や係の名前。", width: 18 }),
  departmentField: column.optionalChoice(FIELDS, {
    heading: "部署の分野",
    explain: "福祉・福祉以外。参加の広がりを見るために使います。",
  }),
  careerStage: column.optionalChoice(STAGES, {
    heading: "職層",
    explain: "若手・中堅・管理職。分からなければ空欄。",
  }),
  phone: column.optionalPlain({ heading: "電話", explain: "勤め先の電話番号。", width: 16 }),
  email: column.optionalEmail({
    heading: "メール",
    explain: "Slack で使う本人のアドレス。共用のアドレスは照合に使いません。",
    width: 34,
  }),
  language: column.optionalChoice<Language>(LANGUAGES, {
    heading: "言語",
    explain: "ja か en。空欄は研修の言語。",
  }),
});

const membership = {
  team: column.wholeOrWord(NO_TEAM, 1, 9999, {
    heading: "チーム番号",
    explain:
      "いまの（最後の）チームの番号。1人は1つのチームだけに入ります。どのチームにもいない方は「なし」と書きます。",
  }),
  role: column.choiceOr("MEMBER", ROLES, {
    heading: "役割",
    explain: "リーダー・連絡担当・受講者。リーダーはチームに1人、連絡担当は2人まで。空欄は受講者。",
  }),
  from: column.optionalDate({
    heading: "受講開始日",
    explain: "空欄は年度の初めの日（4月1日）。",
    width: 13,
  }),
  to: column.optionalDate({
    heading: "受講終了日",
    explain: "年度の途中で退いた方の最後の日。ふだんは空欄。",
    width: 13,
  }),
};
