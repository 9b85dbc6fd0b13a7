/** What the office has on its desk when the rehearsed year begins, and what turns out otherwise. */
import {
  checkWorkbook,
  describeFaults,
  readWorkbook,
  type WorkbookRows,
  writeWorkbook,
} from "../features/workbook/index.ts";
import type { Turns } from "../rehearsal/index.ts";
import type { SandboxFile } from "../sandbox/index.ts";
import { moment } from "../shared/japanese-date.ts";
import { type Applying, archiveOf, letApply } from "./late-applications.ts";

/** The report's last session, as if it had first been set a week earlier. */
const FIRST_SET_FOR = "2024-11-01";
const POSTPONED_AT = moment("2024-10-16", "10:20");

/** By the numbers that people and teams have once all are taken in. */
const TURNS = {
  succession: {
    predecessor: "R6-041",
    lastDay: "2024-08-19",
    firstDay: "2024-08-20",
    successor: {
      number: "R6-130",
      name: "小川 拓真",
      nameKana: "おがわ たくま",
      email: "ogawa@asanagiura.example.jp",
    },
    joinsAt: moment("2024-08-20", "08:45"),
    enteredAt: moment("2024-08-20", "09:20"),
  },
  newLeader: {
    leader: "R6-078",
    firstDay: "2024-08-22",
    enteredAt: moment("2024-08-22", "10:30"),
  },
  mistake: {
    session: 1,
    trainee: "R6-011",
    marked: "late",
    asksAt: moment("2024-07-16", "10:15"),
  },
} as const satisfies Omit<Turns, "postponements">;

export interface Desk {
  /** The program's. */
  title: string;
  /** Nobody in the workbook exists: it is the example. */
  isInvented: boolean;
  /** What is this year's own in messages: names of teams, titles of assignments and sessions. */
  facts: string[];
  workbook: SandboxFile;
  channelName: string;
  people: { name: string; email: string | null }[];
  /** What comes back on the blank form. */
  applications?: (blank: Uint8Array) => Promise<SandboxFile>;
  turns: Turns;
}

interface Otherwise {
  rows: WorkbookRows;
  applying?: Applying;
  turns: Turns;
}

function otherwise(rows: WorkbookRows): Otherwise {
  const last = rows.sessions.at(-1);
  if (!last) return { rows, turns: { postponements: [] } };
  const applying = letApply(rows);
  const sessions = rows.sessions.map((session) =>
    session === last ? { ...session, date: FIRST_SET_FOR } : session,
  );
  return {
    rows: { ...applying.rows, sessions },
    applying,
    turns: { ...TURNS, postponements: [{ number: last.number, to: last.date, at: POSTPONED_AT }] },
  };
}

function factsOf({ teams, assignments, sessions }: WorkbookRows): string[] {
  return [
    ...teams.map(({ name }) => name),
    ...assignments.map(({ title }) => title),
    ...sessions.map(({ theme }) => theme),
  ];
}

/** Throws what is wrong with the workbook, in words. `asItCame`: nothing turns out otherwise. */
export async function deskOf(path: string, { asItCame }: { asItCame: boolean }): Promise<Desk> {
  const checked = checkWorkbook(await readWorkbook({ path }));
  const { draft } = checked;
  const [program] = draft?.rows.program ?? [];
  if (!draft || !program) throw new Error(describeFaults(checked, false, "ja"));
  const { rows, applying, turns } = asItCame
    ? { rows: draft.rows, turns: { postponements: [] } }
    : otherwise(draft.rows);
  return {
    title: program.title,
    isInvented: !asItCame,
    facts: factsOf(draft.rows),
    workbook: { name: "研修台帳.xlsx", bytes: await writeWorkbook(draft.sheets, rows) },
    channelName: program.channelName,
    people: draft.rows.trainees.map(({ name, email }) => ({ name, email })),
    ...(applying && { applications: (blank) => archiveOf(applying, blank) }),
    turns,
  };
}
