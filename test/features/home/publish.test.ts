/** What is published never goes over something newer, whoever is slow, wrong or held up. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { createPublisher } from "../../../src/features/home/publish-home.ts";
import { createIdentify } from "../../../src/features/people/index.ts";
import { programRoles } from "../../../src/features/program/index.ts";
import { createHomeSurface, type HomeSurface } from "../../../src/platform/slack/home-surface.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { faultsOf, homeOf, open } from "./a-home.ts";

let app: TestApp;
const user = () => app.trainees[2] ?? "";
const text = () => homeOf(app.slack.as(user())).text;
const publishing = () => app.slack.calls.filter(({ method }) => method === "views.publish");

beforeEach(async () => {
  app = await startTestApp({ at: "2024-07-01T10:00:00+09:00", rates: "off" });
});
afterEach(async () => {
  expect(app.slack.violations).toEqual([]);
  await app.close();
});

async function moveVenue(venue: string): Promise<void> {
  const where = { id: app.program.sessionIds[1] ?? "", workspaceId: app.workspaceId };
  await app.db.client.session.update({ where, data: { venue } });
}

/** Another process on the same database and the same Slack, with a surface of its own. */
function beside(surface: HomeSurface) {
  const identify = createIdentify({ resolvers: [programRoles], programLanguage: async () => "ja" });
  const handed = { preview: app.app.engine.preview, subCommands: [], columns: [], mails: async () => 0 };
  return createPublisher(app.app.deps, app.workspaceId, {
    ...handed,
    surface,
    identify: (id) => identify(app.app.deps, { id: app.workspaceId }, id),
  });
}

it("facts read before another process published newer ones are not shown: it composes again", async () => {
  await open(app, user());
  const real = createHomeSurface(app.slack.botToken, { slackApiUrl: app.slack.apiUrl });
  let letGo: () => void = () => undefined;
  let isHeld = false;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const slow = beside({
    async publish(...args) {
      isHeld = true;
      await app.app.deps.work.park(gate);
      return real.publish(...args);
    },
  });
  slow.acted(user());
  await app.settle();
  expect(isHeld).toBe(true);
  await moveVenue("新しい会場");
  await open(app, user());
  expect(text()).toContain("新しい会場");
  letGo();
  await app.settle();
  expect(text()).toContain("新しい会場");
  expect(publishing().map(({ error }) => error)).toEqual([undefined, undefined, "hash_conflict", undefined]);
  expect(faultsOf(app)).toEqual([]);
});

it("a process that died between publishing and remembering costs one more try", async () => {
  await open(app, user());
  await app.db.client.homeView.updateMany({
    where: { workspaceId: app.workspaceId },
    data: { hash: "1719795600.gone" },
  });
  await moveVenue("次の会場");
  await open(app, user());
  expect(text()).toContain("次の会場");
  expect(publishing().map(({ error }) => error)).toEqual([undefined, "hash_conflict", undefined]);
});

it("what is asked while one is under way becomes one more, and no more than that", async () => {
  const person = app.slack.as(user());
  await Promise.all(Array.from({ length: 8 }, () => person.openHome()));
  await app.settle();
  expect(publishing().length).toBeLessThanOrEqual(8);
  const before = publishing().length;
  expect(before).toBeGreaterThan(0);
  expect(text()).toContain("次は第2回です");
});

it("waits as long as Slack says, and shows the facts of that moment", async () => {
  app.slack.fail({ method: "views.publish", how: "ratelimited", retryAfter: 30 });
  await app.slack.as(user()).openHome();
  await app.settle();
  expect(text()).toBe("");
  await moveVenue("待った後の会場");
  await app.driveTo("2024-07-01T10:00:40+09:00");
  expect(text()).toContain("待った後の会場");
});

it("an act is never undone by a Home that cannot be published", async () => {
  await open(app, user());
  app.slack.fail({ method: "views.publish", how: "500", times: 1 });
  const person = app.slack.as(user());
  await person.press("設定を変える", { in: "home" });
  await app.settle();
  await person.choose("表示の言語", "English");
  expect((await person.submit()).ok).toBe(true);
  await app.settle();
  expect(app.log.entries.filter(({ level }) => level === "warn")).toHaveLength(1);
  expect((await open(app, user())).text).toContain("Your settings");
});

it("where Slack takes no table, its rows are said in lines", async () => {
  const real = createHomeSurface(app.slack.botToken, { slackApiUrl: app.slack.apiUrl });
  const { workspaceId, program } = app;
  await app.db.client.assignment.create({
    data: {
      ...{ workspaceId, programId: program.programId, number: 1, title: "自治体セルフチェック" },
      ...{ kind: "SELF_CHECK", givenInSession: 1, usedInSession: 2 },
    },
  });
  const choosy = beside({
    async publish(id, view, hash) {
      const hasTable = view.blocks.some(({ type }) => type === "table");
      return hasTable ? { kind: "refused", error: "invalid_blocks" } : real.publish(id, view, hash);
    },
  });
  choosy.opened(app.officer);
  await app.settle();
  expect(homeOf(app.slack.as(app.officer)).text).toContain("1 架空北市チーム｜未着手");
  expect(faultsOf(app)).toEqual([]);
});
