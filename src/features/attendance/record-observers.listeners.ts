import type { Deps } from "../../platform/deps.ts";
import type { Listen } from "../../platform/slack/listen.ts";
import { OBSERVERS } from "./ids.ts";
import { ownAbout } from "./mark-own.view.ts";
import { readObservers, recordObservers } from "./record-observers.ts";
import { observersModal, readObserversForm } from "./record-observers.view.ts";

export function listenRecordObservers(listen: Listen, deps: Deps): void {
  listen.action(OBSERVERS.open, async (context) => {
    const { who, words, value: sessionId } = context;
    await context.open(observersModal({ words, ...(await readObservers(deps, { who, sessionId })) }));
  });

  listen.submit(OBSERVERS.modal, async ({ who, now: at, values, about, once }) => {
    const { session: sessionId } = ownAbout.parse(about);
    await recordObservers(deps, { who, sessionId, observers: readObserversForm(values), at, once });
    // With it goes the panel below, which would still show how it was before.
    return { clear: true };
  });
}
