/** A small program for journeys: two teams of three, an officer, a viewer, four sessions as in the report. */
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

async function seedTeams(db: Database, workspaceId: string, programId: string) {
  const made: { teamId: string; municipalityId: string }[] = [];
  for (const [index, name] of ["架空北市", "架空南町"].entries()) {
    const municipality = await db.client.municipality.create({
      data: { workspaceId, code: `99000${index + 1}`, name, isFictional: true },
    });
    const team = await db.client.team.create({
      data: { workspaceId, programId, number: index + 1, name: `${name}チーム`, ...stamps },
    });
    await db.client.teamMunicipality.create({
      data: { workspaceId, teamId: team.id, municipalityId: municipality.id },
    });
    made.push({ teamId: team.id, municipalityId: municipality.id });
  }
  return made;
}

async function seedSession(
  db: Database,
  workspaceId: string,
  programId: string,
  index: number,
  date: string,
) {
  const session = await db.client.session.create({
    data: {
      workspaceId,
      programId,
      number: index + 1,
      date,
      startTime: "13:00",
      endTime: "16:30",
      mode: "VENUE",
      venue: "架空県民センター 大会議室",
      theme: "基本的理解",
      belongings: "筆記用具",
      ...stamps,
    },
  });
  const items = [
    { order: 1, kind: "LECTURE", title: "包括的な支援体制の整備の基本的理解", speakers: ["架空県社協"] },
    { order: 2, kind: "EXCHANGE", title: "私たちはどう取り組んでいくのか", speakers: [] },
  ] as const;
  for (const item of items) {
    await db.client.sessionItem.create({
      data: { workspaceId, sessionId: session.id, ...item, speakers: [...item.speakers] },
    });
  }
  const questions = [
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
  for (const question of questions) {
    await db.client.reflectionQuestion.create({
      data: { workspaceId, sessionId: session.id, ...question, options: [...question.options] },
    });
  }
  return session.id;
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
  const teams = await seedTeams(db, workspaceId, programId);
  const trainees: SeededTrainee[] = [];
  for (const [index, { name, team, role, affiliation }] of PEOPLE.entries()) {
    const slackUserId = options.slackUserIds?.[index] ?? null;
    const place = teams[team];
    if (!place) throw new Error("a team is missing");
    const person = await db.client.person.create({
      data: {
        workspaceId,
        name,
        slackUserId,
        slackState: slackUserId ? "ACTIVE" : "UNMATCHED",
        email: `trainee${index + 1}@example.jp`,
        ...stamps,
      },
    });
    const number = `R6-00${index + 1}`;
    const enrollment = await db.client.enrollment.create({
      data: {
        workspaceId,
        programId,
        personId: person.id,
        number,
        affiliation,
        organization: "架空の役所",
        municipalityId: place.municipalityId,
        from: "2024-04-01",
        ...stamps,
      },
    });
    await db.client.membership.create({
      data: { workspaceId, enrollmentId: enrollment.id, teamId: place.teamId, role, from: "2024-04-01" },
    });
    trainees.push({ enrollmentId: enrollment.id, personId: person.id, slackUserId, number, name });
  }
  const sessionIds: string[] = [];
  for (const [index, date] of DATES.entries()) {
    sessionIds.push(await seedSession(db, workspaceId, programId, index, date));
  }
  const [first, second] = teams;
  if (!first || !second) throw new Error("a team is missing");
  return {
    programId,
    teamIds: [first.teamId, second.teamId],
    municipalityIds: [first.municipalityId, second.municipalityId],
    trainees,
    sessionIds,
  };
}
