import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  checkCouncilChannel,
  createIdentify,
  findPersonBySlackId,
  matchPeople,
  syncAccount,
  syncAccounts,
  syncCouncil,
  unknownVisitors,
  unmatchedPeople,
  unreachablePeople,
} from "../../../src/features/people/index.ts";
import { programLanguage, programRoles } from "../../../src/features/program/index.ts";
import { DrivenClock } from "../../../src/shared/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { aProgram, at, aWorkspace } from "../program/a-program.ts";
import { account, aSlack } from "./a-slack.ts";

let testDb: TestDatabase;
beforeAll(async () => {
  testDb = await openTestDatabase();
});
beforeEach(() => testDb.reset());
afterAll(() => testDb.close());

const clock = new DrivenClock(at);
const office = { id: "C1", name: "office", isPrivate: true, isMember: true };

describe("accounts", () => {
  test("are read page by page, people found by their e-mail, and the rest listed", async () => {
    const { id } = await aWorkspace(testDb.db);
    await aProgram(testDb.db, id, [
      { name: "山田", email: "yamada@x.jp", team: 1, role: "LEADER" },
      { name: "髙橋", email: "takahashi@x.jp", team: 1 },
      { name: "佐藤", team: 2 },
      { name: "退職者", team: 2, to: "2024-05-01" },
    ]);
    const { slack, state } = aSlack([
      account("U1", { email: "Yamada@x.jp" }),
      account("U2", { email: "nobody@x.jp", name: "\u0000名\ud800" }),
      account("U3", { email: "takahashi@x.jp", isGuest: true }),
    ]);
    const deps = { db: testDb.db, slack, clock };
    const matched: string[][] = [];
    await syncAccounts(deps, id, async (_tx, _workspaceId, personIds) => void matched.push(personIds));
    expect(await findPersonBySlackId(testDb.db.client, id, "U1")).toMatchObject({ name: "山田" });
    expect(await findPersonBySlackId(testDb.db.client, id, "U3")).toMatchObject({ slackState: "GUEST" });
    expect(matched.map((ids) => ids.length)).toEqual([2]);
    const unmatched = await unmatchedPeople(testDb.db.client, id, "2024-06-03");
    expect(unmatched.map((one) => [one.name, one.number, one.hasEmail])).toEqual([["佐藤", "R6-003", false]]);

    await syncAccounts(deps, id, async () => expect.unreachable("nothing changed"));
    expect(await testDb.db.client.slackAccount.count({ where: { workspaceId: id } })).toBe(3);

    state.accounts = [account("U1", { email: "yamada@x.jp", isDeleted: true })];
    await syncAccount(deps, id, "U1");
    expect(await unreachablePeople(testDb.db.client, id, "2024-06-03")).toMatchObject([{ name: "山田" }]);
    state.accounts = [account("U1", { email: "yamada@x.jp" })];
    await syncAccount(deps, id, "U1");
    expect(await unreachablePeople(testDb.db.client, id, "2024-06-03")).toEqual([]);
  });

  test("of one workspace are never given to people of another", async () => {
    const one = await aWorkspace(testDb.db, "T1");
    const other = await aWorkspace(testDb.db, "T2");
    await aProgram(testDb.db, other.id, [{ name: "山田", email: "a@x.jp", team: 1 }]);
    const { slack } = aSlack([account("U1", { email: "a@x.jp" })]);
    await syncAccounts({ db: testDb.db, slack, clock }, one.id);
    expect(await findPersonBySlackId(testDb.db.client, other.id, "U1")).toBeUndefined();
    expect(await unmatchedPeople(testDb.db.client, other.id, "2024-06-03")).toHaveLength(1);
  });
});

