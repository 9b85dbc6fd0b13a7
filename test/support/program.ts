/** A small program for journeys: two teams of three, an officer, a viewer, four sessions as in the report. */
import { randomUUID } from "node:crypto";
import type { Database } from "../../src/platform/database/index.ts";

export interface SeededTrainee {
  enrollmentId: string;
  personId: string;
  slackUserId: string | null;
  number: string;
  name: string;
}

export interface SeededProgram {
  programId: string;
  teamIds: [string, string];
  municipalityIds: [string, string];
  /** Six trainees: [0] leads team 1, [1] is its contact; [3] leads team 2; [5] has no Slack account. */
  trainees: SeededTrainee[];
  sessionIds: string[];
}

export interface SeedOptions {
  workspaceId: string;
  /** Slack ids of the trainees in order; one that is missing has no account. */
  slackUserIds?: (string | undefined)[];
  channelId?: string;
  state?: "DRAFT" | "RUNNING";
  rules?: Record<string, unknown>;
}

const EPOCH = new Date("2024-04-01T00:00:00Z");
const DATES = ["2024-06-25", "2024-07-22", "2024-09-03", "2024-11-08"];
const PEOPLE = [
  { name: "青木 一郎", team: 0, role: "LEADER", affiliation: "ADMIN" },
  { name: "井上 花", team: 0, role: "CONTACT", affiliation: "SHAKYO" },
  { name: "上田 恵", team: 0, role: "MEMBER", affiliation: "AGENCY" },
  { name: "江藤 次郎", team: 1, role: "LEADER", affiliation: "ADMIN" },
  { name: "大野 緑", team: 1, role: "MEMBER", affiliation: "SHAKYO" },
  { name: "加藤 光", team: 1, role: "MEMBER", affiliation: "ADMIN" },
] as const;

const stamps = { createdAt: EPOCH, updatedAt: EPOCH };

const ITEMS = [
  {
    order: 1,
    kind: "LECTURE",
    title: "包括的な支援体制の整備の基本的理解",
    speakers: ["架空県社協"],
  },
  { order: 2, kind: "EXCHANGE", title: "私たちはどう取り組んでいくのか", speakers: [] },
] as const;
const QUESTIONS = [
  {
    key: "deepen",
    order: 1,
    type: "LONG_TEXT",
    wording: "今日の内容で、さらに深めたいことは何ですか",
    options: [],
  },
  {
    key: "helpful",
    order: 2,
    type: "CHOICE",
    wording: "特に役立った内容はどれですか",
    options: ["{parts}"],
  },
  { key: "note", order: 3, type: "LONG_TEXT", wording: "そのほか、気づいたこと", options: [] },
] as const;

/** One for each of `things`, in their order and before all that a test makes: some lists are read by id. */
function idsFor(things: readonly unknown[]): string[] {
  return things.map(() => `01800000${randomUUID().slice(8)}`).sort();
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error("a row is missing");
  return found;
}

/** Two, each of a municipality of its own. A statement a table: this runs before nearly every journey. */
async function seedTeams(db: Database, workspaceId: string, programId: string) {
  const names = ["架空北市", "架空南町"];
  const teamIds = idsFor(names);
  const municipalityIds = idsFor(names);
  await db.client.municipality.createMany({
    data: names.map((name, index) => ({
      id: at(municipalityIds, index),
      workspaceId,
      code: `99000${index + 1}`,
      name,
      isFictional: true,
    })),
  });
  await db.client.team.createMany({
    data: names.map((name, index) => ({
      id: at(teamIds, index),
      workspaceId,
      programId,
      number: index + 1,
      name: `${name}チーム`,
      ...stamps,
    })),
  });
  await db.client.teamMunicipality.createMany({
    data: names.map((_, index) => ({
      workspaceId,
      teamId: at(teamIds, index),
      municipalityId: at(municipalityIds, index),
    })),
  });
  return { teamIds, municipalityIds };
}

