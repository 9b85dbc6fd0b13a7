import type { Deps } from "../../platform/deps.ts";
import type { Listen } from "../../platform/slack/listen.ts";
import { readReason } from "../closing/index.ts";
import { OBSERVERS } from "./ids.ts";
import { ownAbout } from "./mark-own.view.ts";
import { readObservers, recordObservers } from "./record-observers.ts";
import { observersModal, readObserversForm } from "./record-observers.view.ts";

export function listenRecordObservers(listen: Listen, deps: Deps): void {
  listen.action(OBSERVERS.open, async (context) => {
    const { who, words, now: at, value: sessionId } = context;
    await context.open(observersModal({ words, ...(await readObservers(deps, { who, sessionId, at })) }));
  });

  listen.submit(OBSERVERS.modal, async ({ who, words, now: at, values, about, once }) => {
    const { session: sessionId } = ownAbout.parse(about);
    const observers = readObserversForm(values);
    const reason = readReason(values, OBSERVERS.reason);
    const outcome = await recordObservers(deps, { who, sessionId, observers, reason, at, once });
    if (outcome === "needs-reason") {
      const { session } = await readObservers(deps, { who, sessionId, at });
      const asked = { words, session, stored: observers, isClosed: true, isNew: true };
      return { update: observersModal(asked) };
    }
    // With it goes the panel below, which would still show how it was before.
    return { clear: true };
  });
}
