/** Joining, leaving, changing the team, and handing over to a successor. Pure. */
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import {
  type ActWorld,
  endExceptions,
  FIELD,
  type Member,
  memberOf,
  placeOn,
  putInTeam,
  type Roster,
  setEnrollmentEnd,
  setLeader,
} from "../membership/index.ts";
import { comparableEmail } from "../people/index.ts";
import { JOIN, SUCCEED } from "./ids.ts";

type World = ActWorld & { subjectId: string };

const refuse = (code: string, say: (words: Words) => string, field?: string) =>
  new UserError(code, say, field);

function requireMember(roster: Roster, enrollmentId: string): Member {
  const member = memberOf(roster, enrollmentId);
  if (!member) throw refuse("no-person", (words) => words.roster.gone);
  return member;
}

export const leaving = z.object({ day: z.string() });

/** The last day: the person is in no team afterwards; records stay. */
export function planLeave(roster: Roster, { day }: z.infer<typeof leaving>, { subjectId }: World): Roster {
  const member = requireMember(roster, subjectId);
  if (day < member.from) {
    throw refuse("before-joining", (words) => words.roster.lastBeforeFirst(member.from), FIELD.day);
  }
  return setEnrollmentEnd(roster, subjectId, day);
}

export const transfer = z.object({
  day: z.string(),
  teamId: z.string(),
  role: z.enum(["MEMBER", "CONTACT"]),
});

export function planTransfer(
  roster: Roster,
  { day, teamId, role }: z.infer<typeof transfer>,
  { subjectId, newId }: World,
): Roster {
  const member = requireMember(roster, subjectId);
  if (day < member.from) {
    throw refuse(
      "before-joining",
      (words) => words.roster.beforeJoining(member.name, member.from),
      FIELD.day,
    );
  }
  if (member.to !== null && day > member.to) {
    const { name, to } = member;
    throw refuse("after-leaving", (words) => words.roster.afterLeaving(name, to), FIELD.day);
  }
  const current = placeOn(roster, subjectId, day);
  if (current?.teamId === teamId) throw refuse("same-team", (words) => words.roster.sameTeam, FIELD.who);
  const free = current
    ? endExceptions(roster, { teamId: current.teamId, enrollmentId: subjectId, from: day })
    : roster;
  return putInTeam(free, { enrollmentId: subjectId, teamId, role, from: day }, newId);
}

/** Somebody to be enrolled: a person whom a list names already, or one who is new. */
export const newcomer = z.object({
  personId: z.string().nullable(),
  name: z.string(),
  nameKana: z.string().nullable(),
  number: z.string(),
  affiliation: z.enum(["ADMIN", "SHAKYO", "AGENCY"]),
  organization: z.string(),
  municipalityId: z.string().nullable(),
  department: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});
export type Newcomer = z.infer<typeof newcomer>;

/** The trainee number after the highest one: "R6-130" after "R6-129". */
export function nextNumber(roster: Roster, fiscalYear: number): string {
  const parts = roster.members.flatMap(({ number }) => {
    const found = /^(.*?)(\d+)$/.exec(number);
    return found ? [{ prefix: found[1] ?? "", digits: found[2] ?? "", value: Number(found[2]) }] : [];
  });
  const highest = parts.toSorted((a, b) => b.value - a.value)[0];
  if (!highest) return `R${fiscalYear - 2018}-001`;
  return `${highest.prefix}${String(highest.value + 1).padStart(highest.digits.length, "0")}`;
}

/** By an address of their own and the same name: whoever is known is not made a second person. */
function knownBy({ name, email }: Newcomer, world: World): string | undefined {
  const address = comparableEmail(email);
  if (address === undefined) return undefined;
  const same = world.people.filter((one) => comparableEmail(one.email) === address);
  const [only] = same;
  return same.length === 1 && only?.name.replace(/\s/g, "") === name.replace(/\s/g, "") ? only.id : undefined;
}

interface Enrolled {
  roster: Roster;
  enrollmentId: string;
}

function enroll(roster: Roster, one: Newcomer, from: string, world: World): Enrolled {
  if (roster.members.some((member) => member.number === one.number)) {
    throw refuse("number-taken", (words) => words.roster.numberTaken(one.number), JOIN.number);
  }
  const known = one.personId ?? knownBy(one, world);
  const listed = world.people.find((person) => person.id === known);
  const personId = listed?.id ?? world.newId();
  const name = listed?.name ?? one.name;
  if (!name) throw refuse("no-name", (words) => words.roster.needName, JOIN.name);
  const { number, affiliation, organization, municipalityId, department } = one;
  const member = { number, affiliation, organization, municipalityId, department };
  const enrollmentId = world.newId();
  const { nameKana, email, phone } = one;
  const people = listed ? [] : [{ id: personId, name, nameKana, email, phone }];
  return {
    enrollmentId,
    roster: {
      ...roster,
      members: [...roster.members, { id: enrollmentId, personId, name, ...member, from, to: null }],
      people: [...roster.people, ...people],
    },
  };
}

export const joining = z.object({
  day: z.string(),
  role: z.enum(["MEMBER", "CONTACT"]),
  newcomer,
});

/** A trainee more; the subject is the team. */
export function planJoin(roster: Roster, input: z.infer<typeof joining>, world: World): Roster {
  const { day, role } = input;
  const enrolled = enroll(roster, input.newcomer, day, world);
  const { enrollmentId } = enrolled;
  return putInTeam(enrolled.roster, { enrollmentId, teamId: world.subjectId, role, from: day }, world.newId);
}

export const succession = z.object({ lastDay: z.string(), firstDay: z.string(), newcomer });

/**
 * 人事異動: the successor takes the predecessor's place in the team, with its role. The predecessor's enrollment ends
 * and keeps its records and drafts; at no day do both count.
 */
export function planSuccession(roster: Roster, input: z.infer<typeof succession>, world: World): Roster {
  const { lastDay, firstDay } = input;
  const { subjectId, newId } = world;
  const member = requireMember(roster, subjectId);
  if (lastDay < member.from) {
    throw refuse("before-joining", (words) => words.roster.lastBeforeFirst(member.from), SUCCEED.lastDay);
  }
  if (firstDay <= lastDay) {
    throw refuse("both", (words) => words.roster.successorTooEarly, SUCCEED.firstDay);
  }
  const place = placeOn(roster, subjectId, lastDay);
  if (!place) throw refuse("no-place", (words) => words.roster.noPlaceThen, SUCCEED.lastDay);
  const left = setEnrollmentEnd(roster, subjectId, lastDay);
  const enrolled = enroll(left, input.newcomer, firstDay, world);
  const { enrollmentId } = enrolled;
  const { teamId, role } = place;
  const taken = putInTeam(
    enrolled.roster,
    { enrollmentId, teamId, role: role === "LEADER" ? "MEMBER" : role, from: firstDay },
    newId,
  );
  if (role !== "LEADER") return taken;
  return setLeader(taken, { teamId, enrollmentId, from: firstDay }, newId);
}
