/** To whom a message of the office goes, and when. Pure. */
import { z } from "zod";
import { UserError } from "../../platform/i18n/user-error.ts";
import { dateOf, isDate, isTime, moment } from "../../shared/japanese-date.ts";
import { addOfficeDays, type OfficeHours, officeMomentFrom } from "../../shared/office-days.ts";
import type { Enrolled } from "../program/index.ts";
import { markOf } from "../session/index.ts";
import { WRITE } from "./ids.ts";

export const groupSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("everybody") }),
  z.object({ kind: z.literal("teams"), teamIds: z.array(z.string()).min(1) }),
  z.object({ kind: z.literal("leaders") }),
  z.object({ kind: z.literal("leaders-and-contacts") }),
  z.object({ kind: z.literal("attendees"), sessionId: z.string() }),
]);
export type Group = z.infer<typeof groupSchema>;
export type GroupKind = Group["kind"];
export const GROUP_KINDS = ["everybody", "teams", "leaders", "leaders-and-contacts", "attendees"] as const;

/** What the form holds, however incomplete. */
export interface Draft {
  kind: GroupKind;
  teamIds: string[];
  sessionId: string | undefined;
  text: string | undefined;
  /** "now": as soon as office hours allow. */
  when: "now" | "at";
  date: string | undefined;
  time: string | undefined;
}

export const EMPTY: Draft = {
  kind: "everybody",
  teamIds: [],
  sessionId: undefined,
  text: undefined,
  when: "now",
  date: undefined,
  time: undefined,
};

export interface Message {
  group: Group;
  text: string;
  chosenAt: Date | null;
}

function groupOf({ kind, teamIds, sessionId }: Draft): Group {
  if (kind === "teams") {
    if (teamIds.length === 0) {
      throw new UserError("no-teams", (words) => words.broadcast.fault.noTeams, WRITE.teams);
    }
    return { kind, teamIds };
  }
  if (kind !== "attendees") return { kind };
  if (!sessionId)
    throw new UserError("no-session", (words) => words.broadcast.fault.noSession, WRITE.session);
  return { kind, sessionId };
}

/** What was chosen lies in office hours, and ahead; people's own closed days are looked after when it leaves. */
function chosenMoment({ when, date, time }: Draft, hours: OfficeHours, at: Date): Date | null {
  if (when === "now") return null;
  if (!date || !time || !isDate(date) || !isTime(time)) {
    throw new UserError("no-moment", (words) => words.broadcast.fault.noMoment, WRITE.date);
  }
  const chosen = moment(date, time);
  if (chosen <= at) throw new UserError("past", (words) => words.broadcast.fault.past, WRITE.date);
  const open = officeMomentFrom(chosen, hours);
  if (open.getTime() !== chosen.getTime()) {
    throw new UserError("closed", (words) => words.broadcast.fault.closed(hours, open), WRITE.date);
  }
  return chosen;
}

/** The message as it would be sent; throws a UserError beside the field that lacks something. */
export function messageOf(draft: Draft, hours: OfficeHours, at: Date): Message {
  const { text } = draft;
  if (!text?.trim()) throw new UserError("no-text", (words) => words.broadcast.fault.noText, WRITE.text);
  return { group: groupOf(draft), text, chosenAt: chosenMoment(draft, hours, at) };
}

export function draftOf({ group, text, chosenAt }: Message, timeOf: (at: Date) => string): Draft {
  return {
    ...EMPTY,
    kind: group.kind,
    ...(group.kind === "teams" && { teamIds: group.teamIds }),
    ...(group.kind === "attendees" && { sessionId: group.sessionId }),
    text,
    ...(chosenAt && { when: "at" as const, date: dateOf(chosenAt), time: timeOf(chosenAt) }),
  };
}

/** When it leaves if it is sent at `at`. */
export function leavesAt({ chosenAt }: Pick<Message, "chosenAt">, hours: OfficeHours, at: Date): Date {
  return officeMomentFrom(chosenAt && chosenAt > at ? chosenAt : at, hours);
}

const WORTH_SAYING_DAYS = 3;

/** Three working days: whom it cannot reach until then, for a closed day or an absence, it would reach too late. */
export function expiresAt(leaves: Date, hours: OfficeHours): Date {
  return moment(addOfficeDays(dateOf(leaves), WORTH_SAYING_DAYS), hours.to);
}

/** Of those enrolled on the day, the ones meant; `attended`: person ids of a session's attendees. */
export function isMeant(group: Group, person: Enrolled, attended: ReadonlySet<string>): boolean {
  switch (group.kind) {
    case "everybody":
      return true;
    case "teams":
      return person.teamId !== null && group.teamIds.includes(person.teamId);
    case "leaders":
      return person.role === "LEADER";
    case "leaders-and-contacts":
      return person.role === "LEADER" || person.role === "CONTACT";
    case "attendees":
      return attended.has(person.personId);
  }
}

export interface Looked {
  message: Message;
  people: string[];
  skipped: { personId: string; reason: string }[];
  leaves: Date;
  at: Date;
}

/** Two looks at a message are equal when their marks are: the same words to the same people at the same time. */
export function lookMark({ message, people, skipped, leaves, at }: Looked): string {
  const { group, text } = message;
  const reasons = skipped.map(({ personId, reason }) => `${personId} ${reason}`);
  const when = leaves > at ? leaves.toISOString() : "now";
  return markOf([group, text, people.toSorted(), reasons.toSorted(), when]);
}
