/** Everything that is kept of the person who asks, and of nobody else. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Cell } from "../../platform/sheets/sheet.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { dateTimeOf, fiscalYearName } from "../../shared/japanese-date.ts";
import { requireRight } from "../people/index.ts";
import { programRules } from "../program/index.ts";
import {
  affiliationsOf,
  attendanceOf,
  enrollmentsOf,
  marksOf,
  messagesTo,
  type Of,
  personOf,
  reflectionsOf,
} from "./mydata.store.ts";
import type { OwnTable } from "./own-tables.rules.ts";

/** What another feature keeps of a person. */
export type OwnPart = (tx: Tx, asked: { who: KnownWho; words: Words }) => Promise<OwnTable>;

interface Asked {
  of: Of;
  words: Words;
  who: KnownWho;
}

async function personTable(tx: Tx, { of, words, who }: Asked): Promise<OwnTable> {
  const { person: say } = words.mydata;
  const one = await personOf(tx, of);
  const facts: [string, Cell][] = [
    [say.name, one.name],
    [say.nameKana, one.nameKana],
    [say.email, one.email],
    [say.phone, one.phone],
    [say.slack, one.slackUserId],
    [say.language, one.language ?? who.language],
    [say.away, one.awayFrom || one.awayTo ? `${one.awayFrom ?? ""}〜${one.awayTo ?? ""}` : null],
    [say.hours, one.hoursFrom || one.hoursTo ? `${one.hoursFrom ?? ""}〜${one.hoursTo ?? ""}` : null],
    ...(one.isCouncil ? [[say.council, say.yes] satisfies [string, Cell]] : []),
  ];
  return { key: "person", title: say.title, headings: [say.item, say.value], rows: facts };
}

async function enrollmentTables(tx: Tx, { of, words, who }: Asked): Promise<OwnTable[]> {
  const { enrollment: say, membership, other } = words.mydata;
  const rows = await enrollmentsOf(tx, of);
  const nameOf = (rules: unknown) => programRules.parse(rules).affiliationNames;
  const affiliates = await affiliationsOf(tx, of);
  return [
    {
      key: "enrollments",
      title: say.title,
      headings: say.headings,
      rows: rows.map((row) => [
        fiscalYearName(row.program.fiscalYear, who.language),
        row.program.title,
        row.number,
        nameOf(row.program.rules)[row.affiliation],
        row.organization,
        row.department,
        row.municipality?.name ?? null,
        row.from,
        row.to,
      ]),
    },
    {
      key: "memberships",
      title: membership.title,
      headings: membership.headings,
      rows: rows.flatMap(({ number, memberships }) =>
        memberships.map(({ role, from, to, team }) => [
          number,
          team.number,
          team.name,
          membership.roles[role],
          from,
          to,
        ]),
      ),
    },
    {
      key: "otherRoles",
      title: other.title,
      headings: other.headings,
      rows: affiliates.map(({ role, organization, sessions, program }) => [
        fiscalYearName(program.fiscalYear, who.language),
        other.roles[role],
        organization,
        sessions.length > 0 ? sessions.join("、") : null,
      ]),
    },
  ];
}

async function attendanceTables(tx: Tx, { of, words }: Asked): Promise<OwnTable[]> {
  const { attendance: say, marks } = words.mydata;
  const { status } = words.attendance;
  const rows = await attendanceOf(tx, of);
  const entries = await marksOf(tx, of);
  return [
    {
      key: "attendance",
      title: say.title,
      headings: say.headings,
      rows: rows.map((row) => [
        say.session(row.session.number),
        row.session.date,
        status[row.status],
        row.substituteName,
        row.substituteKana,
        row.substituteOrganization,
        row.enteredBy,
        dateTimeOf(row.enteredAt),
      ]),
    },
    {
      key: "attendanceEntries",
      title: marks.title,
      headings: marks.headings,
      rows: entries.map((row) => [
        say.session(row.session.number),
        status[row.from ?? "NONE"],
        status[row.to ?? "NONE"],
        row.enteredBy,
        dateTimeOf(row.at),
      ]),
    },
  ];
}

async function reflectionTable(tx: Tx, { of, words }: Asked): Promise<OwnTable> {
  const { reflection: say, attendance } = words.mydata;
  const rows = (await reflectionsOf(tx, of)).flatMap(({ state, updatedAt, session, versions }): Cell[][] => {
    const wordings = new Map(session.questions.map(({ key, wording }) => [key, wording]));
    const nth = attendance.session(session.number);
    const written = versions.flatMap((version) =>
      Object.entries(version.answers).map(([key, value]) => [
        nth,
        session.date,
        version.version,
        say.states[version.state],
        dateTimeOf(version.at),
        wordings.get(key) ?? key,
        Array.isArray(value) ? value.join("、") : value,
        version.enteredBy === null ? null : words.paper.enteredBy(version.enteredBy, version.at),
      ]),
    );
    const declined = [nth, session.date, null, say.states.DECLINED, dateTimeOf(updatedAt), null, null, null];
    // That they have answered is all that is kept of them.
    const isAnonymous = session.visibility === "ANONYMOUS" && state === "SUBMITTED";
    const answered = [nth, session.date, null, say.anonymous, dateTimeOf(updatedAt), null, null, null];
    if (isAnonymous) return [...written, answered];
    return state === "DECLINED" ? [...written, declined] : written;
  });
  return { key: "reflections", title: say.title, headings: say.headings, rows };
}

async function messageTable(tx: Tx, { of, words }: Asked): Promise<OwnTable> {
  const { messages: say } = words.mydata;
  const rows = await messagesTo(tx, of);
  return {
    key: "messages",
    title: say.title,
    headings: say.headings,
    rows: rows.map(({ sentAt, kind }) => [dateTimeOf(sentAt), words.launch.kinds[kind] ?? kind]),
  };
}

/** Also for somebody who has left: the data is theirs still. */
export async function collectData(
  { db }: Pick<Deps, "db">,
  parts: OwnPart[],
  { who, words }: { who: Who; words: Words },
): Promise<OwnTable[]> {
  requireRight(who, "mydata.see");
  const { workspaceId, personId } = who;
  const asked: Asked = { of: { workspaceId, personId }, words, who };
  const tx = db.client;
  const others: OwnTable[] = [];
  for (const part of parts) others.push(await part(tx, { who, words }));
  return [
    await personTable(tx, asked),
    ...(await enrollmentTables(tx, asked)),
    ...(await attendanceTables(tx, asked)),
    await reflectionTable(tx, asked),
    await messageTable(tx, asked),
    ...others,
  ];
}
