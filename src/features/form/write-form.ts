/** 受講申込書 as a file: one for each team, with the program's own year, words and office. */
import { type DropDown, type FormCell, type FormSheet, writeForm } from "../../platform/sheets/write-form.ts";
import { fiscalYearName, longDate } from "../../shared/japanese-date.ts";
import type { ProgramFacts } from "../program/index.ts";
import { EXAMPLE_MARK, EXAMPLES, FORM_KEYS, FORM_SHEET, type FormKey, HOW_SHEET } from "./form.sheet.ts";

/** Rows for people: a team of the largest size, twice, because larger ones are parted. */
const ROWS = 14;
const WIDTHS = [6, 16, 18, 14, 28, 20, 12, 10, 18, 32, 14];

const FIELD_CHOICES: readonly string[] = ["福祉", "福祉以外"];
const STAGE_CHOICES: readonly string[] = ["若手", "中堅", "管理職"];
const ROLE_CHOICES: readonly string[] = ["リーダー", "連絡担当"];

type Choices = Partial<Record<FormKey, readonly string[]>>;

function choicesOf({ rules: { affiliationNames: names } }: ProgramFacts): Choices {
  return {
    affiliation: [names.ADMIN, names.SHAKYO, names.AGENCY],
    departmentField: FIELD_CHOICES,
    careerStage: STAGE_CHOICES,
    role: ROLE_CHOICES,
  };
}

const HEADINGS: Record<FormKey, string> = {
  name: "氏名（必須）",
  nameKana: "ふりがな",
  affiliation: "所属区分（必須）",
  organization: "所属（必須）",
  department: "部署",
  departmentField: "部署の分野",
  careerStage: "職層",
  phone: "電話",
  email: "メール",
  role: "役割",
};

/** The words to choose from stand in the heading as well: not every program shows drop-downs. */
function heading(key: FormKey, choices: Choices): FormCell {
  const words = choices[key];
  return { look: "heading", text: words ? `${HEADINGS[key]}\n（${words.join("・")}）` : HEADINGS[key] };
}

export interface FormFacts {
  program: ProgramFacts;
  /** Last day for handing in; null: not said. */
  deadline: string | null;
}

const all = FORM_KEYS.length + 1;
const line = (text: string): (FormCell | null)[] => [{ look: "note", text, span: all }];
const field = (label: string, text = ""): (FormCell | null)[] => [
  { look: "label", text: label, span: 2 },
  { look: "field", text, span: 4 },
];

/** What stands above the people, what stands below, and the people between. */
function formSheet({ program, deadline }: FormFacts): FormSheet {
  const choices = choicesOf(program);
  const { fiscalYear, title, contact, rules } = program;
  const year = fiscalYearName(fiscalYear, "ja");
  const leader = rules.affiliationNames[rules.leaderAffiliation];
  const top: (FormCell | null)[][] = [
    [{ look: "title", text: `${year} ${title}　受講申込書`, span: all }],
    line("1つのチームに1つのファイルで出してください。書き方は、次のシートにあります。"),
    ...(deadline === null ? [] : [line(`提出期限：${longDate(deadline, "ja")}`)]),
    line(`提出先・問い合わせ先　${contact}`),
    field("年度", year),
    field(rules.municipalityWord),
    field("チーム名"),
    field("地区・圏域"),
    [],
    [{ look: "heading", text: "No." }, ...FORM_KEYS.map((key) => heading(key, choices))],
    ...EXAMPLES.map((example) => [
      { look: "example" as const, text: EXAMPLE_MARK },
      ...FORM_KEYS.map((key) => ({ look: "example" as const, text: exampleText(example, key, program) })),
    ]),
  ];
  const people = Array.from({ length: ROWS }, (_, index) => [
    { look: "field" as const, text: String(index + 1) },
    ...FORM_KEYS.map(() => ({ look: "field" as const })),
  ]);
  const below = [
    [],
    line(`※ チームリーダーは${leader}の方から1名、連絡担当は2名まで選んでください。`),
    line(
      `※ ${rules.largestTeam + 1}名以上のときは、複数のチームに分けて受講します。分け方は事務局から相談します。`,
    ),
    line("※ お名前と連絡先は、この研修の運営だけに使います。"),
  ];
  const rows: [number, number] = [top.length + 1, top.length + ROWS];
  const dropDowns = FORM_KEYS.flatMap((key, index): DropDown[] => {
    const words = choices[key];
    return words ? [{ column: index + 1, rows, words }] : [];
  });
  return { sheet: FORM_SHEET, cells: [...top, ...people, ...below], widths: WIDTHS, dropDowns };
}

/** The example uses the program's own names of the affiliations. */
function exampleText(example: Record<FormKey, string>, key: FormKey, { rules }: ProgramFacts): string {
  if (key !== "affiliation") return example[key];
  return example.affiliation === "行政" ? rules.affiliationNames.ADMIN : rules.affiliationNames.SHAKYO;
}

function explanations({ program: { rules } }: FormFacts): [string, string][] {
  const { ADMIN, SHAKYO, AGENCY } = rules.affiliationNames;
  return [
    [rules.municipalityWord, "正式な名前で書きます（例: 府中町）。合同チームは「、」で区切って並べます。"],
    ["チーム名", "表示する名前（例: ○○市（東部））。直して出し直すときも、同じ名前にしてください。"],
    ["地区・圏域", "住民に近い圏域で組むときの地区名。全体で組むときは空欄。"],
    ["氏名", "髙・﨑などの字もそのまま使えます。"],
    ["ふりがな", "ひらがなで。受付の名簿に使います。"],
    ["所属区分", `${ADMIN}・${SHAKYO}・${AGENCY}のどれか。`],
    ["所属・部署", "勤め先の名前と、課や係の名前。"],
    ["部署の分野", "福祉・福祉以外のどちらか。"],
    ["職層", "若手・中堅・管理職のどれか。分からなければ空欄。"],
    ["電話", "勤め先の電話番号。"],
    ["メール", "Slack で使う本人のアドレス。共用のアドレスでは、Slack と結び付きません。"],
    [
      "役割",
      `リーダー（1名、${rules.affiliationNames[rules.leaderAffiliation]}の方）か連絡担当（2名まで）。ほかの方は空欄。`,
    ],
    ["「例」の行", "読み取りません。消しても、残しておいてもかまいません。"],
    ["行が足りないとき", "下に行を足してください。空いた行があってもかまいません。"],
  ];
}

const howSheet = (facts: FormFacts): FormSheet => ({
  sheet: HOW_SHEET,
  cells: [
    [{ look: "title", text: "受講申込書の書き方", span: 2 }],
    ...explanations(facts).map(([label, text]): FormCell[] => [
      { look: "label", text: label },
      { look: "field", text },
    ]),
  ],
  widths: [20, 90],
});

export function blankForm(facts: FormFacts): Promise<Buffer> {
  return writeForm([formSheet(facts), howSheet(facts)]);
}
