/** When Slack hears that a press has arrived. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { actions, button } from "../../../src/platform/slack/blocks.ts";
import { modal } from "../../../src/platform/slack/inputs.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { type Bench, startBench } from "./a-bench.ts";

let test: TestDatabase;
let bench: Bench;
let onPress: () => Promise<void>;

const panel = () =>
  modal({
    id: "try.panel.view",
    title: "試す",
    close: "閉じる",
    blocks: [actions("try.panel.buttons", [button({ id: "try.panel.press", text: "押す" })])],
  });

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  bench = await startBench(test, (listen) => {
    listen.command("/try", ({ open }) => open(panel()));
    listen.action("try.panel.press", () => onPress());
  });
  await bench.known.command("/try");
  await bench.work.idle();
});
afterEach(() => bench.close());

it("when what it asks for is done: a press that a crash has lost is seen to be lost", async () => {
  let isDone = false;
  onPress = async () => {
    for (let nth = 0; nth < 50; nth++) await test.db.ping();
    isDone = true;
  };
  expect(await bench.known.press("押す")).toMatchObject({ ok: true });
  expect(isDone).toBe(true);
});

it("in time, when that takes long", async () => {
  let finish: () => void = () => undefined;
  onPress = () =>
    new Promise((resolve) => {
      finish = resolve;
    });
  expect(await bench.known.press("押す")).toMatchObject({ ok: true });
  expect(bench.slack.lateAcks).toEqual([]);
  finish();
  await bench.work.idle();
});