describe("the council", () => {
  test("is who sits in the private channel: officers come, go, and bots never are", async () => {
    const { id } = await aWorkspace(testDb.db, "T1", "C1");
    await aProgram(testDb.db, id, [{ name: "閲覧者", slackUserId: "U2", affiliate: "VIEWER" }]);
    const { slack, state } = aSlack(
      [account("U1", { name: "事務局 鈴木" }), account("U2"), account("UBOT", { isBot: true })],
      [{ ...office, members: ["U1", "U2", "UBOT"] }],
    );
    const deps = { db: testDb.db, slack, clock };
    expect(await syncCouncil(deps, id)).toEqual({ problem: undefined, officers: 2 });
    expect(await syncCouncil(deps, id)).toEqual({ problem: undefined, officers: 2 });
    const client = testDb.db.client;
    expect(await findPersonBySlackId(client, id, "U1")).toMatchObject({
      name: "事務局 鈴木",
      isCouncil: true,
    });
    expect(await findPersonBySlackId(client, id, "U2")).toMatchObject({ name: "閲覧者", isCouncil: true });
    expect(await findPersonBySlackId(client, id, "UBOT")).toBeUndefined();

    state.channels = [{ ...office, members: ["U1"] }];
    await syncCouncil(deps, id);
    expect(await findPersonBySlackId(client, id, "U2")).toMatchObject({ isCouncil: false });

    state.channels = [{ ...office, isPrivate: false, members: ["U1"] }];
    expect(await syncCouncil(deps, id)).toEqual({ problem: "public", officers: 0 });
    expect(await findPersonBySlackId(client, id, "U1")).toMatchObject({ isCouncil: false });
  });

  describe("somebody who is in a list too is one person, who holds both", () => {
    const email = "suzuki@x.jp";
    const listed = { name: "鈴木", email, team: 1 as const };
    const people = async (workspaceId: string) =>
      testDb.db.client.person.findMany({
        where: { workspaceId },
        orderBy: { name: "asc" },
        select: { name: true, email: true, slackUserId: true, isCouncil: true },
      });

    test("when the officer came first, and a corrected address makes it known", async () => {
      const { id } = await aWorkspace(testDb.db, "T1", "C1");
      const { slack } = aSlack(
        [account("U1", { name: "事務局 鈴木", email: "Suzuki@x.jp" })],
        [{ ...office, members: ["U1"] }],
      );
      const deps = { db: testDb.db, slack, clock };
      await syncAccounts(deps, id);
      await syncCouncil(deps, id);
      const { ids } = await aProgram(testDb.db, id, [listed]);
      await testDb.db.transaction((tx) => matchPeople(tx, id, at));
      const oneOfTwo = [
        { name: "事務局 鈴木", email: null, slackUserId: null, isCouncil: false },
        { name: "鈴木", email, slackUserId: "U1", isCouncil: true },
      ];
      expect(await people(id)).toEqual(oneOfTwo);
      const identify = createIdentify({ resolvers: [programRoles], programLanguage });
      const who = await identify(deps, { id }, "U1");
      expect([who.personId, ...who.roles]).toEqual([ids.鈴木, "council", "trainee"]);

      // Nothing brings the other row back.
      await syncAccounts(deps, id, async () => expect.unreachable("nothing changed"));
      await syncCouncil(deps, id);
      expect(await people(id)).toEqual(oneOfTwo);
    });

    test("when the list came first, and the account is seen in the council's channel only", async () => {
      const { id } = await aWorkspace(testDb.db, "T1", "C1");
      const { ids } = await aProgram(testDb.db, id, [listed]);
      const { slack } = aSlack([account("U1", { email })], [{ ...office, members: ["U1"] }]);
      const matched: string[][] = [];
      await syncCouncil(
        { db: testDb.db, slack, clock },
        id,
        async (_tx, _id, found) => void matched.push(found),
      );
      expect(await people(id)).toEqual([{ name: "鈴木", email, slackUserId: "U1", isCouncil: true }]);
      expect(matched).toEqual([[ids.鈴木]]);
    });

    test("in one workspace, and never across two", async () => {
      const one = await aWorkspace(testDb.db, "T1", "C1");
      const other = await aWorkspace(testDb.db, "T2");
      const { slack } = aSlack([account("U1", { email })], [{ ...office, members: ["U1"] }]);
      await syncCouncil({ db: testDb.db, slack, clock }, one.id);
      await aProgram(testDb.db, other.id, [listed]);
      for (const { id } of [one, other]) await testDb.db.transaction((tx) => matchPeople(tx, id, at));
      expect(await people(one.id)).toMatchObject([{ slackUserId: "U1", isCouncil: true }]);
      expect(await people(other.id)).toMatchObject([{ slackUserId: null, isCouncil: false }]);
    });
  });

  test.each([
    ["a private one with the app in it", office, undefined],
    ["a public one", { ...office, isPrivate: false }, "public"],
    ["one that the app is not in", { ...office, isMember: false }, "not-a-member"],
    ["one that is not there", { ...office, id: "C9" }, "not-found"],
  ])("its channel: %s", async (_name, channel, problem) => {
    const { slack } = aSlack([], [{ ...channel, members: [] }]);
    expect(await checkCouncilChannel(slack, "C1")).toBe(problem);
  });
});

