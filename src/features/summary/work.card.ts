/** Assignments and visits in words. Titles and names of teams were typed by the office: rich text only. Pure. */
import type { Words } from "../../locales/index.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { AssignmentLine, VisitsLine, WorkChange, WorkFacts } from "./work.rules.ts";

const MOST_ASSIGNMENTS = 20;
const MOST_NAMED = 10;
const NAME_LENGTH = 40;
const TITLE_LENGTH = 60;

function named(teams: { number: number; name: string }[], words: Words): string {
  const { comma, more } = words.summary;
  const shown = teams.slice(0, MOST_NAMED).map(({ number, name }) => `${number} ${cut(name, NAME_LENGTH)}`);
  const rest = teams.length - shown.length;
  return `${shown.join(comma)}${rest > 0 ? more(rest) : ""}`;
}

function assignmentLines(assignments: AssignmentLine[], words: Words): string[] {
  const { assignment, complete, notBegun, otherAssignments } = words.summary.work;
  const shown = assignments.slice(-MOST_ASSIGNMENTS);
  const left = assignments.length - shown.length;
  const title = (line: AssignmentLine) => cut(line.title, TITLE_LENGTH);
  return [
    ...(left > 0 ? [otherAssignments(left)] : []),
    ...shown.map((line) =>
      line.teams > 0 && line.accepted === line.teams
        ? complete(title(line), line.teams)
        : assignment({ ...line, title: title(line) }),
    ),
    ...shown
      .filter((line) => line.notBegun.length > 0)
      .map((line) => `${notBegun(title(line), line.notBegun.length)}${named(line.notBegun, words)}`),
  ];
}

function visitsLine({ after, before, teams, planned, waiting }: VisitsLine, words: Words): string {
  const { notVisited, noneVisited, allVisited } = words.summary.work;
  const window = words.visit.window(after, before ?? undefined);
  if (waiting.length === 0) return allVisited(window, teams);
  // Naming ten of all teams would say nothing.
  if (waiting.length === teams) return noneVisited({ window, teams, planned });
  const isByNumber = waiting.every(({ number }, index) => number >= (waiting[index - 1]?.number ?? 0));
  const line = notVisited({ window, waiting: waiting.length, teams, planned, isByNumber });
  return `${line}${named(waiting, words)}`;
}

/** A titled part for each of the two of which there is something to say. */
export function workParts({ assignments = [], visits }: WorkFacts, words: Words) {
  const { title, visitsTitle } = words.summary.work;
  return [
    ...(assignments.length > 0 ? [{ title, lines: assignmentLines(assignments, words) }] : []),
    ...(visits && visits.teams > 0 ? [{ title: visitsTitle, lines: [visitsLine(visits, words)] }] : []),
  ];
}

export function workClauses(changes: WorkChange[], words: Words): string[] {
  const { change, figure } = words.summary.work;
  return changes.map((one) => {
    if (one.kind === "visited") return change.visited(one.by);
    const title = cut(one.title, TITLE_LENGTH);
    if (one.kind !== "counts") return change[one.kind](title);
    return change.counts(
      title,
      one.figures.map(({ figure: name, by }) => figure[name](by)),
    );
  });
}
