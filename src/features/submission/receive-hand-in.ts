/** A leader or contact hands in for the team: kept as pending before the ack, checked afterwards. */
import { isDeepStrictEqual } from "node:util";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import {
  type AssignmentOfTeam,
  lockStanding,
  type OwnAssignment,
  ownAssignment,
  refreshReminders,
  saveStanding,
} from "../assignment/index.ts";
import { peopleByIds, requireRight } from "../people/index.ts";
import { countAnswered, type FrozenAnswer, frozenAnswers } from "../worksheet/index.ts";
import { HAND_IN } from "./ids.ts";
import { type Filled, formFault } from "./submission.rules.ts";
import { addHandIn, type HandIn, handInsOf } from "./submission.store.ts";

interface Asked {
  who: Who;
  which: AssignmentOfTeam;
  at: Date;
}

export interface ToHandIn {
  own: OwnAssignment;
  /** The last one of this person that was given back, to go on from. */
  again: HandIn | undefined;
  /** The form's answers as they stand; empty: the assignment is no form. */
  answers: FrozenAnswer[];
}

/** Faults stand beside the note, so that everything typed stays in the form. */
function requireSender({ program, team, line }: OwnAssignment): void {
  const { contact } = program;
  if (team.role === "MEMBER") {
    throw new UserError("only-leaders", (words) => words.submission.onlyLeaders, HAND_IN.note);
  }
  if (line.assignment.canceledAt) {
    throw new UserError("canceled", (words) => words.submission.canceled, HAND_IN.note);
  }
  if (program.state === "CLOSED") {
    throw new UserError("program-closed", (words) => words.submission.programClosed(contact), HAND_IN.note);
  }
}

/** A form with holes is not handed in by itself; the names of what is missing stand in the modal. */
function requireAnswers(filled: Filled, answers: FrozenAnswer[]): void {
  const fault = formFault(filled, answers);
  if (!fault) return;
  const isForm = answers.length > 0;
  const missing =
    fault.kind === "missing"
      ? fault.answers.map(({ number, wording }) => `${number}「${cut(wording, 40)}」`)
      : [];
  throw new UserError(
    `form-${fault.kind}`,
    ({ submission: { fieldFaults, form } }) => {
      if (!isForm) return fieldFaults.nothing;
      return fault.kind === "missing" ? form.missing(missing) : form.nothingFilled;
    },
    HAND_IN.files,
  );
}

interface Own {
  who: KnownWho;
  found: OwnAssignment;
}

async function own(tx: Tx, { who, which, at }: Asked): Promise<Own> {
  // Whoever has just left the team has lost the right with it, and is told of the team rather than of the right.
  requireRight(who, "assignment.see");
  const found = await ownAssignment(tx, who, which, at);
  requireSender(found);
  requireRight(who, "assignment.hand-in");
  return { who, found };
}

/** For opening the form. */
export async function prepareHandIn({ db }: Pick<Deps, "db">, asked: Asked): Promise<ToHandIn> {
  const { who, found } = await own(db.client, asked);
  const { workspaceId, personId } = who;
  const [latest] = await handInsOf(db.client, { workspaceId, ...asked.which }, ["HANDED_IN", "REFUSED"]);
  const isAgain = latest?.state === "REFUSED" && latest.byId === personId;
  const answers = await frozenAnswers(db.client, workspaceId, asked.which);
  return { own: found, again: isAgain ? latest : undefined, answers };
}

export type Received =
  | { kind: "received"; id: string | undefined }
  /** Somebody else of the team has handed in since the form was opened. */
  | { kind: "newer"; own: OwnAssignment; by: string; version: number; answers: FrozenAnswer[] };

/** The same form delivered twice is no second hand-in. */
function isSame(newest: HandIn, filled: Filled, personId: string): boolean {
  const { fileIds, link, note, mayShare } = newest;
  return newest.byId === personId && isDeepStrictEqual({ fileIds, link, note, mayShare }, filled);
}

export interface HandInEntry extends Asked {
  filled: Filled;
  /** The version that stood when the form was opened. */
  seen: number;
  once(tx: Tx): Promise<boolean>;
}

export async function receiveHandIn(
  deps: Pick<Deps, "db" | "notices">,
  entry: HandInEntry,
): Promise<Received> {
  const { which, at, filled, seen, once } = entry;
  return deps.db.transaction(async (tx): Promise<Received> => {
    const { who, found } = await own(tx, entry);
    const { workspaceId, personId } = who;
    const of = { workspaceId, ...which };
    const { version } = await lockStanding(tx, workspaceId, which, at);
    const answers = await frozenAnswers(tx, workspaceId, which);
    const [newest] = await handInsOf(tx, of, ["PENDING", "HANDED_IN"]);
    const isPending = newest?.state === "PENDING";
    // Came in after this form was opened: the same form delivered twice, or somebody else's.
    if (newest && (isPending || version > seen)) {
      if (isSame(newest, filled, personId)) return { kind: "received", id: undefined };
      const [sender] = await peopleByIds(tx, workspaceId, [newest.byId]);
      // Not counted as acted on: the same words are sent again to become the next version.
      const next = isPending ? version + 1 : version;
      return { kind: "newer", own: found, by: sender?.name ?? "", version: next, answers };
    }
    requireAnswers(filled, answers);
    if (!(await once(tx))) return { kind: "received", id: undefined };
    // A form that nobody has touched is no part of what is handed in.
    const kept = countAnswered(answers) > 0 ? answers : [];
    // Nobody is reminded of what they have done, even while it is still being checked.
    await saveStanding(tx, workspaceId, which, { pendingAt: at }, at);
    await refreshReminders(tx, deps.notices, of);
    return {
      kind: "received",
      id: await addHandIn(tx, of, { ...filled, answers: kept, byId: personId, at }),
    };
  });
}
