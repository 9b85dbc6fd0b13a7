import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  availability,
  contactOf,
  frameMessages,
  reachPeople,
  teamMembers,
  teamsOf,
  teamsOnHold,
} from "../../../src/features/program/index.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { aProgram, at, aWorkspace } from "./a-program.ts";

let testDb: TestDatabase;
beforeAll(async () => {
  testDb = await openTestDatabase();
});
beforeEach(() => testDb.reset());
afterAll(() => testDb.close());

async function aYear() {
  const workspace = await aWorkspace(testDb.db);
  const made = await aProgram(testDb.db, workspace.id, [
    { name: "山田", slackUserId: "U1", team: 1, role: "LEADER" },
    { name: "佐藤", slackUserId: "U2", team: 2, language: "en", withoutMunicipality: true },
    { name: "事務局", slackUserId: "U3" },
  ]);
  const [first, second] = made.municipalities;
  if (!first || !second) throw new Error("two municipalities were made");
  const days = [
    { municipalityId: first.id, date: "2024-08-06" },
    { municipalityId: second.id, date: "2024-10-01" },
  ];
  await testDb.db.client.closureDay.createMany({
    data: days.map((day) => ({ workspaceId: workspace.id, name: "条例による休日", ...day })),
  });
  return { workspaceId: workspace.id, ...made };
}

test("the first message says who writes, why, who reads, how long, how to stop it and whom to call", async () => {
  const { workspaceId, ids } = await aYear();
  const { client } = testDb.db;
  const people = [ids.山田 ?? "", ids.佐藤 ?? ""];
  const before = await frameMessages(client, workspaceId, people);
  const intro = JSON.stringify(before.get(people[0] ?? "")?.intro);
  for (const part of ["県社協", "事務局だけ", "5分", "今回は難しい", "082-000-0000"])
    expect(intro).toContain(part);
  expect(JSON.stringify(before.get(people[1] ?? "")?.intro)).toContain("Not this time");
  expect([...before.values()].map((frame) => frame.first)).toEqual([true, true]);

  await reachPeople.markIntroduced(client, workspaceId, [people[0] ?? ""], at);
  await reachPeople.rememberDm(client, workspaceId, people[0] ?? "", "D1");
  const after = (await frameMessages(client, workspaceId, people)).get(people[0] ?? "");
  expect(after).toMatchObject({ first: false, slackUserId: "U1", dmChannelId: "D1", language: "ja" });
  expect(JSON.stringify(after?.footer)).toContain("お問い合わせ：県社協 地域福祉課 082-000-0000");
});

test("each person's closed days are those of their own municipality, or of their team's", async () => {
  const { workspaceId, ids } = await aYear();
  const known = await availability(testDb.db.client, workspaceId, Object.values(ids));
  const closed = (name: string) => [...(known.get(ids[name] ?? "")?.closed ?? ["?"])];
  expect(closed("山田")).toEqual(["2024-08-06"]);
  expect(closed("佐藤")).toEqual(["2024-10-01"]);
  expect(closed("事務局")).toEqual([]);
  expect(known.get(ids.山田 ?? "")?.hours.from).toBe("09:00");
  const reached = await reachPeople.reach(testDb.db.client, workspaceId, Object.values(ids), at);
  expect([...(reached.get(ids.山田 ?? "")?.closed ?? [])]).toEqual(["2024-08-06"]);
});

test("before a program is imported there is nobody to call, and Japanese is spoken", async () => {
  const { id } = await aWorkspace(testDb.db);
  expect(await contactOf(testDb.db.client, id)).toBe("");
  expect(await reachPeople.channels(testDb.db.client, id)).toMatchObject({ language: "ja" });
});

test("teams are told by the day, and those on hold with their reason", async () => {
  const { workspaceId, program, teams, ids } = await aYear();
  const { client } = testDb.db;
  expect(await teamsOf(client, workspaceId, ids.山田 ?? "", "2024-06-25")).toMatchObject([
    { number: 1, role: "LEADER" },
  ]);
  expect(await teamsOf(client, workspaceId, ids.山田 ?? "", "2024-03-31")).toEqual([]);
  const members = await teamMembers(client, workspaceId, teams[0]?.id ?? "", "2024-06-25");
  expect(members).toMatchObject([{ name: "山田", role: "LEADER" }]);
  expect(await teamsOnHold(client, workspaceId, program.id)).toEqual([]);
  await client.team.updateMany({
    where: { workspaceId, number: 2 },
    data: { onHold: true, holdReason: "リーダーが決まっていません" },
  });
  expect(await teamsOnHold(client, workspaceId, program.id)).toMatchObject([
    { number: 2, reason: "リーダーが決まっていません" },
  ]);
});
