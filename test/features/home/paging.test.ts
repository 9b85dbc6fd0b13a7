/** An officer's App Home of 24 and of 200 teams: within what Slack takes, a page of the matrix at a time. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isoInJapan } from "../../../src/shared/japanese-date.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { faultsOf, homeOf, open } from "./a-home.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ at: "2024-07-01T10:00:00+09:00", rates: "off" });
  await assignments(12);
});
afterAll(() => app.close());

interface Blocks {
  type: string;
  rows?: { text: string }[][];
}

const home = () => homeOf(app.slack.as(app.officer));
const rows = () => {
  const blocks = home().blocks as Blocks[];
  return (blocks.find(({ type }) => type === "table")?.rows ?? []).map((row) => row[0]?.text);
};

async function assignments(count: number): Promise<void> {
  const { workspaceId, program } = app;
  await app.db.client.assignment.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      workspaceId,
      programId: program.programId,
      number: index + 1,
      title: `地域の協同力アセスメント その${index + 1}`,
      kind: "OTHER" as const,
      givenInSession: 1,
      usedInSession: 2,
    })),
  });
}

/** Up to so many teams, with long names and nobody of them in Slack. */
async function grow(teams: number): Promise<void> {
  const { workspaceId, db, program } = app;
  const { programId } = program;
  const at = app.clock.now();
  const stamps = { createdAt: at, updatedAt: at };
  const there = await db.client.team.count({ where: { workspaceId } });
  const numbers = Array.from({ length: teams - there }, (_, index) => there + index + 1);
  await db.client.team.createMany({
    data: numbers.map((number) => ({
      id: `team-${number}`,
      workspaceId,
      programId,
      number,
      name: `架空${number}市の日常生活圏域における支え合いの体制をつくるチーム（東部・西部・南部・北部）`,
      ...stamps,
    })),
  });
  await db.client.person.createMany({
    data: numbers.map((number) => ({
      id: `person-${number}`,
      workspaceId,
      name: `架空 ${number}`,
      ...stamps,
    })),
  });
  await db.client.enrollment.createMany({
    data: numbers.map((number) => ({
      id: `enrollment-${number}`,
      workspaceId,
      programId,
      personId: `person-${number}`,
      number: `R6-${String(number + 100)}`,
      affiliation: "ADMIN" as const,
      organization: "架空の役所",
      from: "2024-04-01",
      ...stamps,
    })),
  });
  await db.client.membership.createMany({
    data: numbers.map((number) => ({
      workspaceId,
      enrollmentId: `enrollment-${number}`,
      teamId: `team-${number}`,
      role: "LEADER" as const,
      from: "2024-04-01",
    })),
  });
}

/** Until an officer's Home may be published again. */
const pause = () => app.driveTo(isoInJapan(new Date(app.clock.now().getTime() + 61_000)));

describe.each([24, 200])("%i teams", (teams) => {
  it("fit, and every page of the matrix can be turned to at once", async () => {
    await grow(teams);
    await pause();
    await open(app, app.officer);
    expect(home().blocks.length).toBeLessThanOrEqual(100);
    expect(home().text).toContain(`チーム：${teams}チーム`);
    expect(home().text).toContain("お知らせの状況");
    expect(home().text).not.toContain("表示しきれない内容");
    expect(rows()).toHaveLength(Math.min(teams, 25) + 1);
    expect(rows()[1]).toBe("1 架空北市チーム");
    const officer = app.slack.as(app.officer);
    if (teams > 25) {
      await officer.choose("ほかのチーム", "176〜200番目");
      await app.settle();
      expect(rows()[1]).toContain("176 架空176市");
      expect(rows()).toHaveLength(26);
      await officer.choose("チームを開く", "176 架空176市");
      await app.settle();
      expect(officer.modal()?.text).toContain("架空176市の日常生活圏域");
      await officer.dismiss();
    }
    await officer.choose("ほかの課題", "11〜20番目");
    await app.settle();
    expect(home().text).toContain("| 11 地域の協同力アセスメント");
    // What is turned to stays when Home is published again.
    await pause();
    await open(app, app.officer);
    expect(home().text).toContain("| 11 地域の協同力アセスメント");
    expect(faultsOf(app)).toEqual([]);
  });
});
