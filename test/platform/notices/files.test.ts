/** Files that follow a message: each stands in its thread once, whatever happens to the calls. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { type Desk, inventKind, occasion, openDesk, toPeople, words } from "./a-desk.ts";
import type { Failure } from "./fake-slack.ts";

let test: TestDatabase;
let desk: Desk;
let posted: (string | undefined)[][];
const kind = inventKind("a.files");

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  posted = [];
  const file = (name: string) => ({ filename: name, title: name, content: "BEGIN:VCALENDAR" });
  const onPosted = async (ids: (string | undefined)[]) => void posted.push(ids);
  kind.compose = () => ({
    say: { ...words("with files"), files: [file("one.ics"), file("two.ics")], onPosted },
  });
  kind.audience = toPeople("p1");
  kind.occasions = [occasion("2024-06-03 10:00")];
  desk = openDesk({ test, kinds: [kind] });
  await desk.replan();
});

const uploaded = () => desk.slack.uploads.map(({ filename }) => filename).sort();
const kept = async () => {
  const where = { workspaceId: "w1" };
  const [row] = await test.db.client.delivery.findMany({ where });
  return [row?.state, row?.fileIds, row?.leaseUntil];
};

it("follow at once, and are told of once", async () => {
  await desk.driveTo("2024-06-03T10:05:00+09:00");
  expect(uploaded()).toEqual(["one.ics", "two.ics"]);
  expect(posted).toEqual([["F1", "F2"]]);
  expect(await kept()).toEqual(["SENT", ["F1", "F2"], null]);
  await desk.refresh("a.files");
  await desk.beat();
  expect(uploaded()).toHaveLength(2);
});

const lost: [string, Failure[]][] = [
  ["the answer is lost after it arrived", [{ kind: "lost-answer" }]],
  ["the call is lost before it arrived", [{ kind: "lost-call" }]],
  ["both, one after the other", [{ kind: "lost-call" }, { kind: "lost-answer" }]],
  ["the process dies after the first arrived", [{ kind: "crash" }]],
];
it.each(lost)("%s: looked up by its id a minute later, and there once", async (_what, failures) => {
  desk.slack.fail.upload.push(...failures);
  await desk.driveTo("2024-06-03T10:00:50+09:00");
  expect(posted).toEqual([]);
  await desk.driveTo("2024-06-03T10:05:00+09:00");
  expect(uploaded()).toEqual(["one.ics", "two.ics"]);
  expect(desk.slack.messages).toHaveLength(1);
  expect(posted).toHaveLength(1);
  expect((await kept())[2]).toBeNull();
});

it("the process dies between the message and its files: the next one brings them", async () => {
  const { upload } = desk.slack;
  desk.slack.upload = async () => {
    throw new Error("the process died here");
  };
  await desk.driveTo("2024-06-03T10:00:30+09:00");
  expect([desk.slack.messages.length, uploaded()]).toEqual([1, []]);
  desk.slack.upload = upload;
  const next = openDesk({ test, kinds: [kind], beside: desk });
  await next.driveTo("2024-06-03T10:05:00+09:00");
  expect(uploaded()).toEqual(["one.ics", "two.ics"]);
  expect(desk.slack.messages).toHaveLength(1);
});

it("while it cannot be looked up: it is not sent again, and after many tries it is let be", async () => {
  desk.slack.fail.upload.push({ kind: "lost-answer" });
  desk.slack.fail.find.push(...Array.from({ length: 30 }, () => ({ kind: "lost-call" }) as const));
  await desk.driveTo("2024-06-03T10:40:00+09:00");
  expect(uploaded()).toEqual(["one.ics", "two.ics"]);
  expect(posted).toEqual([[undefined, undefined]]);
  expect((await kept())[2]).toBeNull();
});

it("Slack refuses one: the other follows, and nobody waits for the first", async () => {
  desk.slack.fail.upload.push({ kind: "refused", error: "storage_limit_reached" });
  await desk.driveTo("2024-06-03T10:05:00+09:00");
  expect(uploaded()).toEqual(["two.ics"]);
  expect(posted).toEqual([[undefined, "F1"]]);
});
