import { expect, it } from "vitest";
import { until } from "../platform/database/run-process.ts";
import { freshDataDir } from "../support/data-dir.ts";
import { freePort } from "../support/free-port.ts";
import { mayTakeLong } from "../support/real-process.ts";
import { openOffice, startMain } from "./a-main.ts";

mayTakeLong();

it("lives on while Slack is away, says that it is not ready, and hears again when Slack is back", async () => {
  const { slack, settings, officer } = await openOffice();
  const HEALTH_PORT = String(await freePort());
  const main = startMain({ ...settings, HEALTH_PORT, DATA_DIR: await freshDataDir() });
  const health = async (name: string) => (await fetch(`http://127.0.0.1:${HEALTH_PORT}/${name}`)).status;
  const failures = () => slack.calls.filter((call) => call.method === "apps.connections.open" && !call.ok);
  await main.ready;
  await slack.connected();
  slack.fail({ method: "apps.connections.open", how: "500", times: 4 });
  slack.dropSocket();
  await until("it has asked in vain", () => failures().length >= 2);
  expect([await health("healthz"), await health("readyz")]).toEqual([200, 503]);
  await until("it is back", async () => (await health("readyz")) === 200);
  expect(failures()).toHaveLength(4);
  expect((await slack.as(officer).command("/session")).ok).toBe(true);

  slack.fail({ method: "apps.connections.open", how: "500", times: 1000 });
  slack.dropSocket();
  await until("it has asked in vain again", () => failures().length >= 5);
  main.kill("SIGTERM");
  expect(await main.ended).toBe(0);
  expect(main.errors()).toBe("");
});
