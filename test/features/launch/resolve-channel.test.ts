import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { resolveProgramChannel } from "../../../src/features/launch/index.ts";
import type { Notices, Subject } from "../../../src/platform/notices/types.ts";
import { DrivenClock } from "../../../src/shared/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { aSlack } from "../people/a-slack.ts";
import { aProgram, at, aWorkspace } from "../program/a-program.ts";

let testDb: TestDatabase;
beforeAll(async () => {
  testDb = await openTestDatabase();
});
beforeEach(() => testDb.reset());
afterAll(() => testDb.close());

const open = { id: "C0AAAAAAA1", name: "kenshu", isPrivate: false, isMember: true, members: [] };

async function resolve(channelName: string, channels: (typeof open)[], channelId: string | null = null) {
  const { db } = testDb;
  const { id } = await aWorkspace(db);
  const { program } = await aProgram(db, id, []);
  await db.client.program.update({
    where: { id: program.id, workspaceId: id },
    data: { channelName, channelId },
  });
  const asked: Subject[] = [];
  const unused = () => Promise.reject(new Error("nothing is planned here"));
  const notices: Notices = {
    replan: unused,
    announce: unused,
    approve: unused,
    withdrawApproval: unused,
    refresh: unused,
    audienceChanged: async (_tx, subject) => void asked.push(subject),
    kick: () => undefined,
  };
  const { slack } = aSlack([], channels);
  const state = await resolveProgramChannel({ db, slack, clock: new DrivenClock(at), notices }, id);
  const row = await db.client.program.findUnique({ where: { id: program.id, workspaceId: id } });
  return { state, channelId: row?.channelId, asked: asked.length };
}

test("a channel is found by its name, with or without #, and audiences are asked again", async () => {
  expect(await resolve("#kenshu", [open])).toEqual({ state: "ready", channelId: open.id, asked: 1 });
});

test("the workbook may hold the id itself", async () => {
  expect(await resolve(open.id, [open])).toMatchObject({ state: "ready", channelId: open.id });
});

test("a channel that the app is not in is known, and named as such", async () => {
  const state = { state: "not-in", channelId: open.id };
  expect(await resolve("kenshu", [{ ...open, isMember: false }])).toMatchObject(state);
});

test("one that was renamed is still the one", async () => {
  const renamed = { ...open, name: "kenshu-r6" };
  expect(await resolve("kenshu", [renamed], open.id)).toEqual({
    state: "ready",
    channelId: open.id,
    asked: 0,
  });
});

test("one that is gone is none", async () => {
  expect(await resolve("kenshu", [], open.id)).toMatchObject({ state: "not-found", channelId: null });
});

test("without a program there is nothing to look for", async () => {
  const { id } = await aWorkspace(testDb.db);
  const { slack } = aSlack([]);
  const clock = new DrivenClock(at);
  const notices = { audienceChanged: () => Promise.reject(new Error("nobody is asked")) };
  // Of the notices only this one is called.
  const deps = { db: testDb.db, slack, clock, notices: notices as unknown as Notices };
  expect(await resolveProgramChannel(deps, id)).toBeUndefined();
});
