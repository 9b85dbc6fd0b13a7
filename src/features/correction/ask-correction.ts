/** A trainee asks for a correction of their own attendance, changes the wish, or takes the request back. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { enrollmentOf, lockEnrollments, marksOf, refreshMessages } from "../attendance/index.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import { findSession, type SessionFacts } from "../session/index.ts";
import { type OnRecord, requireAskable, yearEnds } from "./correction.rules.ts";
import {
  type Correction,
  changeWish,
  endCorrection,
  insertCorrection,
  lastCorrections,
  type Wish,
} from "./correction.store.ts";
import { ASKED_KIND } from "./ids.ts";

interface Asked {
  who: Who;
  sessionId: string;
  at: Date;
}

export interface OwnCorrection {
  session: SessionFacts;
  program: ProgramFacts;
  enrollmentId: string;
  mark: OnRecord | undefined;
  /** The one that the office has not decided about. */
  open: Correction | undefined;
}

/** Of the person's own enrollment and no other: there is no id to guess. */
async function load(tx: Tx, who: KnownWho, sessionId: string): Promise<OwnCorrection> {
  const session = await findSession(tx, who.workspaceId, sessionId);
  if (!session) throw new UserError("no-session", (words) => words.schedule.fault.noSession);
  const program = await loadProgram(tx, who.workspaceId, session.programId);
  const enrollment = await enrollmentOf(tx, session, who.personId);
  if (!enrollment) {
    throw new UserError("not-enrolled", (words) =>
      words.attendance.notEnrolled({ number: session.number, contact: program.contact }),
    );
  }
  const last = (await lastCorrections(tx, session, [enrollment.id])).get(enrollment.id);
  return {
    session,
    program,
    enrollmentId: enrollment.id,
    mark: (await marksOf(tx, session, [enrollment.id])).get(enrollment.id),
    open: last?.state === "OPEN" ? last : undefined,
  };
}

/** What the form starts from. Throws a UserError when this person cannot ask now. */
export async function readOwnCorrection(deps: Deps, { who, sessionId, at }: Asked): Promise<OwnCorrection> {
  requireRight(who, "correction.ask");
  const own = await load(deps.db.client, who, sessionId);
  if (!own.open) requireAskable({ ...own, at, personId: who.personId });
  return own;
}

interface AskCorrection extends Asked {
  /** Undefined: the request is taken back. */
  wish: Wish | undefined;
  once(tx: Tx): Promise<boolean>;
}

export type AskOutcome = "asked" | "changed" | "withdrawn" | "unchanged";

async function write(tx: Tx, own: OwnCorrection, { wish, who, at }: AskCorrection & { who: KnownWho }) {
  const { session, open, enrollmentId, mark } = own;
  const { workspaceId } = session;
  if (!wish) {
    if (!open) return { outcome: "unchanged" as const, id: undefined };
    await endCorrection(tx, { workspaceId, id: open.id }, { state: "WITHDRAWN", decidedAt: at });
    return { outcome: "withdrawn" as const, id: open.id };
  }
  requireAskable({ ...own, at, personId: who.personId });
  if (wish.wanted === mark?.status && wish.wanted !== "SUBSTITUTE") {
    throw new UserError("correction-same", (words) => words.correction.same);
  }
  if (open && open.wanted === wish.wanted && open.note === wish.note) {
    return { outcome: "unchanged" as const, id: open.id };
  }
  if (open) {
    await changeWish(tx, { workspaceId, id: open.id }, { ...wish, askedAt: at });
    return { outcome: "changed" as const, id: open.id };
  }
  const asked = { ...wish, enrollmentId, askedById: who.personId, askedAt: at };
  return { outcome: "asked" as const, id: await insertCorrection(tx, session, asked) };
}

/** Asked twice is one request; the office hears of it once, and reads how it stands. */
export async function askCorrection(
  deps: Deps,
  asking: AskCorrection,
): Promise<{ outcome: AskOutcome; session: SessionFacts }> {
  const { who, sessionId, at, once } = asking;
  const result = await deps.db.transaction(async (tx) => {
    requireRight(who, "correction.ask");
    const { workspaceId, personId } = who;
    await lockEnrollments(tx, workspaceId, [(await load(tx, who, sessionId)).enrollmentId]);
    const own = await load(tx, who, sessionId);
    const { session, program } = own;
    if (!(await once(tx))) return { outcome: "unchanged" as const, session };
    const { outcome, id } = await write(tx, own, { ...asking, who });
    if (id === undefined || outcome === "unchanged") return { outcome, session };
    if (outcome === "asked") {
      const expiresAt = yearEnds(program);
      const occasion = { ordinal: 1, dueAt: at, expiresAt, programId: program.id };
      await deps.notices.announce(tx, ASKED_KIND, id, workspaceId, occasion);
    } else {
      await deps.notices.refresh(tx, { workspaceId, kind: ASKED_KIND, subjectId: id });
    }
    await refreshMessages(tx, deps.notices, { workspaceId, sessionId, personIds: [personId] });
    return { outcome, session };
  });
  if (result.outcome !== "unchanged") deps.notices.kick();
  return result;
}
