/** What a change of the roster touches of the assignments: they stay with the team, and speak to whoever leads it. */
import type { Tx } from "../../platform/database/index.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import {
  type Member,
  type Place,
  personName,
  placeOn,
  type RosterTouch,
  type Touching,
} from "../membership/index.ts";
import { isOpen } from "./assignment.rules.ts";
import { type AssignmentLine, assignmentLines } from "./read-assignments.ts";

interface Moved {
  member: Member;
  before: Place | undefined;
  after: Place | undefined;
}

/** Each person's place without the change and with it, on the day on which both can be told apart. */
function movedOf({ people, before, after, at }: Touching): Moved[] {
  return people.map((member) => {
    const starts = after.places.flatMap(({ enrollmentId, from }) =>
      enrollmentId === member.id ? [from] : [],
    );
    const ends = after.places.flatMap(({ enrollmentId, to }) =>
      enrollmentId === member.id && to ? [to] : [],
    );
    const day = [dateOf(at), ...starts, ...ends].toSorted().at(-1) ?? dateOf(at);
    // Somebody who leaves is still there on their last day.
    const next = ends.includes(day) ? undefined : placeOn(after, member.id, day);
    return { member, before: placeOn(before, member.id, day), after: next };
  });
}

const speaks = (place: Place | undefined) => place !== undefined && place.role !== "MEMBER";

/** Given out, and still owed. */
const owed = (lines: AssignmentLine[]) =>
  lines.filter(({ isGiven, standing }) => isGiven && isOpen(standing));

function sentences({ words }: Touching, moved: Moved[], teamId: string, lines: AssignmentLine[]): string[] {
  const { touch } = words.assignment;
  const open = owed(lines);
  if (open.length === 0) return [];
  const titles = open.map(({ assignment }) => assignment.title);
  return moved.flatMap(({ member, before, after }) => {
    const name = personName(member);
    const was = before?.teamId === teamId ? before : undefined;
    const is = after?.teamId === teamId ? after : undefined;
    const pens = open.filter(({ standing }) => standing.penId === member.personId);
    return [
      ...(speaks(is) && !speaks(was) ? [touch.getsMore(name, titles)] : []),
      ...(speaks(was) && !speaks(is) ? [touch.getsNoMore(name, titles)] : []),
      ...(was && !is ? pens.map(({ assignment }) => touch.leavesPen(name, assignment.title)) : []),
    ];
  });
}

export const touchAssignments: RosterTouch = async (tx: Tx, touching) => {
  const { program, at } = touching;
  if (program.state !== "RUNNING") return [];
  const moved = movedOf(touching);
  const teamIds = new Set(moved.flatMap(({ before, after }) => [before?.teamId, after?.teamId]));
  const known = [...teamIds].filter((id) => id !== undefined);
  const lines = await assignmentLines(tx, program, known, at);
  return known.flatMap((teamId) => sentences(touching, moved, teamId, lines.get(teamId) ?? []));
};