describe("who acts", () => {
  const identify = createIdentify({ resolvers: [programRoles], programLanguage });
  const deps = () => ({ db: testDb.db, clock });

  test("roles add up from the council's channel, the team and the lists, on the day", async () => {
    const { id } = await aWorkspace(testDb.db);
    await aProgram(testDb.db, id, [
      { name: "リーダー", slackUserId: "U1", team: 1, role: "LEADER" },
      { name: "連絡担当", slackUserId: "U2", team: 1, role: "CONTACT", language: "en" },
      { name: "受講者", slackUserId: "U3", team: 2, affiliate: "OBSERVER" },
      { name: "来月から", slackUserId: "U4", team: 2, from: "2024-07-01" },
      { name: "先月まで", slackUserId: "U5", team: 2, to: "2024-05-31", affiliate: "SPEAKER" },
      { name: "今日まで", slackUserId: "U6", team: 2, to: "2024-06-03" },
    ]);
    const roles = async (userId: string) => [...(await identify(deps(), { id }, userId)).roles];
    expect(await roles("U1")).toEqual(["trainee", "leader"]);
    expect(await roles("U2")).toEqual(["trainee", "contact"]);
    expect(await roles("U3")).toEqual(["trainee", "observer"]);
    expect(await roles("U4")).toEqual([]);
    expect(await roles("U5")).toEqual(["speaker"]);
    expect(await roles("U6")).toEqual(["trainee"]);
    expect((await identify(deps(), { id }, "U1")).language).toBe("ja");
    expect((await identify(deps(), { id }, "U2")).language).toBe("en");
  });

  test("last year's trainee is none of this year's", async () => {
    const { id } = await aWorkspace(testDb.db);
    await aProgram(testDb.db, id, [{ name: "昨年度", slackUserId: "U1", team: 1 }], { fiscalYear: 2023 });
    await aProgram(testDb.db, id, [], { fiscalYear: 2024, language: "en" });
    const who = await identify(deps(), { id }, "U1");
    expect([...who.roles]).toEqual([]);
    expect(who.language).toBe("en");
  });

  test("a stranger is unknown, in the program's language, and noted once for the council", async () => {
    const { id } = await aWorkspace(testDb.db);
    await aProgram(testDb.db, id, [], { language: "en" });
    const first = await identify(deps(), { id }, "U7");
    await identify(deps(), { id }, "U7");
    expect(first).toMatchObject({ personId: undefined, language: "en" });
    expect([...first.roles]).toEqual(["unknown"]);
    expect(await unknownVisitors(testDb.db.client, id)).toEqual([{ slackUserId: "U7", lastSeenAt: at }]);
  });

  test("somebody whom an import has brought since is found at the first press", async () => {
    const { id } = await aWorkspace(testDb.db);
    const { slack } = aSlack([account("U1", { email: "a@x.jp" })]);
    await syncAccounts({ db: testDb.db, slack, clock }, id);
    expect((await identify(deps(), { id }, "U1")).personId).toBeUndefined();
    const { ids } = await aProgram(testDb.db, id, [{ name: "山田", email: "a@x.jp", team: 1 }]);
    expect(await identify(deps(), { id }, "U1")).toMatchObject({ personId: ids.山田, name: "山田" });
    expect(await unknownVisitors(testDb.db.client, id)).toEqual([]);
  });
});
