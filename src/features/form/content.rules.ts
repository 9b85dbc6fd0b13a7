/** What a filled form means: the team and its people, and every fault by cell. Pure. */
import { readRows } from "../../platform/sheets/read-rows.ts";
import type { CellFault, Fault } from "../../platform/sheets/sheet.ts";
import { halfWidth, listed } from "../../platform/sheets/text.ts";
import { comparableName } from "../matching/index.ts";
import { findMunicipality } from "../workbook/index.ts";
import {
  FIELD_NAMES,
  type FieldKey,
  type FormKey,
  type FormMember,
  memberSheet,
  type Names,
} from "./form.sheet.ts";
import type { FilledForm } from "./layout.rules.ts";

export interface Around {
  names: Names;
  municipalities: readonly { code: string; name: string }[];
}

export interface Content {
  team: string;
  area: string | null;
  /** By name where they could be told, otherwise as typed; in the order of their codes. */
  municipalities: string[];
  members: FormMember[];
  /** People in the form, those included whose row has a fault. */
  size: number;
  faults: Fault[];
}

/** More people than this in one file are no team's application. */
export const MOST_PEOPLE = 60;

/** Words that offices use for those that the sheet offers. */
const ALIASES: Partial<Record<FormKey, Record<string, string>>> = {
  affiliation: {
    行政職員: "行政",
    社会福祉協議会: "社協",
    社協職員: "社協",
    相談支援機関: "相談機関",
    関係団体: "相談機関",
  },
  role: {
    連絡担当者: "連絡担当",
    連絡係: "連絡担当",
    "リーダー・連絡担当": "リーダー",
    リーダー兼連絡担当: "リーダー",
    メンバー: "受講者",
    "−": "",
    "-": "",
  },
};
const CHOSEN: readonly FormKey[] = ["affiliation", "departmentField", "careerStage", "role"];

function cleaned(key: FormKey, text: string): string {
  if (key === "email") return halfWidth(text).replace(/\s|^mailto:/gi, "");
  if (!CHOSEN.includes(key)) return text;
  const word = text.replace(/\s/g, "");
  return ALIASES[key]?.[word] ?? word;
}

function readMembers({ rows, columns }: FilledForm, names: Names) {
  const sheet = memberSheet(names);
  const headings = columns.map((key) => sheet.columns.find((one) => one.key === key)?.column.heading ?? null);
  const cells = rows.map((row) => columns.map((key) => cleaned(key, row.cells[key] ?? "")));
  const read = readRows(sheet, { sheet: sheet.name, rows: [headings, ...cells] });
  /** The headings are row 1 of what was read; the file has the people elsewhere. */
  const place = (at: number) => rows[at - 2]?.at ?? at;
  return {
    members: read.rows.map((member) => ({ ...member, at: place(member.at) })),
    faults: read.faults.map((fault): Fault => {
      if (fault.row !== null) return { ...fault, sheet: null, row: place(fault.row) };
      return { ...fault, sheet: null, say: (words) => words.application.faults.noColumn() };
    }),
  };
}

function readMunicipalities(typed: string, { municipalities: all }: Around) {
  const faults: CellFault[] = [];
  const found = listed(typed.replaceAll("・", "、")).map((one) => {
    const which = findMunicipality(one, all);
    if ("name" in which) return which.name;
    faults.push(({ application: { faults: words } }) =>
      which.candidates.length > 0
        ? words.whichMunicipality(one, which.candidates)
        : words.noMunicipality(one),
    );
    return one;
  });
  const order = new Map(all.map(({ name }, index) => [name, index]));
  const place = (name: string) => order.get(name) ?? all.length;
  return { names: [...new Set(found)].sort((a, b) => place(a) - place(b)), faults };
}

const atField = (key: FieldKey, say: CellFault): Fault => ({
  sheet: null,
  row: null,
  column: FIELD_NAMES[key][0] ?? null,
  say,
});

/** `around.municipalities` in the order of their codes. */
export function readContent(form: FilledForm, around: Around): Content {
  const { fields, rows, overExamples } = form;
  const { members, faults } = readMembers(form, around.names);
  const municipalities = readMunicipalities(fields.municipality, around);
  const fault = (row: number | null, say: CellFault): Fault => ({ sheet: null, row, column: null, say });
  return {
    team: fields.team,
    area: fields.area || null,
    municipalities: municipalities.names,
    members,
    size: rows.length + overExamples.length,
    faults: [
      ...(fields.municipality === ""
        ? [atField("municipality", (words) => words.workbook.faults.needed())]
        : municipalities.faults.map((say) => atField("municipality", say))),
      ...(fields.team === "" ? [atField("team", (words) => words.workbook.faults.needed())] : []),
      ...(rows.length === 0 ? [fault(null, (words) => words.application.faults.nobody())] : []),
      ...overExamples.map((row) => fault(row, (words) => words.application.faults.overExample())),
      ...faults,
    ],
  };
}

/** The key of an application that does not say whose it is. */
export const NAMELESS = "file ";

/** What makes two files the same team's. */
export function keyOf({ municipalities, team }: Content, checksum: string): string {
  if (municipalities.length === 0 || team === "") return `${NAMELESS}${checksum}`;
  const name = team.normalize("NFKC").toLowerCase().replace(/\s/g, "");
  return `team ${[...municipalities].sort().join("、")} ${name}`;
}

/** Offices keep the form's own file name, so that a nameless one is known again by its people only. */
export function sharesPeople(one: FilledForm, other: FilledForm): boolean {
  const names = ({ rows }: FilledForm) => rows.map(({ cells }) => comparableName(cells.name ?? ""));
  const known = new Set(names(one).filter((name) => name !== ""));
  return names(other).some((name) => known.has(name));
}
