/** What the manifest leaves out, the sandbox leaves out; and two workspaces know nothing of each other. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import type { Manifest } from "../../src/sandbox/index.ts";
import { plain } from "./bench.ts";
import { startFakeApp } from "./fake-app.ts";
import { manifestPath, startTrial } from "./start.ts";

function manifestWith(change: (manifest: Manifest) => void): Manifest {
  const manifest: Manifest = parse(readFileSync(manifestPath, "utf8"));
  change(manifest);
  return manifest;
}

it("delivers no clicks when interactivity is off", async () => {
  const manifest = manifestWith(({ settings }) => {
    settings.interactivity = { is_enabled: false };
  });
  const { sandbox, call } = await startTrial({ manifest });
  const app = await startFakeApp(sandbox);
  const user = sandbox.addUser({ name: "佐藤" });
  const blocks = [{ type: "actions", elements: [{ type: "button", text: plain("Go") }] }];
  await call("chat.postMessage", { channel: user, text: "a", blocks });
  expect(await sandbox.as(user).press("Go")).toMatchObject({ ok: false });
  expect(sandbox.violations).toMatchObject([{ error: "interactivity_not_enabled" }]);
  await app.close();
  await sandbox.close();
});

it("has no Home, no DM and no message box when app_home has none", async () => {
  const manifest = manifestWith(({ features }) => {
    features.app_home = { home_tab_enabled: false, messages_tab_enabled: false };
  });
  const { sandbox, call } = await startTrial({ manifest });
  const user = sandbox.addUser({ name: "佐藤" });
  const view = { type: "home", blocks: [] };
  expect(await call("views.publish", { user_id: user, view })).toMatchObject({ error: "not_enabled" });
  expect(await call("chat.postMessage", { channel: user, text: "a" })).toMatchObject({
    error: "messages_tab_disabled",
  });
  await expect(sandbox.as(user).say("hello")).rejects.toThrow("message box");
  await sandbox.close();
});

it("refuses a manifest that Slack would refuse", async () => {
  const manifest = manifestWith(({ features }) => {
    features.slash_commands = [{ command: "trial", description: "without its slash" }];
  });
  await expect(startTrial({ manifest })).rejects.toThrow("command");
});

it("keeps two workspaces apart", async () => {
  const one = await startTrial();
  const two = await startTrial({ team: { id: "T0OTHER", name: "別の職場" } });
  expect(two.sandbox.teamId).toBe("T0OTHER");
  expect(await two.call("auth.test", {}, one.sandbox.botToken)).toMatchObject({ error: "invalid_auth" });
  const channel = one.sandbox.addChannel({ name: "a" });
  await one.call("chat.postMessage", { channel, text: "a" });
  expect(() => two.sandbox.history(channel)).toThrow("no channel");
  expect(two.sandbox.outgoing).toEqual([]);
  await one.sandbox.close();
  await two.sandbox.close();
});
