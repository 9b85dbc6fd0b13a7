/** `npm start` with SLACK_SIGNING_SECRET and PORT: Slack comes to us, and proves that it is Slack. */
import { createHmac } from "node:crypto";
import net from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../src/platform/database/index.ts";
import { freshDataDir } from "../support/data-dir.ts";
import { freePort } from "../support/free-port.ts";
import { mayTakeLong } from "../support/real-process.ts";
import { openOffice, startMain } from "./a-main.ts";

mayTakeLong();

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A command that would be answered, were it Slack who sent it. */
function aCommand(userId: string, teamId: string): string {
  return new URLSearchParams({
    command: "/session",
    text: "",
    user_id: userId,
    team_id: teamId,
    channel_id: "C1",
    trigger_id: "1.1.a",
    response_url: "http://127.0.0.1:9/nowhere",
  }).toString();
}

function signed(body: string, secret: string, second = Math.floor(Date.now() / 1000)) {
  const hash = createHmac("sha256", secret).update(`v0:${second}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": String(second), "x-slack-signature": `v0=${hash}` };
}

async function strangersIn(dataDir: string): Promise<string[]> {
  const db = await openDatabase({ dataDir, log: silent, migrations: false });
  try {
    const rows = await db.client.$queryRaw<
      { id: string }[]
    >`select "slackUserId" as id from "UnknownVisitor"`;
    return rows.map(({ id }) => id);
  } finally {
    await db.close();
  }
}

/** A load balancer that keeps a connection warm without ever asking anything on it. */
async function openSilentConnection(port: number): Promise<void> {
  const socket = net.connect(port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => undefined);
  await new Promise<void>((resolve) => socket.once("connect", resolve));
}

it("over HTTP: a signed command is answered, anything else gets 401 and no work, and SIGTERM frees the port", async () => {
  const { slack, settings, officer } = await openOffice();
  const forger = slack.addUser({ name: "なりすまし" });
  const stranger = slack.addUser({ name: "見知らぬ人" });
  const port = await freePort();
  const HEALTH_PORT = String(await freePort());
  const DATA_DIR = await freshDataDir();
  const { SLACK_APP_TOKEN: _unused, ...withoutSocket } = settings;
  const main = startMain({
    ...withoutSocket,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    PORT: String(port),
    HEALTH_PORT,
    DATA_DIR,
  });
  await main.ready;
  const url = `http://127.0.0.1:${port}/slack/events`;
  slack.deliverOverHttp(url);
  expect((await fetch(`http://127.0.0.1:${HEALTH_PORT}/readyz`)).status).toBe(200);

  const office = slack.as(officer);
  expect((await office.command("/session")).ok).toBe(true);

  const body = aCommand(forger, slack.teamId);
  const anHourAgo = Math.floor(Date.now() / 1000) - 3600;
  const wrong = [
    {},
    signed(body, "another secret, as long as that"),
    signed(`${body}&text=x`, slack.signingSecret),
    signed(body, slack.signingSecret, anHourAgo),
  ];
  const type = { "content-type": "application/x-www-form-urlencoded" };
  for (const headers of wrong) {
    const answer = await fetch(url, { method: "POST", body, headers: { ...type, ...headers } });
    expect([answer.status, await answer.text()]).toEqual([401, ""]);
  }
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  // The same command with a good signature does leave a trace.
  expect((await slack.as(stranger).command("/session")).ok).toBe(true);

  await openSilentConnection(port);
  const asked = performance.now();
  main.kill("SIGTERM");
  expect(await main.ended).toBe(0);
  expect(performance.now() - asked).toBeLessThan(10_000);
  await expect(fetch(url)).rejects.toThrow("fetch failed");
  expect(await strangersIn(DATA_DIR)).toEqual([stranger]);
  expect(main.output() + main.errors()).not.toContain(slack.signingSecret);
  expect(slack.violations).toEqual([]);
  expect(slack.lateAcks).toEqual([]);
});

it("says in one sentence that PORT is taken", async () => {
  const { slack, settings } = await openOffice();
  const { SLACK_APP_TOKEN: _unused, ...withoutSocket } = settings;
  const other = net.createServer();
  const port = await new Promise<number>((resolve, reject) => {
    other.listen(0, () => {
      const address = other.address();
      if (typeof address === "object" && address) resolve(address.port);
      else reject(new Error("no port"));
    });
  });
  onTestFinished(() => void other.close());
  const main = startMain({
    ...withoutSocket,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    PORT: String(port),
    DATA_DIR: await freshDataDir(),
  });
  expect(await main.ended).toBe(1);
  expect(main.errors()).toContain("PORT");
  expect(main.errors().trim().split("\n")).toHaveLength(1);
});
