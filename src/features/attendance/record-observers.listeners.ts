import type { Deps } from "../../platform/deps.ts";
import type { Listen } from "../../platform/slack/listen.ts";
import { readReason } from "../closing/index.ts";
import { OBSERVERS } from "./ids.ts";
import { readObservers, recordObservers } from "./record-observers.ts";
import { observersAbout, observersModal, readObserversForm } from "./record-observers.view.ts";

export function listenRecordObservers(listen: Listen, deps: Deps): void {
  listen.action(OBSERVERS.open, async (context) => {
    const { who, words, now: at, value: sessionId } = context;
    await context.open(observersModal({ words, ...(await readObservers(deps, { who, sessionId, at })) }));
  });

  listen.submit(OBSERVERS.modal, async ({ who, words, now: at, values, about, once }) => {
    const { session: sessionId, opened } = observersAbout.parse(about);
    const observers = readObserversForm(values);
    const reason = readReason(values, OBSERVERS.reason);
    const recording = { who, sessionId, observers, opened, reason, at, once };
    const outcome = await recordObservers(deps, recording);
    if (outcome !== "saved") {
      const now = await readObservers(deps, { who, sessionId, at });
      const isNew = outcome === "needs-reason";
      const isClosed = isNew || now.isClosed;
      const again = { words, ...now, typed: observers, isClosed, isNew, hasChanged: outcome === "changed" };
      return { update: observersModal(again) };
    }
    // With it goes the panel below, which would still show how it was before.
    return { clear: true };
  });
}
