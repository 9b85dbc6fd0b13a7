/** An office with many people, written by SQL: the app's own ways are measured elsewhere. */
import type { Database } from "../src/platform/database/index.ts";

export interface OfficeWanted {
  people: number;
  /** Dates of the sessions, in order; everybody was at each. */
  dates: string[];
  /** Of the Slack workspace; the app adopts the row. */
  teamId?: string;
  councilChannelId?: string;
}

export interface Office {
  workspaceId: string;
  programId: string;
  sessionIds: string[];
}

/** Person, enrollment and account are numbered alike, from 1. */
export const slackIdOf = (number: number) => `U${String(number).padStart(7, "0")}`;
const at = new Date("2024-04-01T00:00:00Z");
const PER_TEAM = 6;

const QUESTIONS = [
  { key: "deepen", type: "LONG_TEXT", wording: "今日の内容で、さらに深めたいことは何ですか", options: [] },
  { key: "helpful", type: "CHOICE", wording: "特に役立った内容はどれですか", options: ["{parts}"] },
  { key: "note", type: "LONG_TEXT", wording: "そのほか、気づいたこと", options: [] },
] as const;

async function fillPeople({ client }: Database, workspaceId: string, programId: string, people: number) {
  const teams = Math.ceil(people / PER_TEAM);
  await client.$executeRaw`
    insert into "Municipality" (id, "workspaceId", code, name, "isFictional")
    select 'municipality-' || i, ${workspaceId}, (990000 + i)::text, '架空' || i || '市', true
    from generate_series(1, 20) i`;
  await client.$executeRaw`
    insert into "Team" (id, "workspaceId", "programId", number, name, "createdAt", "updatedAt")
    select 'team-' || i, ${workspaceId}, ${programId}, i, '架空' || i || 'チーム', ${at}, ${at}
    from generate_series(1, ${teams}::int) i`;
  await client.$executeRaw`
    insert into "TeamMunicipality" ("workspaceId", "teamId", "municipalityId")
    select ${workspaceId}, 'team-' || i, 'municipality-' || (i % 20 + 1) from generate_series(1, ${teams}::int) i`;
  await client.$executeRaw`
    insert into "Person" (id, "workspaceId", name, "slackUserId", "slackState", "introducedAt", "createdAt", "updatedAt")
    select 'person-' || i, ${workspaceId},
      (array['青木','井上','上田','江藤','大野','加藤','木村','工藤','近藤','佐藤','清水','鈴木'])[i % 12 + 1] || ' ' ||
      (array['一郎','花','恵','次郎','緑','光','誠','茜','修','望','歩'])[i % 11 + 1] || i,
      'U' || lpad(i::text, 7, '0'), 'ACTIVE', ${at}, ${at}, ${at}
    from generate_series(1, ${people}::int) i`;
  await client.$executeRaw`
    insert into "Enrollment"
      (id, "workspaceId", "programId", "personId", number, affiliation, organization, "municipalityId", "from", "createdAt", "updatedAt")
    select 'enrollment-' || i, ${workspaceId}, ${programId}, 'person-' || i, 'X-' || lpad(i::text, 7, '0'),
      (array['ADMIN','SHAKYO','AGENCY'])[i % 3 + 1]::"Affiliation", '架空の役所', 'municipality-' || (i % 20 + 1),
      '2024-04-01', ${at}, ${at}
    from generate_series(1, ${people}::int) i`;
  await client.$executeRaw`
    insert into "Membership" (id, "workspaceId", "enrollmentId", "teamId", role, "from")
    select 'membership-' || i, ${workspaceId}, 'enrollment-' || i, 'team-' || ((i - 1) / ${PER_TEAM}::int + 1),
      (case when i % ${PER_TEAM}::int = 1 then 'LEADER' else 'MEMBER' end)::"TeamRole", '2024-04-01'
    from generate_series(1, ${people}::int) i`;
}

async function fillSessions({ client }: Database, workspaceId: string, programId: string, dates: string[]) {
  const sessions = await client.session.createManyAndReturn({
    data: dates.map((date, index) => ({
      ...{ workspaceId, programId, date, number: index + 1, startTime: "10:00", endTime: "12:00" },
      ...{
        mode: "VENUE" as const,
        venue: "架空県民センター",
        theme: "基本的理解",
        createdAt: at,
        updatedAt: at,
      },
    })),
    select: { id: true, number: true },
  });
  const ids = sessions.toSorted((a, b) => a.number - b.number).map(({ id }) => id);
  await client.sessionItem.createMany({
    data: ids.map((sessionId) => ({
      ...{ workspaceId, sessionId, order: 1, kind: "LECTURE" as const },
      ...{ title: "包括的な支援体制の整備の基本的理解", speakers: ["架空県社協"] },
    })),
  });
  await client.reflectionQuestion.createMany({
    data: ids.flatMap((sessionId) =>
      QUESTIONS.map((question, index) => ({
        ...{ ...question, workspaceId, sessionId, order: index + 1, options: [...question.options] },
      })),
    ),
  });
  await client.$executeRaw`
    insert into "Attendance" (id, "workspaceId", "sessionId", "enrollmentId", status, "enteredById", "enteredAt")
    select s.number || '-' || e.id, e."workspaceId", s.id, e.id, 'PRESENT', 'bench', ${at}
    from "Enrollment" e cross join "Session" s where e."workspaceId" = ${workspaceId} and s."workspaceId" = ${workspaceId}`;
  return ids;
}

export async function fillOffice(db: Database, wanted: OfficeWanted): Promise<Office> {
  const { client } = db;
  const { id: workspaceId } = await client.workspace.create({
    data: {
      ...{ teamId: wanted.teamId ?? "T0BENCH", name: "架空県社協", createdAt: at },
      councilChannelId: wanted.councilChannelId ?? null,
    },
  });
  const { id: programId } = await client.program.create({
    data: {
      ...{ workspaceId, fiscalYear: 2024, title: "架空の研修", purpose: "架空の研修です。", rules: {} },
      ...{ organizer: "架空県社会福祉協議会", contact: "電話 000-0000-0000", channelName: "研修" },
      ...{ language: "ja", state: "RUNNING", startedAt: at, createdAt: at, updatedAt: at },
    },
  });
  await fillPeople(db, workspaceId, programId, wanted.people);
  const sessionIds = await fillSessions(db, workspaceId, programId, wanted.dates);
  await client.$executeRaw`analyze`;
  return { workspaceId, programId, sessionIds };
}
