import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { createWork } from "../../../src/platform/process/work.ts";
import { createBoltApp } from "../../../src/platform/slack/bolt-app.ts";
import { createKeptLog } from "../../support/log.ts";

/** A Web API whose bot token is good, and which answers `apps.connections.open` as told. */
async function aSlackThatSays(answer: object) {
  const server = http.createServer((request, response) => {
    const isSocket = request.url?.endsWith("/apps.connections.open");
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify(isSocket ? answer : { ok: true, user_id: "U1", bot_id: "B1", team_id: "T1" }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A TCP server's address is never text.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
}

test.each(["missing_scope", "not_allowed_token_type", "token_revoked", "invalid_auth"])(
  "an app-level token refused with %s ends the start instead of trying for ever",
  async (error) => {
    const apiUrl = await aSlackThatSays({ ok: false, error });
    const { bolt, start, stop } = createBoltApp({
      slack: { botToken: "xoxb-1", apiUrl, connection: { kind: "socket", appToken: "xapp-1" } },
      log: createKeptLog(),
      work: createWork(),
    });
    await bolt.init();
    await expect(start()).rejects.toMatchObject({ name: "AppTokenRefused", code: error });
    await stop();
  },
);
