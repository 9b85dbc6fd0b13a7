/** What /metrics says after a fan-out in which Slack limits, fails and loses answers. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { startHealth } from "../../src/platform/process/health.ts";
import { createPrometheus } from "../../src/platform/process/prometheus.ts";
import { startTestApp, type TestApp } from "../support/app.ts";

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ at: "2024-06-21T09:00:00+09:00", watch: true });
  await test.replanAll();
});
afterAll(() => test.close());

it("tells what it can while the database does not answer", async () => {
  const away = { ...test.db, ping: () => Promise.reject(new Error("postgresql://user:secret@db")) };
  const { expose, metrics } = createPrometheus({ db: away, clock: test.clock });
  metrics.sent(2, 3);
  const { text } = await expose();
  expect(text).toContain("sasaeai_database_up 0\n");
  expect(text).toContain("sasaeai_deliveries_sent_total 2\n");
  expect(text).not.toMatch(/^sasaeai_deliveries_(waiting|due|skipped)/m);
  expect(text).not.toContain("secret");
});

async function scrape(): Promise<{ page: string; read(name: string): number | undefined }> {
  const metrics = test.watched?.expose;
  const health = await startHealth({ port: 0, host: "127.0.0.1", ready: async () => [], metrics });
  const answer = await fetch(`http://127.0.0.1:${health.port}/metrics`);
  const page = await answer.text();
  await health.close();
  expect([answer.status, answer.headers.get("content-type")]).toEqual([
    200,
    "text/plain; version=0.0.4; charset=utf-8",
  ]);
  const lines = page.split("\n");
  return {
    page,
    read(name) {
      const line = lines.find((one) => one.startsWith(`sasaeai_${name} `));
      return line === undefined ? undefined : Number(line.split(" ").at(-1));
    },
  };
}

it("counts what left, what did not and why, how late, and what is waiting", async () => {
  const [lost = "", failing = "", limited = ""] = test.trainees;
  test.slack.fail({ method: "chat.postMessage", how: "lost-answer", channel: lost });
  test.slack.fail({ method: "chat.postMessage", how: "500", channel: failing, times: 2 });
  test.slack.fail({ method: "chat.postMessage", how: "ratelimited", retryAfter: 45, channel: limited });

  // The hour has come, and nothing has been done about it yet.
  test.clock.moveTo(new Date("2024-06-24T10:30:00+09:00"));
  const before = await scrape();
  expect(before.read("notices_due")).toBeGreaterThanOrEqual(1);
  expect(before.read("deliveries_sent_total")).toBe(0);

  await test.driveTo("2024-06-24T17:00:00+09:00");
  expect((await test.slack.as(test.trainees[0] ?? "").command("/session")).ok).toBe(true);
  await test.settle();
  const { page, read } = await scrape();

  const { workspaceId } = test;
  const states = await test.db.client.delivery.groupBy({
    by: ["state", "reason"],
    where: { workspaceId },
    _count: true,
  });
  const counted = (state: string, reason?: string) =>
    states
      .filter((one) => one.state === state && (reason === undefined || one.reason === reason))
      .reduce((sum, one) => sum + one._count, 0);
  expect(counted("SENT")).toBeGreaterThanOrEqual(5);
  expect(read("deliveries_sent_total")).toBe(counted("SENT"));
  expect(read("deliveries_failed_total")).toBe(0);
  expect(read("deliveries_waiting")).toBe(counted("WAITING"));
  expect(read("deliveries_due")).toBe(0);
  expect(read("notices_due")).toBe(0);
  expect(counted("SKIPPED", "no-slack")).toBeGreaterThan(0);
  expect(read('deliveries_skipped{reason="no-slack"}')).toBe(counted("SKIPPED", "no-slack"));
  expect(read('slack_rate_limited_total{act="post"}')).toBe(1);
  expect(read('slack_retries_total{act="post"}')).toBe(3);
  // Two waited a minute at least, one three quarters of it.
  expect(read("delivery_delay_seconds_count")).toBe(counted("SENT"));
  expect(read("delivery_delay_seconds_sum")).toBeGreaterThan(0);
  expect(read('ack_seconds_count{kind="command"}')).toBe(1);
  expect(read("heartbeat_seconds_count")).toBeGreaterThan(1);
  expect(read("last_heartbeat_timestamp_seconds")).toBeGreaterThan(Date.parse("2024-06-24T01:00:00Z") / 1000);
  expect(read("database_transaction_seconds_count")).toBeGreaterThan(1);
  expect(read("database_up")).toBe(1);

  const told = page.split("\n").filter((line) => line.startsWith("sasaeai_"));
  // Nobody's name, number or account; and no label whose values grow with the people.
  const people = [...test.trainees, test.officer, workspaceId, test.program.programId, "青木"];
  expect(people.filter((one) => page.includes(one))).toEqual([]);
  expect(
    [...new Set(told.flatMap((line) => [...line.matchAll(/[{,](\w+)=/g)].map(([, name]) => name)))].sort(),
  ).toEqual(["act", "kind", "le", "reason"]);
  // Prometheus' conventions: base units, and counters named for what they are.
  for (const [, name = "", type = ""] of page.matchAll(/^# TYPE sasaeai_(\w+) (\w+)$/gm)) {
    expect(name.endsWith("_total")).toBe(type === "counter");
    if (type === "histogram") expect(name).toMatch(/_seconds$/);
  }
});
