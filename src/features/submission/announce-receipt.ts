/** What follows a hand-in without anybody waiting for it: the team's receipt, or word to the office or the sender. */
import type { Tx } from "../../platform/database/index.ts";
import type { Notices } from "../../platform/notices/index.ts";
import { addDays, dateOf, moment } from "../../shared/japanese-date.ts";
import { findAssignment } from "../assignment/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import type { HandIn } from "./submission.store.ts";

/** A team knows it as part of its assignment. */
export const RECEIPT = "assignment.receipt";
export const FILES_UNAVAILABLE = "submission.files-unavailable";
export const GIVEN_BACK = "submission.given-back";

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

interface OfHandIn {
  workspaceId: string;
  handIn: HandIn;
  at: Date;
}

async function announceOf(
  kind: string,
  tx: Tx,
  notices: Pick<Notices, "announce">,
  { workspaceId, handIn, at }: OfHandIn,
): Promise<void> {
  const programId = (await findAssignment(tx, workspaceId, handIn.assignmentId))?.programId;
  await notices.announce(tx, kind, handIn.id, workspaceId, {
    ordinal: 1,
    dueAt: at,
    expiresAt: worthUntil(at),
    ...(programId !== undefined && { programId }),
  });
}

/** Said once for each hand-in that waits for room. */
export function announceFilesUnavailable(
  tx: Tx,
  notices: Pick<Notices, "announce">,
  of: OfHandIn,
): Promise<void> {
  return announceOf(FILES_UNAVAILABLE, tx, notices, of);
}

/** To who sent it, when the modal that was to say so is long closed. */
export function announceGivenBack(tx: Tx, notices: Pick<Notices, "announce">, of: OfHandIn): Promise<void> {
  return announceOf(GIVEN_BACK, tx, notices, of);
}

/** What the office was told of missing room is over. */
export async function endFilesUnavailable(
  tx: Tx,
  notices: Pick<Notices, "refresh">,
  workspaceId: string,
  handInId: string,
): Promise<void> {
  await notices.refresh(tx, { workspaceId, kind: FILES_UNAVAILABLE, subjectId: handInId });
}
