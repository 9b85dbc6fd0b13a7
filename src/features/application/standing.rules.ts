/** Whether an application can become a team as it is, in parts, or what it lacks. Pure. */
import type { CellFault, Fault } from "../../platform/sheets/sheet.ts";
import type { Content, FormMember } from "../form/index.ts";
import { splitTeam, type TeamRules, teamFault } from "../workbook/index.ts";

export type Standing =
  /** Something in the form cannot be read or is missing. */
  | { kind: "incomplete"; faults: Fault[] }
  | { kind: "ready" }
  /** Too many for one team: a valid way to part them, each part's leader first. */
  | { kind: "split"; parts: FormMember[][] }
  /** The team cannot take part as it is. */
  | { kind: "team-fault"; say: CellFault };

/** How a row is named in a fault: "12行目". */
type RowName = (at: number) => string;

function faultOf(members: FormMember[], rules: TeamRules, rowName: RowName): CellFault | undefined {
  const all = members.map(({ at, name, affiliation, role }) => ({
    ...{ name, affiliation, role },
    ...{ number: rowName(at), from: "", to: null },
  }));
  return teamFault(all, rules);
}

/** Whoever stands first leads; a part has one leader. */
export function withLeader(part: FormMember[]): FormMember[] {
  return part.map((member, index) => {
    if (index === 0) return { ...member, role: "LEADER" };
    return member.role === "LEADER" ? { ...member, role: "MEMBER" } : member;
  });
}

/** Valid parts of a team that is too large; undefined when it is not, or cannot be parted. */
function partsOf(members: FormMember[], rules: TeamRules, rowName: RowName): FormMember[][] | undefined {
  if (members.length <= rules.largestTeam) return undefined;
  const split = splitTeam(
    members.map((member) => ({ ...member, isLeader: member.role === "LEADER" })),
    rules,
  );
  if (!("parts" in split)) return undefined;
  const parts = split.parts.map((part) => withLeader(part.map(({ isLeader: _, ...member }) => member)));
  return parts.every((part) => faultOf(part, rules, rowName) === undefined) ? parts : undefined;
}

/** `without`: rows of people who are not taken along. */
export function standingOf(
  { members, faults }: Pick<Content, "members" | "faults">,
  rules: TeamRules,
  { rowName, without = new Set() }: { rowName: RowName; without?: ReadonlySet<number> },
): Standing {
  if (faults.length > 0) return { kind: "incomplete", faults };
  const people = members.filter(({ at }) => !without.has(at));
  if (people.length === 0) return { kind: "team-fault", say: (words) => words.application.faults.nobody() };
  const parts = partsOf(people, rules, rowName);
  if (parts) return { kind: "split", parts };
  const say = faultOf(people, rules, rowName);
  return say ? { kind: "team-fault", say } : { kind: "ready" };
}
