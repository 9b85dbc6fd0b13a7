/** Teams that are not in the office's workbook yet when the rehearsed year begins: they apply on 受講申込書. */
import type { WorkbookRows } from "../features/workbook/index.ts";
import { readXlsx } from "../platform/sheets/read-xlsx.ts";
import type { Cell } from "../platform/sheets/sheet.ts";
import { writeXlsx } from "../platform/sheets/write-xlsx.ts";
import { zip } from "../platform/sheets/write-zip.ts";
import type { SandboxFile } from "../sandbox/index.ts";

type Trainee = WorkbookRows["trainees"][number];
type Program = WorkbookRows["program"][number];

/** Two teams of the example that apply on one form, as their town does not know how many fit in one; and one more. */
const APPLYING = [[14, 15], [23]];

interface Application {
  municipality: string;
  people: Trainee[];
}

export interface Applying {
  /** Without those who apply; teams and people are counted on without a gap. */
  rows: WorkbookRows;
  applications: Application[];
}

export function letApply(rows: WorkbookRows): Applying {
  const applying = new Set(APPLYING.flat());
  const teams = rows.teams.filter(({ number }) => !applying.has(number));
  const numbers = new Map<number | null, number>(teams.map(({ number }, index) => [number, index + 1]));
  const trainees = rows.trainees.filter(({ team }) => !isOneOf(applying, team));
  const prefix = rows.trainees[0]?.number.replace(/\d+$/, "") ?? "";
  return {
    rows: {
      ...rows,
      teams: teams.map((team, index) => ({ ...team, number: index + 1 })),
      trainees: trainees.map((trainee, index) => ({
        ...trainee,
        team: numbers.get(trainee.team) ?? trainee.team,
        number: `${prefix}${String(index + 1).padStart(3, "0")}`,
      })),
    },
    applications: APPLYING.map((together) => ({
      municipality: rows.teams.find(({ number }) => number === together[0])?.municipalities[0] ?? "",
      people: withOneLeader(rows.trainees.filter(({ team }) => isOneOf(new Set(together), team))),
    })),
  };
}

const isOneOf = (teams: ReadonlySet<number>, team: number | null) => team !== null && teams.has(team);

function withOneLeader(people: Trainee[]): Trainee[] {
  const leader = people.find(({ role }) => role === "LEADER");
  return people.map((one) => (one.role === "LEADER" && one !== leader ? { ...one, role: "MEMBER" } : one));
}

const FIELDS = { WELFARE: "福祉", NON_WELFARE: "福祉以外" };
const STAGES = { JUNIOR: "若手", MID_CAREER: "中堅", MANAGER: "管理職" };
const ROLES = { LEADER: "リーダー", CONTACT: "連絡担当", MEMBER: "" };

/** What somebody writes beneath each heading of the form. */
function answers(program: Program, one: Trainee): Record<string, string | null> {
  const affiliations = { ADMIN: program.nameAdmin, SHAKYO: program.nameShakyo, AGENCY: program.nameAgency };
  return {
    氏名: one.name,
    ふりがな: one.nameKana,
    所属区分: affiliations[one.affiliation],
    所属: one.organization,
    部署: one.department,
    部署の分野: one.departmentField && FIELDS[one.departmentField],
    職層: one.careerStage && STAGES[one.careerStage],
    電話: one.phone,
    メール: one.email,
    役割: ROLES[one.role],
  };
}

/** "所属区分（必須）\n（行政・社協・相談機関）" → "所属区分". */
const labelOf = (cell: Cell | undefined) => String(cell ?? "").split(/[（\n]/)[0] ?? "";

/** The municipality writes beneath the headings, below the example. */
async function fillIn(blank: Uint8Array, program: Program, application: Application): Promise<Buffer> {
  const { tables } = await readXlsx(Buffer.from(blank));
  const rows = tables[0]?.rows ?? [];
  for (const row of rows) {
    const label = labelOf(row[0]);
    if (label === program.municipalityWord || label === "チーム名") row[2] = application.municipality;
  }
  const headings = rows.find((row) => row.some((cell) => labelOf(cell) === "氏名"));
  const below = rows.findLastIndex(([mark]) => mark === "例") + 1;
  if (!headings || below === 0) throw new Error("the form that the app made has no place for people");
  for (const [index, person] of application.people.entries()) {
    const said = answers(program, person);
    const [ordinal = null] = rows[below + index] ?? [];
    rows[below + index] = headings.map((heading, place) =>
      place === 0 ? ordinal : (said[labelOf(heading)] ?? null),
    );
  }
  return writeXlsx(tables);
}

/** All forms in one archive, as the office collects them in a folder. */
export async function archiveOf(
  { rows: { program }, applications }: Applying,
  blank: Uint8Array,
): Promise<SandboxFile> {
  const [facts] = program;
  if (!facts) throw new Error("the workbook has no program");
  const forms = new Map<string, Buffer>();
  for (const application of applications) {
    forms.set(`受講申込書_${application.municipality}.xlsx`, await fillIn(blank, facts, application));
  }
  return { name: "受講申込書.zip", bytes: zip(forms) };
}
