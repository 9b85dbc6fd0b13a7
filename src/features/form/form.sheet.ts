/** 受講申込書: its fields and columns. The cells are read as the same cells of the workbook are. */
import type { Sheet } from "../../platform/sheets/sheet.ts";
import { traineeSheet } from "../program/index.ts";
import type { RowOf } from "../workbook/index.ts";

export const FORM_SHEET = "受講申込書";
export const HOW_SHEET = "書き方";

/** What a person's row holds, in the order of the columns. */
export const FORM_KEYS = [
  "name",
  "nameKana",
  "affiliation",
  "organization",
  "department",
  "departmentField",
  "careerStage",
  "phone",
  "email",
  "role",
] as const;
export type FormKey = (typeof FORM_KEYS)[number];

/** Without these nobody can be enrolled. */
const NEEDED: readonly FormKey[] = ["name", "affiliation", "organization"];

/** How offices head the same column in forms that they have copied or typed anew. */
export const COLUMN_NAMES: Record<FormKey, string[]> = {
  name: ["氏名", "名前", "お名前", "受講者氏名"],
  nameKana: ["ふりがな", "フリガナ", "よみがな", "氏名ふりがな"],
  affiliation: ["所属区分", "区分"],
  organization: ["所属", "所属名", "勤務先", "所属機関"],
  department: ["部署", "部署名", "課・係", "担当課"],
  departmentField: ["部署の分野", "分野"],
  careerStage: ["職層"],
  phone: ["電話", "電話番号", "連絡先電話番号"],
  email: ["メール", "メールアドレス", "e-mail", "email"],
  role: ["役割", "リーダー/連絡担当", "リーダー・連絡担当"],
};

export type FieldKey = "fiscalYear" | "municipality" | "team" | "area";

export const FIELD_NAMES: Record<FieldKey, string[]> = {
  fiscalYear: ["年度"],
  municipality: ["市町", "市町村", "市町名", "市町村名", "自治体", "自治体名"],
  team: ["チーム名"],
  area: ["地区・圏域", "地区", "圏域"],
};

/** Marks the rows that show how to fill in the form. */
export const EXAMPLE_MARK = "例";
/** Nobody of this name and address is ever read, even where the mark was taken away. */
export const EXAMPLES: Record<FormKey, string>[] = [
  {
    ...{ name: "例示 花子", nameKana: "れいじ はなこ", affiliation: "行政" },
    ...{ organization: "○○市", department: "福祉課", departmentField: "福祉", careerStage: "中堅" },
    ...{ phone: "000-000-0000", email: "reiji.hanako@example.jp", role: "リーダー" },
  },
  {
    ...{ name: "例示 太郎", nameKana: "れいじ たろう", affiliation: "社協" },
    ...{ organization: "○○市社会福祉協議会", department: "地域福祉係", departmentField: "福祉" },
    ...{ careerStage: "若手", phone: "000-000-0001", email: "reiji.taro@example.jp", role: "連絡担当" },
  },
];

export type Names = { ADMIN: string; SHAKYO: string; AGENCY: string };

/** A person of a form; `at` is their row in the file. */
export type FormMember = Pick<RowOf<"trainees">, FormKey> & { at: number };

/** The rows of a form as a sheet that can be read. */
export function memberSheet(names: Names): Sheet<FormMember> {
  const columns = traineeSheet(names).columns.flatMap(({ key, column }) => {
    const own = FORM_KEYS.find((one) => one === key);
    return own ? [{ key: own, column: { ...column, mayBeMissing: !NEEDED.includes(own) } }] : [];
  });
  return { name: FORM_SHEET, explain: "", layout: "rows", columns };
}
