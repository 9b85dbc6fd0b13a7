/** From answers to the tables of themes: what counts, what an edit keeps, and who is behind a cell. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readThemesByAffiliation, readThemeTable } from "../../../src/features/coding/index.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { seedProgram } from "../../support/program.ts";
import { AT, answer, code, type Desk } from "./some-answers.ts";

let test: TestDatabase;
let desk: Desk;

beforeAll(async () => {
  test = await openTestDatabase();
  const { db } = test;
  const { id } = await db.client.workspace.create({ data: { teamId: "T1", name: "県社協", createdAt: AT } });
  desk = { db, workspaceId: id, program: await seedProgram(db, { workspaceId: id }) };
}, 60_000);
afterAll(() => test.close());

const table = (filter = {}) =>
  readThemeTable(test.db.client, desk.workspaceId, desk.program.programId, "deepen", filter);
const theme = async (key: string, filter = {}) => (await table(filter)).themes.find((one) => one.key === key);

const sessionId = (place: number) => desk.program.sessionIds[place] ?? "";

async function anonymous(session: number, sheets: string[]): Promise<void> {
  const of = { workspaceId: desk.workspaceId, sessionId: sessionId(session) };
  await test.db.client.anonymousAnswer.createMany({
    data: sheets.map((sheet) => ({ ...of, answers: { deepen: `無記名の文${sheet}。` } })),
  });
}

async function close(session: number): Promise<void> {
  const { workspaceId, program } = desk;
  await test.db.client.sessionClosing.create({
    data: {
      workspaceId,
      programId: program.programId,
      sessionId: sessionId(session),
      at: AT,
      figures: {},
    },
  });
}

describe("a theme table", () => {
  it("begins with the report's themes and the answers handed in, all of them uncoded", async () => {
    await answer(desk, 0, { deepen: "会議の目的をそろえたい。図を住民に見せたい。👍" });
    await answer(desk, 1, { deepen: "会議の目的をそろえたい。", note: "数えない。" });
    await answer(desk, 3, { deepen: "まだ下書き。" }, { state: "DRAFT" });
    await answer(desk, 4, { deepen: "🙏" });
    const { themes, totals, all } = await table();
    expect(themes.map(({ key, items }) => `${key} ${items.length}`)).toEqual([
      "network 2",
      "map 3",
      "area 3",
      "intake 3",
      "training 1",
    ]);
    expect(totals).toEqual({ answers: 2, statements: 3, coded: 0, noneFits: 0, uncoded: 3 });
    expect(all).toEqual({ statements: 0, people: 0, teams: 0, municipalities: 0 });
    const other = await readThemeTable(test.db.client, desk.workspaceId, desk.program.programId, "outreach");
    expect([other.themes.length, other.themes.flatMap(({ items }) => items).length]).toEqual([5, 9]);
  });

  it("counts statements, different people, teams and municipalities behind themes and items", async () => {
    await answer(desk, 3, { deepen: "目的がばらばらで困る。旗振り役がいない。" });
    await answer(desk, 0, { deepen: "まだ目的がそろわない。" }, { session: 1 });
    await table();
    await code(desk, "図を住民に見せたい。", ["map.residents", "network"]);
    await code(desk, "目的がばらばらで困る。", ["network.goal"]);
    await code(desk, "まだ目的がそろわない。", ["network.goal"]);
    await code(desk, "旗振り役がいない。", []);
    const network = await theme("network");
    expect(network).toMatchObject({ statements: 3, people: 2, teams: 2, municipalities: 2 });
    expect(network?.items[0]).toMatchObject({ key: "network.goal", statements: 2, people: 2, teams: 2 });
    expect(network?.withoutItem).toMatchObject({ statements: 1, people: 1, teams: 1 });
    const { totals, all } = await table();
    expect(totals).toEqual({ answers: 4, statements: 6, coded: 3, noneFits: 1, uncoded: 2 });
    // A statement with two themes is one statement.
    expect(all).toEqual({ statements: 3, people: 2, teams: 2, municipalities: 2 });
  });

  it("takes one session, or those up to a day", async () => {
    const sessionId = desk.program.sessionIds[1] ?? "";
    expect(await theme("network", { sessionId })).toMatchObject({ statements: 1, people: 1 });
    expect((await table({ upTo: "2024-06-25" })).totals.statements).toBe(5);
  });

  it("has a cell for each affiliation", async () => {
    const { workspaceId, program } = desk;
    await code(desk, "会議の目的をそろえたい。", ["network.goal"]);
    const found = await readThemesByAffiliation(test.db.client, workspaceId, program.programId, "deepen");
    const network = found.themes.find(({ key }) => key === "network");
    const cells = Object.entries(network?.cells ?? {}).map(([of, { people, teams }]) => [of, people, teams]);
    expect(cells).toContainEqual(["ADMIN", 2, 2]);
    expect(cells).toContainEqual(["AGENCY", 0, 0]);
    expect(found.all.ADMIN.people).toBe(2);
  });

  it("keeps the coding of what an edit leaves, and no longer counts what it takes out", async () => {
    await answer(desk, 3, { deepen: "あとから書いた文。目的がばらばらで困る" });
    expect(await theme("network")).toMatchObject({ people: 2, teams: 2 });
    expect((await table()).totals).toMatchObject({ noneFits: 0 });
    await answer(desk, 3, { deepen: "" }, { state: "DRAFT" });
    expect((await theme("network"))?.teams).toBe(1);
    await answer(desk, 3, { deepen: "目的がばらばらで困る。" });
    expect((await theme("network"))?.teams).toBe(2);
  });

  it("takes sheets without a name once the session has closed with five of them", async () => {
    await anonymous(2, ["1", "2", "3", "4"]);
    await anonymous(3, ["5", "6", "7", "8", "9"]);
    const before = (await table()).totals.statements;
    await close(2);
    expect((await table()).totals.statements).toBe(before);
    await anonymous(2, ["0"]);
    expect((await table()).totals.statements).toBe(before + 5);
    await close(3);
    expect((await table()).totals.statements).toBe(before + 10);
  });

  it("counts them as so many people at least, in no team and no affiliation", async () => {
    const { workspaceId, program } = desk;
    for (const sheet of ["1", "2", "3", "5"]) await code(desk, `無記名の文${sheet}。`, ["area.small"]);
    expect(await theme("area")).toMatchObject({ statements: 4, people: 3, teams: 0, municipalities: 0 });
    const found = await readThemesByAffiliation(test.db.client, workspaceId, program.programId, "deepen");
    const cells = found.themes.find(({ key }) => key === "area")?.cells;
    expect(Object.values(cells ?? {}).map(({ statements }) => statements)).toEqual([0, 0, 0]);
  });

  it("lists what a second officer would have, and keeps the first one's", async () => {
    expect(await code(desk, "無記名の文1。", ["area.return"], "second")).toBe("differs");
    expect(await code(desk, "無記名の文1。", ["area.small"], "second")).toBe("same");
    expect(await theme("area")).toMatchObject({ statements: 4 });
  });

  it("takes no theme of another question", async () => {
    expect(await code(desk, "無記名の文2。", ["tools.manual"])).toBe("unknown");
    expect((await table()).totals).toMatchObject({ noneFits: 0 });
  });
});
