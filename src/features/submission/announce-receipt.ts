/** What follows a hand-in without anybody waiting for it: the team's receipt, or word to the office. */
import type { Tx } from "../../platform/database/index.ts";
import type { Notices } from "../../platform/notices/index.ts";
import { addDays, dateOf, moment } from "../../shared/japanese-date.ts";
import { findAssignment } from "../assignment/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import type { HandIn } from "./submission.store.ts";

/** A team knows it as part of its assignment. */
export const RECEIPT = "assignment.receipt";
export const FILES_UNAVAILABLE = "submission.files-unavailable";

/** Over the longest holidays a receipt waits for the first working day. */
const WORTH_DAYS = 14;

const worthUntil = (at: Date) => moment(addDays(dateOf(at), WORTH_DAYS), "17:00");

/** One for each version; the team's people are found when it leaves. */
export async function announceReceipt(
  tx: Tx,
  notices: Pick<Notices, "announce">,
  { program, key, version, at }: { program: ProgramFacts; key: string; version: number; at: Date },
): Promise<void> {
  const { workspaceId, id: programId } = program;
  const expiresAt = worthUntil(at);
  await notices.announce(tx, RECEIPT, key, workspaceId, {
    ordinal: version,
    dueAt: at,
    expiresAt,
    programId,
  });
}

/** Said once for each hand-in that waits for room. */
export async function announceFilesUnavailable(
  tx: Tx,
  notices: Pick<Notices, "announce">,
  { workspaceId, handIn, at }: { workspaceId: string; handIn: HandIn; at: Date },
): Promise<void> {
  const programId = (await findAssignment(tx, workspaceId, handIn.assignmentId))?.programId;
  await notices.announce(tx, FILES_UNAVAILABLE, handIn.id, workspaceId, {
    ordinal: 1,
    dueAt: at,
    expiresAt: worthUntil(at),
    ...(programId !== undefined && { programId }),
  });
}