async function seedSessions(db: Database, workspaceId: string, programId: string): Promise<string[]> {
  const sessionIds = idsFor(DATES);
  await db.client.session.createMany({
    data: DATES.map((date, index) => ({
      id: at(sessionIds, index),
      workspaceId,
      programId,
      number: index + 1,
      date,
      startTime: "13:00",
      endTime: "16:30",
      mode: "VENUE" as const,
      venue: "架空県民センター 大会議室",
      theme: "基本的理解",
      belongings: "筆記用具",
      ...stamps,
    })),
  });
  await db.client.sessionItem.createMany({
    data: sessionIds.flatMap((sessionId) =>
      ITEMS.map((item) => ({ workspaceId, sessionId, ...item, speakers: [...item.speakers] })),
    ),
  });
  await db.client.reflectionQuestion.createMany({
    data: sessionIds.flatMap((sessionId) =>
      QUESTIONS.map((question) => ({
        workspaceId,
        sessionId,
        ...question,
        options: [...question.options],
      })),
    ),
  });
  return sessionIds;
}

async function seedTrainees(
  db: Database,
  { workspaceId, slackUserIds = [] }: SeedOptions,
  {
    programId,
    teamIds,
    municipalityIds,
  }: { programId: string; teamIds: string[]; municipalityIds: string[] },
): Promise<SeededTrainee[]> {
  const personIds = idsFor(PEOPLE);
  const enrollmentIds = idsFor(PEOPLE);
  const trainees = PEOPLE.map(({ name }, index) => ({
    enrollmentId: at(enrollmentIds, index),
    personId: at(personIds, index),
    slackUserId: slackUserIds[index] ?? null,
    number: `R6-00${index + 1}`,
    name,
  }));
  await db.client.person.createMany({
    data: trainees.map(({ personId, name, slackUserId }, index) => ({
      id: personId,
      workspaceId,
      name,
      slackUserId,
      slackState: slackUserId ? ("ACTIVE" as const) : ("UNMATCHED" as const),
      email: `trainee${index + 1}@example.jp`,
      ...stamps,
    })),
  });
  await db.client.enrollment.createMany({
    data: trainees.map(({ enrollmentId, personId, number }, index) => ({
      id: enrollmentId,
      workspaceId,
      programId,
      personId,
      number,
      affiliation: at(PEOPLE, index).affiliation,
      organization: "架空の役所",
      municipalityId: at(municipalityIds, at(PEOPLE, index).team),
      from: "2024-04-01",
      ...stamps,
    })),
  });
  await db.client.membership.createMany({
    data: trainees.map(({ enrollmentId }, index) => ({
      workspaceId,
      enrollmentId,
      teamId: at(teamIds, at(PEOPLE, index).team),
      role: at(PEOPLE, index).role,
      from: "2024-04-01",
    })),
  });
  return trainees;
}

export async function seedProgram(db: Database, options: SeedOptions): Promise<SeededProgram> {
  const { workspaceId, state = "RUNNING" } = options;
  const { id: programId } = await db.client.program.create({
    data: {
      workspaceId,
      fiscalYear: 2024,
      title: "地域の支え合いコーディネート機能強化研修",
      purpose: "架空の研修です。",
      organizer: "架空県社会福祉協議会",
      contact: "架空県社協 地域福祉課 電話 000-0000-0000",
      channelName: "研修",
      channelId: options.channelId ?? null,
      language: "ja",
      rules: JSON.parse(JSON.stringify(options.rules ?? {})),
      state,
      ...(state === "RUNNING" && { startedAt: EPOCH }),
      ...stamps,
    },
  });
  const { teamIds, municipalityIds } = await seedTeams(db, workspaceId, programId);
  const trainees = await seedTrainees(db, options, { programId, teamIds, municipalityIds });
  const sessionIds = await seedSessions(db, workspaceId, programId);
  return {
    programId,
    teamIds: [at(teamIds, 0), at(teamIds, 1)],
    municipalityIds: [at(municipalityIds, 0), at(municipalityIds, 1)],
    trainees,
    sessionIds,
  };
}
