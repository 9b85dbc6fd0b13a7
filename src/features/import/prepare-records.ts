/** From differences to records of every table, prepared before anything is written. */
import { randomUUID } from "node:crypto";
import { dateOf } from "../../shared/japanese-date.ts";
import type { RowOf, SheetKey, WorkbookDraft } from "../workbook/index.ts";
import type { Differences } from "./difference.rules.ts";
import { type Identified, identified, idsBy, type PrepareFacts } from "./identify-rows.ts";
import type { Row, TableDelete, TableWrite } from "./import.store.ts";
import { peopleRecords } from "./prepare-people.ts";
import { programRecord } from "./prepare-program.ts";
import type { StoredWorkbook } from "./stored-workbook.store.ts";

export interface Prepared {
  programId: string;
  writes: TableWrite[];
  deletes: TableDelete[];
}

export function prepareRecords(facts: PrepareFacts): Prepared {
  const { workspaceId, differences, stored, at } = facts;
  const stamps = { createdAt: at, updatedAt: at };
  const programId = stored.programId ?? randomUUID();
  const municipalities = identified(differences.municipalities);
  const municipality = idsBy(municipalities, stored.rows.municipalities, (row) => row.name);
  const sessions = identified(differences.sessions);
  const session = idsBy(sessions, stored.rows.sessions, (row) => row.number);
  const assignments = identified(differences.assignments);
  const assignment = idsBy(assignments, stored.rows.assignments, (row) => row.number);
  const teams = identified(differences.teams);
  const write = (table: TableWrite["table"], rows: Row[], keep: string[] = []): TableWrite => ({
    table,
    keep,
    rows,
  });
  const own = { workspaceId, programId };
  const records = <K extends SheetKey>(all: Identified<K>[], record: (row: RowOf<K>, id: string) => object) =>
    all.filter((one) => one.isWritten).map(({ row, id }): Row => ({ id, workspaceId, ...record(row, id) }));

  const people = peopleRecords(facts, {
    programId,
    trainees: identified(differences.trainees),
    municipality,
    team: idsBy(teams, stored.rows.teams, (row) => row.number),
    today: dateOf(at),
  });
  const linked = teams.filter((one) => one.isWritten);
  return {
    programId,
    deletes: [
      ...deletesOf(
        facts,
        linked.map((one) => one.id),
      ),
      { table: "Membership", by: "id", ids: people.leftPlaces },
    ],
    writes: [
      write(
        "Municipality",
        records(municipalities, ({ code, name, isFictional }) => ({ code, name, isFictional })),
      ),
      write("SchemeStatus", statusRows(facts, municipalities)),
      write(
        "ClosureDay",
        records(identified(differences.closedDays), ({ date, name, municipality: where }) => ({
          municipalityId: municipality.get(where),
          ...{ date, name },
        })),
      ),
      write(
        "EnrollmentSnapshot",
        records(identified(differences.pastYears), ({ at: _, ...row }) => columnsOf(row)),
      ),
      write(
        "PastParticipation",
        records(identified(differences.pastParticipation), ({ fiscalYear, municipality: where }) => ({
          fiscalYear,
          municipalityId: municipality.get(where),
        })),
      ),
      write("Program", programRecord(facts, programId), ["createdAt"]),
      write(
        "Session",
        records(sessions, ({ at: _, ...row }) => ({ programId, ...sessionColumns(row), ...stamps })),
        // Who reads the answers is changed with a look at whether there are any: see `apply-import`.
        ["createdAt", "visibility"],
      ),
      write(
        "SessionItem",
        records(identified(differences.items), ({ session: number, order, kind, title, speakers }) => ({
          sessionId: session.get(number),
          ...{ order, kind, title, speakers },
        })),
      ),
      write("ReflectionQuestion", questionRows(facts, session)),
      write(
        "Assignment",
        records(assignments, (row) => ({ programId, ...assignmentColumns(row) })),
      ),
      write(
        "AssignmentQuestion",
        records(identified(differences.forms), ({ at: _, assignment: of, ...row }) => ({
          assignmentId: assignment.get(of),
          ...formColumns(row),
        })),
      ),
      write(
        "Team",
        records(teams, ({ number, name, areaName }) => ({
          programId,
          ...{ number, name, areaName },
          onHold: facts.holds.has(number),
          holdReason: facts.holds.get(number) ?? null,
          ...stamps,
        })),
        ["createdAt"],
      ),
      write(
        "TeamMunicipality",
        linked.flatMap(({ row, id }) =>
          row.municipalities.map((name) => ({
            workspaceId,
            teamId: id,
            municipalityId: municipality.get(name),
          })),
        ),
      ),
      write("Person", people.persons, ["createdAt"]),
      write(
        "Enrollment",
        people.enrollments.map((row) => ({ ...row, ...own })),
        ["createdAt"],
      ),
      write("Membership", people.memberships),
      write(
        "Affiliate",
        people.affiliates.map((row) => ({ ...row, ...own })),
      ),
    ],
  };
}

