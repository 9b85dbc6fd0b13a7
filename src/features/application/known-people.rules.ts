/** People of an application whom the app knows already, or who stand in another one: asked about, never merged. */
import { grouped } from "../../shared/grouped.ts";
import type { FormMember } from "../form/index.ts";
import { comparableName, isSameName } from "../matching/index.ts";
import { comparableEmail } from "../people/index.ts";

export interface KnownPerson {
  id: string;
  name: string;
  nameKana: string | null;
  email: string | null;
  phone: string | null;
  organization: string | null;
  /** Trainee number of the latest year. */
  number: string | null;
  /** Takes part in this program now. */
  enrolled: { number: string; team: number | null } | null;
}

/** A person in another application that is open. */
export interface Twin {
  applicationId: string;
  team: string;
  fileName: string;
  member: FormMember;
}

export interface Question {
  at: number;
  name: string;
  about:
    | { kind: "enrolled"; person: KnownPerson }
    | { kind: "known"; person: KnownPerson; isSure: boolean }
    | { kind: "twin"; twin: Twin };
}

/** "same" and "other" are about who it is, "skip" and "take" about whether this application takes them along. */
export type Answer = "same" | "other" | "skip" | "take";

export const ANSWERS: Record<Question["about"]["kind"], readonly Answer[]> = {
  enrolled: ["skip", "other"],
  known: ["same", "other"],
  twin: ["take", "skip"],
};

interface Comparable {
  name: string;
  email: string | null;
  organization: string | null;
}

const placeOf = ({ organization }: Comparable) =>
  organization?.normalize("NFKC").replace(/\s/g, "").toLowerCase() || undefined;

/** Addresses that more than one name uses are nobody's own. */
function sharedAddresses(people: Comparable[]): Set<string | undefined> {
  const users = grouped(people, (person) => comparableEmail(person.email));
  const shared = [...users].filter(
    ([, all]) => all.length > 1 && new Set(all.map((one) => comparableName(one.name))).size > 1,
  );
  return new Set([undefined, ...shared.map(([address]) => address)]);
}

type Find<T> = (member: FormMember) => { one: T; isSure: boolean } | undefined;

/** Which of `others` somebody may be: name and address before address, before name and place of work. */
function finderOf<T extends Comparable>(others: T[], shared: Set<string | undefined>): Find<T> {
  const byAddress = grouped(others, (one) => comparableEmail(one.email));
  const byName = grouped(others, (one) => comparableName(one.name));
  return (member) => {
    const address = comparableEmail(member.email);
    const sameAddress = shared.has(address) ? [] : (byAddress.get(address) ?? []);
    const sure = sameAddress.find((one) => isSameName(one.name, member.name));
    if (sure) return { one: sure, isSure: true };
    const place = placeOf(member);
    const namesakes = byName.get(comparableName(member.name)) ?? [];
    const one = sameAddress[0] ?? namesakes.find((other) => place !== undefined && placeOf(other) === place);
    return one && { one, isSure: false };
  };
}

/** What has to be asked before these people are taken in; `twins`: everybody in other open applications. */
export function questionsFor(members: FormMember[], known: KnownPerson[], twins: Twin[]): Question[] {
  const shared = new Set([...sharedAddresses(members), ...sharedAddresses(known)]);
  const findNow = finderOf(
    known.filter((person) => person.enrolled),
    shared,
  );
  const findBefore = finderOf(
    known.filter((person) => !person.enrolled),
    shared,
  );
  const findTwin = finderOf(
    twins.map((twin) => ({ ...twin.member, twin })),
    sharedAddresses(members),
  );
  return members.flatMap((member): Question[] => {
    const { at, name } = member;
    // Whoever takes part now comes first: they would otherwise be enrolled twice.
    const now = findNow(member);
    if (now) return [{ at, name, about: { kind: "enrolled", person: now.one } }];
    const twin = findTwin(member);
    if (twin) return [{ at, name, about: { kind: "twin", twin: twin.one.twin } }];
    const before = findBefore(member);
    return before ? [{ at, name, about: { kind: "known", person: before.one, isSure: before.isSure } }] : [];
  });
}

/** What the app knows and the form leaves open. */
export function filledIn(member: FormMember, person: KnownPerson): FormMember {
  return {
    ...member,
    nameKana: member.nameKana ?? person.nameKana,
    email: member.email ?? person.email,
    phone: member.phone ?? person.phone,
  };
}
