/** Records of persons, their enrollment, their place in a team, and their place as observer or affiliate. */
import { randomUUID } from "node:crypto";
import { grouped } from "../../shared/grouped.ts";
import { comparableEmail } from "../people/index.ts";
import { type Identified, identified, type PrepareFacts } from "./identify-rows.ts";
import type { Row } from "./import.store.ts";
import { membershipRecords } from "./prepare-memberships.ts";

export interface Around {
  programId: string;
  trainees: Identified<"trainees">[];
  municipality: Map<string, string>;
  team: Map<number, string>;
  today: string;
}

export interface PeopleRecords {
  persons: Row[];
  enrollments: Row[];
  memberships: Row[];
  /** Ids of places that somebody no longer has. */
  leftPlaces: string[];
  affiliates: Row[];
}

interface PersonCells {
  name: string;
  nameKana?: string | null;
  email: string | null;
  phone?: string | null;
  language: "ja" | "en" | null;
}

export function peopleRecords(facts: PrepareFacts, around: Around): PeopleRecords {
  const { memberships, leftPlaces } = membershipRecords(facts, around);
  const result: PeopleRecords = { persons: [], enrollments: [], memberships, leftPlaces, affiliates: [] };
  const personFor = knownPersons(facts);
  const persons = new Map<string, Row>();
  const addPerson = (id: string, cells: PersonCells) => {
    // Somebody in two sheets: what one of them leaves open, the other may tell.
    const before = persons.get(id);
    const { name, email } = cells;
    persons.set(id, {
      id,
      workspaceId: facts.workspaceId,
      ...{ name, email },
      nameKana: cells.nameKana ?? before?.nameKana ?? null,
      phone: cells.phone ?? before?.phone ?? null,
      language: cells.language ?? before?.language ?? null,
      createdAt: facts.at,
      updatedAt: facts.at,
    });
  };
  for (const one of around.trainees.filter(({ isWritten }) => isWritten)) {
    const told = facts.persons?.get(one.row.number);
    const personId = facts.stored.trainees.get(one.id)?.personId ?? told ?? personFor(one.row);
    addPerson(personId, one.row);
    result.enrollments.push(enrollmentRecord(facts, one, personId, around));
  }
  const others = [
    ...identified(facts.differences.observers).map((one) => ({
      ...one,
      role: "OBSERVER",
      sessions: one.row.sessions,
    })),
    ...identified(facts.differences.affiliates).map((one) => ({ ...one, role: one.row.role, sessions: [] })),
  ];
  for (const { id, row, role, sessions } of others.filter(({ isWritten }) => isWritten)) {
    const personId = facts.stored.affiliatePersons.get(id) ?? personFor(row);
    addPerson(personId, row);
    const { workspaceId } = facts;
    result.affiliates.push({ id, workspaceId, personId, role, organization: row.organization, sessions });
  }
  result.persons.push(...persons.values());
  return result;
}

/** Somebody new in the file may be stored already, or stand in another sheet: by an address of their own. */
function knownPersons({ draft, stored }: PrepareFacts): (row: PersonCells) => string {
  const { trainees, observers, affiliates } = draft.rows;
  const users = grouped([...trainees, ...observers, ...affiliates], (row) => comparableEmail(row.email));
  const owners = grouped(stored.addresses, (person) => comparableEmail(person.email));
  const fresh = new Map<string, string>();
  return ({ email }) => {
    const address = comparableEmail(email);
    if (!address) return randomUUID();
    const names = new Set(users.get(address)?.map((row) => row.name.replace(/\s/g, "")));
    const [owner, ...others] = owners.get(address) ?? [];
    if (names.size > 1 || others.length > 0) return randomUUID();
    const id = owner?.id ?? fresh.get(address) ?? randomUUID();
    fresh.set(address, id);
    return id;
  };
}

function enrollmentRecord(
  { workspaceId, at }: PrepareFacts,
  { row, id }: Identified<"trainees">,
  personId: string,
  { programId, municipality }: Around,
): Row {
  const { number, affiliation, organization, department, departmentField, careerStage, from, to } = row;
  return {
    id,
    ...{ workspaceId, programId, personId, number, affiliation, organization },
    municipalityId: row.municipality === null ? null : (municipality.get(row.municipality) ?? null),
    ...{ department, departmentField, careerStage, from, to },
    createdAt: at,
    updatedAt: at,
  };
}
