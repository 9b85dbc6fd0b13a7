/** Rows of the notice tables as the engine handles them. */
import type { DeliveryState, NoticeState } from "../database/generated/enums.ts";
import type { Json, NoticeFacts } from "./types.ts";

export interface NoticeRow {
  id: string;
  workspaceId: string;
  programId: string | null;
  key: string;
  kind: string;
  subjectId: string;
  ordinal: number;
  dueAt: Date;
  expiresAt: Date;
  state: NoticeState;
  series: string | null;
  facts: unknown;
}

/** A notice with what the office did with it. */
export interface OfficeRow extends NoticeRow {
  needsApproval: boolean;
  approvedAt: Date | null;
  ownDueAt: Date | null;
  heldAlone: boolean;
}

export interface DeliveryRow {
  id: string;
  workspaceId: string;
  noticeId: string;
  recipient: string;
  toChannel: boolean;
  state: DeliveryState;
  merges: boolean;
  withIntro: boolean;
  availableAt: Date;
  leaseUntil: Date | null;
  urgent: boolean;
  attempts: number;
  channelId: string | null;
  ts: string | null;
  messageId: string | null;
  hash: string | null;
  revision: number;
  sentAt: Date | null;
  /** Null in a row that was read by SQL and never had a file. */
  fileIds: string[] | null;
  error: string | null;
  /** Claimed again after a lease ran out in mid-sending: whether it arrived is not known. */
  uncertain: boolean;
}

/** The notice for a look ahead: without its id, so that a kind keeps nothing of what it works out. */
export function factsForLook(row: NoticeRow): NoticeFacts {
  return { ...noticeFacts(row), id: "" };
}

export function noticeFacts(row: NoticeRow): NoticeFacts {
  const { id, workspaceId, programId, key, kind, subjectId, ordinal, dueAt, expiresAt } = row;
  // What was stored as JSON comes back as JSON.
  const facts = (row.facts ?? null) as Json;
  return { id, workspaceId, programId, key, kind, subjectId, ordinal, dueAt, expiresAt, facts };
}
