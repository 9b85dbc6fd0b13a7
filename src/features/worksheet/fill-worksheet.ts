/**
 * Members fill in their team's form over days. An answer is written over only by who has seen it: what somebody else
 * wrote since the form was opened comes back beside what was typed, and nothing else is written but what was changed.
 */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import {
  type AssignmentOfTeam,
  lockStanding,
  noteAct,
  type OwnAssignment,
  ownAssignment,
  refreshReminders,
  saveStanding,
} from "../assignment/index.ts";
import { requireRight } from "../people/index.ts";
import { namesOf, readWorksheet, type Worksheet } from "./read-worksheet.ts";
import {
  type Answer,
  countAnswered,
  type Given,
  judge,
  type Question,
  readTyped,
} from "./worksheet.rules.ts";
import { entriesOf, writeAnswer } from "./worksheet.store.ts";

interface Asked {
  who: Who;
  which: AssignmentOfTeam;
  at: Date;
}

export interface OwnWorksheet {
  own: OwnAssignment;
  sheet: Worksheet;
}

/** `field`: beside which an error stands, so that everything typed stays in the form. */
async function ownOpen(tx: Tx, { who, which, at }: Asked, field?: string): Promise<OwnAssignment & Known> {
  // Whoever has just left the team has lost the right with it, and is told of the team rather than of the right.
  requireRight(who, "assignment.see");
  const own = await ownAssignment(tx, who, which, at);
  const { contact, state } = own.program;
  if (own.line.assignment.canceledAt) {
    throw new UserError("canceled", (words) => words.worksheet.canceled, field);
  }
  if (state === "CLOSED") {
    throw new UserError("program-closed", (words) => words.worksheet.programClosed(contact), field);
  }
  requireRight(who, "assignment.work");
  return { ...own, who };
}

interface Known {
  who: KnownWho;
}

/** For opening the form. */
export async function prepareFilling({ db }: Pick<Deps, "db">, asked: Asked): Promise<OwnWorksheet> {
  const own = await ownOpen(db.client, asked);
  const sheet = await readWorksheet(db.client, asked.who.workspaceId, asked.which);
  if (sheet.questions.length === 0) throw new UserError("no-form", (words) => words.worksheet.noForm);
  return { own, sheet };
}

export interface Conflict {
  question: Question;
  /** What this person typed. */
  value: string | null;
  /** What somebody else wrote since. */
  stored: Answer;
  by: string;
}

export interface Filled {
  own: OwnAssignment;
  /** Numbers of the questions whose answer was written. */
  written: number[];
  conflicts: Conflict[];
  /** What was typed for questions that are asked no more. */
  gone: string[];
  answered: number;
  questions: number;
}

export interface Filling extends Asked {
  /** In the order of the form; `field` is the block that it was typed in. */
  given: (Given & { field: string })[];
}

const NOTHING = { version: 0, value: null };

interface Judged {
  question: Question;
  value: string | null;
  stored: Answer | undefined;
  verdict: ReturnType<typeof judge>;
}

async function judgeAll(tx: Tx, workspaceId: string, filling: Filling, { questions, answers }: Worksheet) {
  const { which, given } = filling;
  const opened = await entriesOf(
    tx,
    { workspaceId, ...which },
    given.filter(({ base }) => base > 0).map(({ questionId, base: version }) => ({ questionId, version })),
  );
  return given.flatMap(({ questionId, base, typed, field }): Judged[] => {
    const question = questions.find(({ id }) => id === questionId);
    if (!question) return [];
    const stored = answers.find((one) => one.questionId === questionId);
    const before = opened.find((one) => one.questionId === questionId && one.version === base) ?? NOTHING;
    const read = readTyped(question, typed, [stored?.value, before.value]);
    if ("fault" in read) {
      const { fault } = read;
      throw new UserError(`answer-${fault}`, (words) => words.worksheet.faults[fault], field);
    }
    const { value } = read;
    return [
      { question, value, stored, verdict: judge({ value, opened: before, stored: stored ?? NOTHING }) },
    ];
  });
}

/** The same form delivered twice changes nothing the second time: what it would write stands there already. */
export async function fillWorksheet(deps: Pick<Deps, "db" | "notices">, filling: Filling): Promise<Filled> {
  const { which, at, given } = filling;
  const filled = await deps.db.transaction(async (tx): Promise<Filled> => {
    const own = await ownOpen(tx, filling, given[0]?.field);
    const { workspaceId, personId } = own.who;
    const before = await lockStanding(tx, workspaceId, which, at);
    const sheet = await readWorksheet(tx, workspaceId, which);
    const judged = await judgeAll(tx, workspaceId, filling, sheet);
    const written = judged.filter(({ verdict }) => verdict === "write");
    for (const { question, value, stored } of written) {
      const version = (stored?.version ?? 0) + 1;
      const answer = { questionId: question.id, version, value, byId: personId, at };
      await writeAnswer(tx, { workspaceId, ...which }, answer);
    }
    if (written.length > 0) {
      if (before.state === "NOT_STARTED") {
        await saveStanding(tx, workspaceId, which, { state: "IN_PROGRESS" }, at);
        await refreshReminders(tx, deps.notices, { workspaceId, ...which });
      }
      const numbers = written.map(({ question }) => question.number).join("、");
      await noteAct(tx, { ...own, action: "worksheet.filled", at, facts: { numbers } });
    }
    return { own, ...(await outcomeOf(tx, workspaceId, filling, { sheet, judged })) };
  });
  deps.notices.kick();
  return filled;
}

async function outcomeOf(
  tx: Tx,
  workspaceId: string,
  { which, given }: Filling,
  { sheet, judged }: { sheet: Worksheet; judged: Judged[] },
): Promise<Omit<Filled, "own">> {
  const clashes = judged.flatMap(({ verdict, question, value, stored }) =>
    verdict === "conflict" && stored ? [{ question, value, stored }] : [],
  );
  const names = await namesOf(
    tx,
    workspaceId,
    clashes.map(({ stored }) => stored.byId),
  );
  const asked = new Set(sheet.questions.map(({ id }) => id));
  return {
    written: judged.filter(({ verdict }) => verdict === "write").map(({ question }) => question.number),
    conflicts: clashes.map((clash) => ({ ...clash, by: names.get(clash.stored.byId) ?? "" })),
    gone: given.flatMap(({ questionId, typed }) => (asked.has(questionId) || !typed ? [] : [typed])),
    answered: countAnswered((await readWorksheet(tx, workspaceId, which)).answers),
    questions: sheet.questions.length,
  };
}
