import type { App } from "@slack/bolt";
import { expect, it } from "vitest";
import { listenById } from "../../../src/platform/slack/by-id.ts";

/** Hears nothing: what is asked is how many listeners there are, and whose. */
function silentApp(): { app: Pick<App, "action" | "view">; count(): number } {
  let listeners = 0;
  const register = () => {
    listeners += 1;
  };
  return { app: { action: register, view: register }, count: () => listeners };
}

it("is one listener for each kind of request, however many ids are known, and refuses an id that is taken", () => {
  const silent = silentApp();
  const byId = listenById(silent.app);
  for (let at = 0; at < 50; at++) byId.action(`some.action.${at}`, async () => undefined);
  byId.submitted("some.modal", async () => undefined);
  byId.closed("some.modal", async () => undefined);
  expect(silent.count()).toBe(3);
  expect(() => byId.action("some.action.7", async () => undefined)).toThrow("some.action.7");
  expect(() => byId.submitted("some.modal", async () => undefined)).toThrow("some.modal");
});
