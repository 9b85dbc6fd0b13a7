import type { ModalView } from "@slack/types";
import type { Deps } from "../../platform/deps.ts";
import type { ActionContext, Context, Listen } from "../../platform/slack/listen.ts";
import { type AttendanceStatus, hasAttended, STATUSES } from "../closing/index.ts";
import { OWN } from "./ids.ts";
import { markOwn, readOwn, takeBackOwn } from "./mark-own.ts";
import { ownAbout, ownModal, ownStandInModal, readOwnStandIn, readOwnStatus } from "./mark-own.view.ts";

/** What follows a mark of "present": the reflection's modal, or nothing when none is owed. */
export type ReflectionAfterMark = (
  deps: Deps,
  context: Context,
  sessionId: string,
) => Promise<ModalView | undefined>;

export function listenMarkOwn(listen: Listen, deps: Deps, reflectionModal: ReflectionAfterMark): void {
  async function mark(context: Context, sessionId: string, status: AttendanceStatus) {
    const { who, now: at } = context;
    await markOwn(deps, { who, sessionId, mark: { status }, at });
    return hasAttended(status) ? reflectionModal(deps, context, sessionId) : undefined;
  }

  async function openStandIn(context: ActionContext) {
    const { who, words, now: at, value: sessionId } = context;
    const { session, stored } = await readOwn(deps, { who, sessionId, at });
    await context.open(ownStandInModal({ words, session, stored }));
  }

  for (const status of STATUSES) {
    listen.action(OWN.press[status], async (context) => {
      if (status === "SUBSTITUTE") return openStandIn(context);
      const view = await mark(context, context.value, status);
      if (view) await context.open(view);
    });
  }

  listen.action(OWN.takeBack, async ({ who, now: at, value: sessionId }) => {
    await takeBackOwn(deps, { who, sessionId, at });
  });

  listen.action(OWN.open, async (context) => {
    const { who, words, now: at, value: sessionId } = context;
    const { session, stored } = await readOwn(deps, { who, sessionId, at });
    await context.open(ownModal({ words, session, stored, at }));
  });

  listen.submit(OWN.modal, async (context) => {
    const { who, words, now: at, values } = context;
    const sessionId = ownAbout.parse(context.about).session;
    const status = readOwnStatus(values);
    if (status === "SUBSTITUTE") {
      const { session, stored } = await readOwn(deps, { who, sessionId, at });
      return { update: ownStandInModal({ words, session, stored }) };
    }
    const view = await mark(context, sessionId, status);
    // With it goes the panel below, which would still show how it was before.
    return view ? { update: view } : { clear: true };
  });

  listen.submit(OWN.standInModal, async ({ who, now: at, values, about, once }) => {
    const mark = { status: "SUBSTITUTE" as const, standIn: readOwnStandIn(values) };
    await markOwn(deps, { who, sessionId: ownAbout.parse(about).session, mark, at, once });
    return { clear: true };
  });
}
