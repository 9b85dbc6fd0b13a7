/** Where everybody stands after a session, as lists by team: states, filters and pages. Pure. */
import { z } from "zod";
import type { Affiliation, AttendanceStatus } from "../closing/index.ts";
import { type ReflectionState, type Standing, standingOf } from "../reflection/index.ts";

/** One enrollment of the program and one session; never a word of what somebody wrote. */
export interface RecordRow {
  enrollmentId: string;
  number: string;
  name: string;
  nameKana: string | null;
  affiliation: Affiliation;
  organization: string;
  /** Whether they were enrolled on the day; otherwise 対象外. */
  isEnrolled: boolean;
  teamId: string | null;
  teamNumber: number | null;
  teamName: string | null;
  role: "LEADER" | "CONTACT" | "MEMBER" | null;
  status: AttendanceStatus | null;
  standInName: string | null;
  standInKana: string | null;
  standInOrganization: string | null;
  enteredBy: string | null;
  enteredAt: Date | null;
  reflection: ReflectionState | null;
  /** A draft that holds something. */
  hasDraft: boolean;
  submittedAt: Date | null;
  /** Who entered what was handed in, when it was not the person. */
  answeredBy: string | null;
}

/** In the order in which they are listed. */
export const STATES = [
  "answered",
  "draft",
  "asked",
  "declined",
  "unmarked",
  "thanked",
  "substitute",
  "absent",
  "not-applicable",
] as const satisfies (Standing | "not-applicable")[];
export type RecordState = (typeof STATES)[number];

/** `asks`: the session has questions. */
export function stateOf(row: RecordRow, asks: boolean): RecordState {
  return row.isEnrolled ? standingOf(row, asks) : "not-applicable";
}

/** What the list can be narrowed to; "owes" is whoever was there and has not handed in yet. */
export const STATE_FILTERS = ["all", "owes", ...STATES] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

const OWES: readonly RecordState[] = ["draft", "asked"];

export const filterSchema = z.object({
  state: z.enum(STATE_FILTERS).catch("all"),
  affiliation: z.enum(["all", "ADMIN", "SHAKYO", "AGENCY"]).catch("all"),
  /** A team's id, or "all". */
  team: z.string().catch("all"),
});
export type Filter = z.infer<typeof filterSchema>;
export const EVERYBODY: Filter = { state: "all", affiliation: "all", team: "all" };

export interface Listed {
  row: RecordRow;
  state: RecordState;
}

function isShown({ row, state }: Listed, filter: Filter): boolean {
  if (filter.affiliation !== "all" && row.affiliation !== filter.affiliation) return false;
  if (filter.team !== "all" && row.teamId !== filter.team) return false;
  if (filter.state === "all") return true;
  return filter.state === "owes" ? OWES.includes(state) : state === filter.state;
}

const LAST = Number.MAX_SAFE_INTEGER;

/** By team number, those between two teams last, then by trainee number. */
function inOrder({ row: a }: Listed, { row: b }: Listed): number {
  return (a.teamNumber ?? LAST) - (b.teamNumber ?? LAST) || (a.number < b.number ? -1 : 1);
}

export function listed(rows: RecordRow[], asks: boolean, filter: Filter): Listed[] {
  return rows
    .map((row) => ({ row, state: stateOf(row, asks) }))
    .filter((one) => isShown(one, filter))
    .sort(inOrder);
}

export interface TeamPart {
  teamId: string | null;
  number: number | null;
  name: string | null;
  people: Listed[];
}

export function byTeam(people: Listed[]): TeamPart[] {
  const teams = new Map<string | null, TeamPart>();
  for (const one of people) {
    const { teamId, teamNumber: number, teamName: name } = one.row;
    const team = teams.get(teamId) ?? { teamId, number, name, people: [] };
    team.people.push(one);
    teams.set(teamId, team);
  }
  return [...teams.values()];
}

/** A page must fit a modal, and the select of its answers at most a hundred people. */
export const MOST_TEAMS = 12;
export const MOST_PEOPLE = 80;

/** Whole teams, as many as fit; only a team that is larger than a page is cut. */
export function pagesOf(teams: TeamPart[]): TeamPart[][] {
  const pages: TeamPart[][] = [];
  let room = 0;
  for (const team of teams) {
    for (let from = 0; from < team.people.length; from += MOST_PEOPLE) {
      const people = team.people.slice(from, from + MOST_PEOPLE);
      const page = pages.at(-1);
      if (page && page.length < MOST_TEAMS && people.length <= room) {
        page.push({ ...team, people });
        room -= people.length;
      } else {
        pages.push([{ ...team, people }]);
        room = MOST_PEOPLE - people.length;
      }
    }
  }
  return pages;
}

const answerKey = z.tuple([z.string().min(1), z.string().min(1)]);

/** An option's value: whose answer of which session. Two ids fit into 75 characters. */
export const answerValue = (sessionId: string, enrollmentId: string) => `${sessionId}:${enrollmentId}`;

export function readAnswerValue(value: string): { sessionId: string; enrollmentId: string } {
  const [sessionId, enrollmentId] = answerKey.parse(value.split(":"));
  return { sessionId, enrollmentId };
}
