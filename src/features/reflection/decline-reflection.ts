/** 「今回は難しい」: left in peace for this session, until the person takes it back. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { lockEnrollments, refreshMessages } from "../attendance/index.ts";
import { requireRight } from "../people/index.ts";
import { loadSheet, requireSheetOpen, type Sheet } from "./read-sheet.ts";
import type { ReflectionState } from "./reflection.rules.ts";
import { saveReflections } from "./reflection.store.ts";

interface Asked {
  who: Who;
  sessionId: string;
  at: Date;
}

interface Change {
  /** The state to save, or undefined when nothing is to change. */
  next(sheet: Sheet): ReflectionState | undefined;
}

async function change(deps: Deps, { who, sessionId, at }: Asked, { next }: Change): Promise<void> {
  const changed = await deps.db.transaction(async (tx: Tx) => {
    requireRight(who, "reflection.answer");
    const known: KnownWho = who;
    const { enrollmentId } = await loadSheet(tx, { who: known, sessionId, at });
    await lockEnrollments(tx, who.workspaceId, [enrollmentId]);
    const sheet = await loadSheet(tx, { who: known, sessionId, at });
    const { session, stored } = sheet;
    const state = next(sheet);
    if (!state || state === stored?.state) return false;
    const answers = stored?.answers ?? {};
    const version = stored?.version ?? 0;
    await saveReflections(tx, session, [{ enrollmentId, stored, state, answers, version, at }]);
    const { workspaceId } = session;
    await refreshMessages(tx, deps.notices, { workspaceId, sessionId, personIds: [known.personId] });
    return true;
  });
  if (changed) deps.notices.kick();
}

/** What was written stays; an answer that was handed in is not taken back by it. */
export async function declineReflection(deps: Deps, asked: Asked): Promise<void> {
  await change(deps, asked, {
    next(sheet) {
      if (sheet.stored?.state === "SUBMITTED") return undefined;
      requireSheetOpen(sheet);
      return "DECLINED";
    },
  });
}

/** 「やはり書く」: asked again, with what had been written before. */
export async function takeUpReflection(deps: Deps, asked: Asked): Promise<void> {
  await change(deps, asked, {
    next: ({ stored, isOpen }) => (isOpen && stored?.state === "DECLINED" ? "DRAFT" : undefined),
  });
}
