/** What a summary looks like after a session: the program's own teams with invented counts. Pure. */
import type { Detail, SessionLine, SummaryFacts } from "./facts.rules.ts";

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

/** Invents for sessions of which nothing is recorded; what is recorded stays. */
export function inventFacts(facts: SummaryFacts): SummaryFacts {
  const isBlank = ({ isHeld, attendance }: SessionLine) =>
    isHeld && attendance.unmarked === attendance.enrolled;
  const blank = new Set(facts.sessions.filter(isBlank).map((line) => line.number));
  const { detail } = facts;
  return {
    ...facts,
    sessions: facts.sessions.map((line) => (isBlank(line) ? attended(line) : line)),
    detail: detail && blank.has(detail.number) ? attendedInParts(detail) : detail,
  };
}
