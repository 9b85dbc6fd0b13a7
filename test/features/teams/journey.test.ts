/** Leaders, contacts, hold, merging, splitting and naming of teams, from /program roster: one office, one July. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { yearFigures } from "../../../src/features/closing/index.ts";
import { loadProgram } from "../../../src/features/program/index.ts";
import { type Desk, expectCountsKept, openDesk, undoLast } from "../roster/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ at: "2024-07-12T10:00:00+09:00" });
  const { workspaceId, program } = desk.app;
  await desk.app.db.client.assignment.create({
    data: {
      ...{ workspaceId, programId: program.programId, number: 1, title: "自治体セルフチェック" },
      ...{ kind: "SELF_CHECK", givenInSession: 1, usedInSession: 2 },
    },
  });
  await desk.app.replanAll();
});
afterAll(() => {
  expect(desk.app.slack.violations).toEqual([]);
  return desk.app.close();
});

const TEAM_1 = "1 架空北市チーム";
const TEAM_2 = "2 架空南町チーム";

async function act(subject: string, button: string) {
  await desk.open(/^R6/.test(subject) ? "person" : "team", subject);
  await desk.press(button);
}

const everybody = async () =>
  Object.fromEntries(
    await Promise.all(
      ["R6-001", "R6-002", "R6-003", "R6-004", "R6-005", "R6-006"].map(
        async (number) => [number, await desk.places(number)] as const,
      ),
    ),
  );

const exceptions = () =>
  desk.app.db.client.leaderException.findMany({
    where: { workspaceId: desk.app.workspaceId },
    select: { from: true, to: true, reason: true },
  });
const municipalities = (number: number) =>
  desk.app.db.client.teamMunicipality.count({
    where: { workspaceId: desk.app.workspaceId, team: { number } },
  });

describe("the leader", () => {
  test("only who may lead can be chosen; who led becomes a member from that day; taken back, all is as it was", async () => {
    const before = await everybody();
    await act(TEAM_2, "リーダーを決める");
    const field = desk.officer.modal()?.inputs.find(({ label }) => label === "新しいリーダー");
    expect(field?.options).toEqual(["R6-004 江藤 次郎（架空の役所）", "R6-006 加藤 光（架空の役所）"]);
    await desk.look({ 新しいリーダー: "R6-006 加藤 光（架空の役所）", いつから: "2024-08-01" });
    const look = desk.officer.modal()?.text;
    expect(look).toContain(
      "課題「自治体セルフチェック」のお知らせが、R6-006 加藤 光さんに届くようになります。",
    );
    expect(look).toContain("江藤 次郎さんに届かなくなります");
    await desk.apply();
    expect(await desk.places("R6-004")).toEqual(["2 LEADER 04-01–07-31", "2 MEMBER 08-01–"]);
    expect(await desk.places("R6-006")).toEqual(["2 MEMBER 04-01–07-31", "2 LEADER 08-01–"]);
    await undoLast(desk, "teams.leader");
    expect(await everybody()).toEqual(before);
  });

  test("when the leader leaves and nobody may lead, it takes an exception with its reason, or a hold", async () => {
    await act("R6-001", "受講の終了");
    await desk.look({ 最後の日: "2024-07-31" });
    expect(desk.shown()).toContain("リーダーになれる所属の方がいません");
    await desk.officer.fill({ このあとのリーダー: "例外：R6-002 井上 花さん" });
    expect(await desk.apply()).toContain("理由を書いてください");
    await desk.officer.fill({ 理由: "行政の後任が10月に着任するまで" });
    await desk.apply();
    expect(await desk.places("R6-002")).toEqual(["1 CONTACT 04-01–07-31", "1 LEADER 08-01–"]);
    const granted = { from: "2024-08-01", to: null, reason: "行政の後任が10月に着任するまで" };
    expect(await exceptions()).toEqual([granted]);
    await undoLast(desk, "roster.leave");
    expect(await exceptions()).toEqual([]);
    expect(await desk.places("R6-001")).toEqual(["1 LEADER 04-01–"]);
  });

  test("what somebody changed since is not taken back", async () => {
    await act("R6-003", "受講の終了");
    await desk.look({ 最後の日: "2024-08-31" });
    await desk.apply();
    const { db, workspaceId } = desk.app;
    const own = { workspaceId, number: "R6-003" };
    await db.client.enrollment.updateMany({ where: own, data: { to: "2024-09-30" } });
    await expect(undoLast(desk, "roster.leave")).rejects.toThrow("changed-since");
    expect(await db.client.enrollment.findFirst({ where: own })).toMatchObject({ to: "2024-09-30" });
  });
});

describe("contacts", () => {
  test("of any affiliation, at most two, and never the leader", async () => {
    await act(TEAM_2, "連絡担当を決める");
    const leader = { "連絡担当（1人目）": "R6-004 江藤 次郎（架空の役所）" };
    expect(await desk.look(leader)).toContain("江藤 次郎さんはリーダーです");
    await desk.look({
      "連絡担当（1人目）": "R6-005 大野 緑（架空の役所）",
      "連絡担当（2人目）": "R6-006 加藤 光（架空の役所）",
    });
    await desk.apply();
    expect(await desk.places("R6-005")).toEqual(["2 MEMBER 04-01–07-11", "2 CONTACT 07-12–"]);
    expect(await desk.places("R6-006")).toEqual(["2 MEMBER 04-01–07-11", "2 CONTACT 07-12–"]);
  });
});

describe("on hold", () => {
  test("with its reason: what the team no longer gets is said first; off hold it gets it again", async () => {
    await act(TEAM_2, "保留にする");
    expect(await desk.look({})).not.toBe("{}");
    await desk.look({ 理由: "人事異動の調整中" });
    expect(desk.shown()).toContain("第2回のお知らせ10件（送付中〜8月5日（月））：R6-004 江藤 次郎さん");
    expect(desk.shown()).toContain("に届かなくなります");
    await desk.apply();
    await desk.open("team", TEAM_2);
    expect(desk.shown()).toContain("保留中です。理由：人事異動の調整中");
    expect(desk.officer.modal()?.buttons).not.toContain("保留にする");
    await desk.press("保留を解く");
    await desk.look({});
    await desk.apply();
    const team = await desk.app.db.client.team.findFirstOrThrow({
      where: { workspaceId: desk.app.workspaceId, number: 2 },
    });
    expect(team).toMatchObject({ onHold: false, holdReason: null });
  });
});

describe("merging", () => {
  test("is refused when it would make seven", async () => {
    const { db, workspaceId, program, clock } = desk.app;
    const stamps = { createdAt: clock.now(), updatedAt: clock.now() };
    const person = await db.client.person.create({ data: { workspaceId, name: "久保 七", ...stamps } });
    const enrollment = await db.client.enrollment.create({
      data: {
        ...{ workspaceId, programId: program.programId, personId: person.id, number: "R6-007", ...stamps },
        ...{ affiliation: "ADMIN", organization: "架空の役所", from: "2024-07-01" },
      },
    });
    await db.client.membership.create({
      data: { workspaceId, enrollmentId: enrollment.id, teamId: program.teamIds[1], from: "2024-07-01" },
    });
    await act(TEAM_1, "チームを統合する");
    const refused = await desk.look({ 統合する相手のチーム: "2 架空南町チーム（4名）" });
    expect(refused).toContain("チーム1 架空北市チームが7月12日（金）に7名になります。1チームは6名までです");
    expect(await desk.places("R6-004")).toEqual(["2 LEADER 04-01–"]);
  });

  test("the number that stays keeps its leader; the municipalities of both count once each", async () => {
    await act("R6-007", "受講の終了");
    await desk.look({ 最後の日: "2024-07-31" });
    await desk.apply();
    await act(TEAM_1, "チームを統合する");
    const values = { 統合する相手のチーム: "2 架空南町チーム（4名）", 残す番号: "相手のチームの番号" };
    await desk.look({ ...values, いつから: "2024-08-01" });
    expect(desk.shown()).toContain("チーム2 架空南町チームの市町：架空南町 ⇒ 架空北市、架空南町");
    await desk.apply();
    expect(await desk.places("R6-001")).toEqual(["1 LEADER 04-01–07-31", "2 MEMBER 08-01–"]);
    expect(await desk.places("R6-004")).toEqual(["2 LEADER 04-01–"]);
    const { db, workspaceId, program } = desk.app;
    const facts = await loadProgram(db.client, workspaceId, program.programId);
    expect(await yearFigures(db.client, facts)).toMatchObject({ municipalities: 2, teams: 1 });
    await undoLast(desk, "teams.merge");
    expect(await municipalities(2)).toBe(1);
    expect(await desk.places("R6-001")).toEqual(["1 LEADER 04-01–"]);
  });
});

describe("splitting", () => {
  test("a valid proposal is filled in; the new team has its leader, and is gone when it is taken back", async () => {
    await act(TEAM_2, "チームを分ける");
    expect(desk.shown()).toContain("どちらのチームにもリーダーになれる方がいるように");
    const inputs = desk.officer.modal()?.inputs ?? [];
    const filled = (label: string) => inputs.find((one) => one.label === label)?.value;
    expect(filled("新しいチームのリーダー")).toContain("R6-006 加藤 光");
    expect(filled("新しいチームの番号")).toBe("3");
    expect(await desk.look({ 新しいチームの番号: 1 })).toContain("チーム番号 1 は、すでに使われています");
    // 久保さん leaves the day before.
    expect(await desk.look({ 新しいチームの番号: 3, いつから: "2024-08-01" })).toContain(
      "このチームにいない方",
    );
    await desk.look({ 新しいチームに移る方: ["R6-006 加藤 光（架空の役所）"] });
    expect(desk.shown()).toContain("新しいチーム3 架空南町チーム（2）（架空南町）");
    await desk.apply();
    expect((await desk.places("R6-006")).at(-1)).toBe("3 LEADER 08-01–");
    expect(await desk.places("R6-004")).toEqual(["2 LEADER 04-01–"]);
    await undoLast(desk, "teams.split");
    expect(
      await desk.app.db.client.team.count({ where: { workspaceId: desk.app.workspaceId, number: 3 } }),
    ).toBe(0);
  });
});

describe("joint teams and names", () => {
  test("several municipalities, another name and an area; the screen shows them", async () => {
    await act(TEAM_2, "市町を変える");
    expect(await desk.look({ このチームの市町: [] })).toContain("1つ以上を選んでください");
    await desk.look({ このチームの市町: ["架空北市", "架空南町"] });
    await desk.apply();
    expect(await municipalities(2)).toBe(2);
    await act(TEAM_2, "名前・地区を変える");
    await desk.look({ チーム名: "<!channel> 南", "地区・圏域": "南部" });
    await desk.apply();
    await desk.open("team", "2 <!channel> 南");
    expect(desk.shown()).toContain("市町・地区：架空北市、架空南町、南部");
  });
});

describe("dated before a closing", () => {
  const corrections = () =>
    desk.app.db.client.erratum.count({ where: { workspaceId: desk.app.workspaceId } });

  test("it becomes an erratum, and so does taking it back; what was counted at the closing stays", async () => {
    const { db, workspaceId } = desk.app;
    const closing = () => db.client.sessionClosing.findFirstOrThrow({ where: { workspaceId } });
    const [kept, before] = [await closing(), await corrections()];
    await desk.officer.command("/program");
    await desk.app.app.deps.work.idle();
    await desk.press("名簿・異動");
    await desk.officer.choose("受講者を選ぶ", "R6-003");
    await desk.app.app.deps.work.idle();
    await desk.press("チームの変更");
    await desk.look({ 移る先のチーム: "2 <!channel> 南（4名）", いつから: "2024-06-20" });
    expect(desk.shown()).toContain("ではなくチーム2 <!channel> 南で数えます");
    expect(desk.shown()).toContain("第1回は、人数が変わるため訂正（正誤表）を記録します");
    await desk.apply();
    expect(await corrections()).toBe(before + 1);
    await expectCountsKept(desk);
    await undoLast(desk, "roster.transfer");
    expect(await corrections()).toBe(before + 2);
    await expectCountsKept(desk);
    expect(await closing()).toEqual(kept);
  });
});
