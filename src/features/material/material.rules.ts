/** Files of a session: which are taken, when they are released, what the log keeps. Pure. */
import { z } from "zod";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Json, Occasion } from "../../platform/notices/types.ts";
import { moment } from "../../shared/japanese-date.ts";
import { endsAt, type SessionFacts } from "../session/index.ts";

export const KINDS = ["NOTICE", "AGENDA", "MATERIAL"] as const;
export type FileKind = (typeof KINDS)[number];

export interface SessionFile {
  id: string;
  batch: number;
  kind: FileKind;
  title: string;
  url: string | null;
  /** What the officer uploaded. */
  fileId: string | null;
  filename: string | null;
  releaseAt: Date;
  /** Where everybody finds the app's copy; null before the release, and for links. */
  permalink: string | null;
  /** Of that copy, until it is deleted. */
  copyId: string | null;
  removedAt: Date | null;
}

export const MOST_BYTES = 10 * 1024 * 1024;

const ARCHIVE = Buffer.from("PK\u0003\u0004");
/** How the content of each kind of file begins. */
const BEGINNINGS: Record<string, Buffer> = {
  pdf: Buffer.from("%PDF-"),
  docx: ARCHIVE,
  xlsx: ARCHIVE,
  pptx: ARCHIVE,
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
  jpg: Buffer.from([0xff, 0xd8, 0xff]),
  jpeg: Buffer.from([0xff, 0xd8, 0xff]),
};
export const FILE_TYPES = Object.keys(BEGINNINGS);

const extensionOf = (name: string) => /\.([a-z]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";

export function isKnownKind(name: string): boolean {
  return extensionOf(name) in BEGINNINGS;
}

/** Whether the content is what the name says. */
export function isContentOf(name: string, content: Buffer): boolean {
  const beginning = BEGINNINGS[extensionOf(name)];
  return beginning !== undefined && content.subarray(0, beginning.length).equals(beginning);
}

export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text)) return false;
  return URL.canParse(text);
}

/** A date without an hour is released when the office opens; neither is at once. */
export function releaseOf(
  { date, time }: { date: string | undefined; time: string | undefined },
  { at, opens, blockId }: { at: Date; opens: string; blockId: { date: string; time: string } },
): Date {
  if (!date && !time) return at;
  if (!date) throw new UserError("time-alone", (words) => words.material.faults.timeAlone, blockId.time);
  const release = moment(date, time ?? opens);
  if (release < at) throw new UserError("past", (words) => words.material.faults.past, blockId.date);
  return release;
}

export const isShown = ({ releaseAt, removedAt }: SessionFile, at: Date) =>
  removedAt === null && releaseAt <= at;

/** Beyond the session's end materials are still worth handing out, for as long as this. */
const WORTH_SAYING_MS = 14 * 86_400_000;

/** One message for what was added together; whatever was removed before it, the rest of it goes out. */
export function releaseOccasions(session: SessionFacts, files: SessionFile[]): Occasion[] {
  if (session.state === "CANCELED") return [];
  const batches = new Map(
    files.filter((file) => file.removedAt === null).map((file) => [file.batch, file.releaseAt]),
  );
  return [...batches].map(([ordinal, dueAt]) => ({
    ordinal,
    dueAt,
    expiresAt: new Date(Math.max(dueAt.getTime(), endsAt(session).getTime()) + WORTH_SAYING_MS),
    programId: session.programId,
  }));
}

export const MATERIAL_ADDED = "material.added";
export const MATERIAL_REMOVED = "material.removed";

const logged = z.object({ number: z.number(), titles: z.array(z.string()), ids: z.array(z.string()) });

export function loggedFacts(session: SessionFacts, files: Pick<SessionFile, "id" | "title">[]) {
  return {
    number: session.number,
    titles: files.map(({ title }) => title),
    ids: files.map(({ id }) => id),
  };
}

export const readLogged = (facts: Json) => logged.parse(facts);
