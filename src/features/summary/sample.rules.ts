/** What a summary looks like after a session: the program's own teams with invented counts. Pure. */
import type { Detail, SessionLine, SummaryFacts } from "./facts.rules.ts";
import { type AssignmentLine, unconfirmed, type VisitsLine } from "./work.rules.ts";

/** One trainee is not marked yet; everybody else was there and has answered. */
function attended(line: SessionLine): SessionLine {
  const { enrolled } = line.attendance;
  const unmarked = Math.min(1, enrolled);
  const trainees = enrolled - unmarked;
  const none = { substitutes: 0, absent: 0, excused: 0 };
  return {
    ...line,
    attendance: { enrolled, trainees, unmarked, ...none, observers: 2 },
    reflections: { asked: trainees, submitted: trainees, owed: 0, drafts: 0, declined: 0 },
  };
}

function attendedInParts({ number, affiliations, teams }: Detail): Detail {
  const all = ({ trainees: { of } }: Detail["affiliations"]["ADMIN"], missing = 0) => {
    const count = Math.max(0, of - missing);
    return { trainees: { of, count }, submitted: { of: count, count } };
  };
  return {
    number,
    affiliations: {
      ADMIN: all(affiliations.ADMIN, 1),
      SHAKYO: all(affiliations.SHAKYO),
      AGENCY: all(affiliations.AGENCY),
    },
    teams: teams.map((team, index) => {
      const unmarked = index === 0 ? Math.min(1, team.enrolled) : 0;
      const trainees = team.enrolled - unmarked;
      const none = { substitutes: 0, owed: 0 };
      return { ...team, ...none, trainees, unmarked, asked: trainees, submitted: trainees };
    }),
  };
}

/** What the program has, of which a sample tells. */
export interface Known {
  assignments: { number: number; title: string; due: string | null }[];
  teams: { number: number; name: string }[];
}

/** One team has not begun, everybody else has handed in. */
function worked({ assignments, teams }: Known): AssignmentLine[] {
  const handedIn = Math.max(0, teams.length - 1);
  const none = { returned: 0, overdue: 0 };
  const accepted = Math.floor(handedIn / 2);
  const notBegun = teams.slice(0, 1);
  return assignments
    .slice(0, 2)
    .map((one) => ({ ...one, ...none, teams: teams.length, handedIn, accepted, notBegun }));
}

function visited({ sessions }: SummaryFacts, { teams }: Known): VisitsLine {
  const after = sessions.findLast(({ isHeld }) => isHeld)?.number ?? 0;
  const before = sessions.find(({ isHeld }) => !isHeld)?.number ?? null;
  return { after, before, teams: teams.length, planned: 0, waiting: teams.slice(-1) };
}

/** Invents for sessions of which nothing is recorded; what is recorded stays. */
export function inventFacts(facts: SummaryFacts, known: Known): SummaryFacts {
  const isBlank = ({ isHeld, attendance }: SessionLine) =>
    isHeld && attendance.unmarked === attendance.enrolled;
  const blank = new Set(facts.sessions.filter(isBlank).map((line) => line.number));
  const { detail } = facts;
  const assignments = facts.assignments?.length ? facts.assignments : worked(known);
  return {
    ...facts,
    sessions: facts.sessions.map((line) => (isBlank(line) ? attended(line) : line)),
    detail: detail && blank.has(detail.number) ? attendedInParts(detail) : detail,
    assignments,
    waits: { ...facts.waits, handIns: unconfirmed({ assignments }) },
    visits: facts.visits ?? visited(facts, known),
  };
}
