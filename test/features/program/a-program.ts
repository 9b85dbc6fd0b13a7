/** A small program in a test database: two teams of one municipality each, one of them on hold when asked. */
import type { Database } from "../../../src/platform/database/index.ts";

export const at = new Date("2024-06-03T01:00:00.000Z");

export interface APerson {
  name: string;
  email?: string;
  slackUserId?: string;
  language?: string;
  team?: 1 | 2;
  role?: "LEADER" | "CONTACT" | "MEMBER";
  from?: string;
  to?: string | null;
  affiliate?: "VIEWER" | "SPEAKER" | "OBSERVER";
  withoutMunicipality?: boolean;
}

export async function aWorkspace(db: Database, teamId = "T1", councilChannelId: string | null = null) {
  return db.client.workspace.create({
    data: { teamId, name: "研修", botUserId: "UBOT", councilChannelId, createdAt: at },
  });
}

const stamps = { createdAt: at, updatedAt: at };

export async function aProgram(
  db: Database,
  workspaceId: string,
  people: APerson[],
  more: { language?: string; fiscalYear?: number; state?: "DRAFT" | "RUNNING" } = {},
) {
  const { client } = db;
  const program = await client.program.create({
    data: {
      workspaceId,
      fiscalYear: more.fiscalYear ?? 2024,
      title: "包括的な支援体制づくり研修",
      purpose: "孤立をなくす",
      organizer: "県社協",
      contact: "県社協 地域福祉課 082-000-0000",
      channelName: "kenshu",
      language: more.language ?? "ja",
      state: more.state ?? "DRAFT",
      rules: {},
      ...stamps,
    },
  });
  const municipalities = await Promise.all(
    ["341002", "342025"].map((code) =>
      client.municipality.create({ data: { workspaceId, code: `${code}${program.fiscalYear}`, name: code } }),
    ),
  );
  const teams = await Promise.all(
    municipalities.map((municipality, index) =>
      client.team.create({
        data: {
          workspaceId,
          programId: program.id,
          number: index + 1,
          name: `チーム${index + 1}`,
          municipalities: { create: [{ workspaceId, municipalityId: municipality.id }] },
          ...stamps,
        },
      }),
    ),
  );
  const ids: Record<string, string> = {};
  for (const [index, person] of people.entries()) {
    ids[person.name] = await addPerson(index, person);
  }
  return { program, municipalities, teams, ids };

  async function addPerson(index: number, person: APerson): Promise<string> {
    const { id: personId } = await client.person.create({
      data: {
        workspaceId,
        name: person.name,
        email: person.email ?? null,
        language: person.language ?? null,
        slackUserId: person.slackUserId ?? null,
        slackState: person.slackUserId ? "ACTIVE" : "UNMATCHED",
        ...stamps,
      },
    });
    const programId = program.id;
    if (person.affiliate) {
      await client.affiliate.create({ data: { workspaceId, programId, personId, role: person.affiliate } });
    }
    const team = person.team && teams[person.team - 1];
    const municipality = person.team && municipalities[person.team - 1];
    if (!team || !municipality) return personId;
    const dates = { from: person.from ?? "2024-04-01", to: person.to ?? null };
    await client.enrollment.create({
      data: {
        workspaceId,
        programId,
        personId,
        number: `R6-${String(index + 1).padStart(3, "0")}`,
        affiliation: "ADMIN",
        organization: "福祉課",
        municipalityId: person.withoutMunicipality ? null : municipality.id,
        ...dates,
        ...stamps,
        memberships: {
          create: [{ workspaceId, teamId: team.id, role: person.role ?? "MEMBER", ...dates }],
        },
      },
    });
    return personId;
  }
}