type PastYear = Omit<RowOf<"pastYears">, "at">;

function columnsOf(row: PastYear): PastYear {
  const { fiscalYear, municipalities, teams, admin, shakyo, agency, trainees } = row;
  return { fiscalYear, municipalities, teams, admin, shakyo, agency, trainees };
}

function sessionColumns(row: Omit<RowOf<"sessions">, "at">) {
  const { number, date, startTime, endTime, mode, venue, link, belongings, theme, visibility } = row;
  return {
    ...{ number, date, startTime, endTime, mode, venue, link, belongings, theme },
    visibility: visibility ?? "COUNCIL",
  };
}

function assignmentColumns(row: RowOf<"assignments">) {
  const { number, title, kind, templateUrl, givenInSession, usedInSession, dueDate } = row;
  return { number, title, kind, templateUrl, givenInSession, usedInSession, dueDate };
}

function formColumns(row: Omit<RowOf<"forms">, "at" | "assignment">) {
  const { number, wording, type, options, required } = row;
  return { number, wording, type, options, required };
}

function questionRows(
  { workspaceId, differences, draft }: PrepareFacts,
  session: Map<number, string>,
): Row[] {
  const order = new Map<number | null, number>();
  const places = new Map(
    draft.rows.questions.map((question) => {
      const place = (order.get(question.session) ?? 0) + 1;
      order.set(question.session, place);
      return [question, place];
    }),
  );
  return identified(differences.questions)
    .filter((one) => one.isWritten)
    .map(({ row, id }) => {
      const { key, wording, type, options, required } = row;
      const sessionId = session.get(row.session ?? 0);
      return {
        id,
        workspaceId,
        sessionId,
        order: places.get(row) ?? 0,
        key,
        wording,
        type,
        options,
        required,
      };
    });
}

/** Known statuses of the years in the file; the old ones of a changed municipality are taken out first. */
function statusRows({ workspaceId, draft }: PrepareFacts, all: Identified<"municipalities">[]): Row[] {
  const years = schemeYears(draft);
  return all
    .filter((one) => one.isWritten)
    .flatMap(({ row, id }) =>
      years.flatMap((fiscalYear): Row[] => {
        const status = row[`scheme${fiscalYear}`];
        return status ? [{ id: randomUUID(), workspaceId, municipalityId: id, fiscalYear, status }] : [];
      }),
    );
}

function schemeYears(draft: WorkbookDraft): number[] {
  return draft.sheets.municipalities.columns.flatMap(({ key }) => {
    const year = /^scheme(\d+)$/.exec(key)?.[1];
    return year ? [Number(year)] : [];
  });
}

/** Parts, questions without answers, closed days and past participation follow the file; nothing else leaves. */
function deletesOf({ differences, stored, draft }: PrepareFacts, teamIds: string[]): TableDelete[] {
  const years = new Set(schemeYears(draft));
  const changed = new Set(differences.municipalities.changed.map((one) => one.stored.id));
  const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
  return [
    { table: "SessionItem", by: "id", ids: ids(differences.items.gone) },
    { table: "ReflectionQuestion", by: "id", ids: ids(leavingQuestions(differences, stored)) },
    { table: "AssignmentQuestion", by: "id", ids: ids(leavingForms(differences, stored)) },
    { table: "ClosureDay", by: "id", ids: ids(differences.closedDays.gone) },
    { table: "PastParticipation", by: "id", ids: ids(differences.pastParticipation.gone) },
    {
      table: "SchemeStatus",
      by: "id",
      ids: ids(stored.statuses.filter((one) => changed.has(one.municipalityId) && years.has(one.fiscalYear))),
    },
    { table: "TeamMunicipality", by: "teamId", ids: teamIds },
  ];
}

export function leavingQuestions(differences: Differences, { answered }: StoredWorkbook) {
  return differences.questions.gone.filter((question) => !answered.has(question.session ?? 0));
}

export function leavingForms(differences: Differences, { filledForms }: StoredWorkbook) {
  return differences.forms.gone.filter(({ id }) => !filledForms.has(id));
}
