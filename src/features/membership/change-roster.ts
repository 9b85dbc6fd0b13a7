/** An act of the office on the roster: shown first with all that it touches, then made in one transaction. */
import { randomUUID } from "node:crypto";
import { type Words, wordsIn } from "../../locales/index.ts";
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { dateOf, type Language } from "../../shared/japanese-date.ts";
import { countsBefore, recordErrata } from "../closing/index.ts";
import { matchPeople, requireRight } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import { sessionsOf } from "../session/index.ts";
import { saveChange } from "./changes.store.ts";
import { followChange } from "./follow-change.ts";
import { GAP } from "./ids.ts";
import { type Planned, type Proposal, planAct, type World } from "./plan-act.ts";
import { sideOf } from "./roster.rules.ts";
import { knownPeople, loadRoster, municipalitiesOf } from "./roster.store.ts";
import { peopleTouched } from "./touch.rules.ts";
import {
  type RosterTouch,
  touchAttendance,
  touchNotices,
  touchReflections,
  touchTold,
} from "./touch-records.ts";

export async function loadWorld(tx: Tx, who: Who, at: Date): Promise<World> {
  requireRight(who, "roster.change");
  const program = await findProgram(tx, who.workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.launch.importFirst);
  return worldOf(tx, program, at);
}

async function worldOf(tx: Tx, program: ProgramFacts, at: Date): Promise<World> {
  return {
    program,
    today: dateOf(at),
    newId: randomUUID,
    municipalities: await municipalitiesOf(tx, program.workspaceId),
    people: await knownPeople(tx, program.workspaceId),
    roster: await loadRoster(tx, program),
  };
}

export interface Preview extends Planned {
  touches: string[];
}

export interface Asking {
  who: Who;
  at: Date;
  words: Words;
  language: Language;
  /** What features further left add. */
  touches: RosterTouch[];
}

/** What the act would do, as things stand now. */
export async function previewChange(tx: Tx, asking: Asking, proposal: Proposal): Promise<Preview> {
  const { who, at, words, language, touches } = asking;
  const planned = planAct(await loadWorld(tx, who, at), proposal);
  const { world, after, change } = planned;
  const { program, roster: before } = world;
  const sessions = await sessionsOf(tx, program);
  const people = peopleTouched(before, after, change);
  const touching = { program, sessions, before, after, change, people, words, language, at };
  const lines: string[] = [];
  for (const touch of [touchTold, touchAttendance, touchReflections, ...touches, touchNotices]) {
    lines.push(...(await touch(tx, touching)));
  }
  return { ...planned, touches: lines };
}

export interface Deciding {
  who: Who;
  at: Date;
  /** The state that was shown. */
  mark: string;
  once(tx: Tx): Promise<boolean>;
}

/** Thrown, so that nothing of the transaction stays, not even that this press was acted on. */
class ChangedMeanwhile extends Error {}

/** "changed": somebody else changed one of the teams since it was shown, and nothing was written. */
export async function changeRoster(
  deps: Pick<Deps, "db" | "notices">,
  { who, at, mark, once }: Deciding,
  proposal: Proposal,
): Promise<"saved" | "changed"> {
  requireRight(who, "roster.change");
  try {
    await deps.db.transaction(async (tx) => {
      const found = await findProgram(tx, who.workspaceId);
      if (!found) throw new UserError("no-program", (words) => words.launch.importFirst);
      // Holds the program's row: of two officers one sees what the other wrote.
      const counts = await countsBefore(tx, found, at);
      if (!(await once(tx))) return;
      const planned = planAgain(await worldOf(tx, found, at), proposal, mark);
      if (planned.gap) throw new UserError("no-leader", (words) => words.membership.needLeader, GAP.leader);
      await write(tx, deps, { planned, proposal, who, at, counts });
    });
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return "changed";
    throw error;
  }
  deps.notices.kick();
  return "saved";
}

/** What was possible when it was shown may be so no longer: then it is the change that is told, not its fault. */
function planAgain(world: World, proposal: Proposal, mark: string): Planned {
  const { leader: _, ...bare } = proposal;
  if (markOrNone(world, bare) !== mark) throw new ChangedMeanwhile();
  return planAct(world, proposal);
}

function markOrNone(world: World, proposal: Proposal): string | undefined {
  try {
    return planAct(world, proposal).mark;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

interface Writing {
  planned: Planned;
  proposal: Proposal;
  who: KnownWho;
  at: Date;
  counts: Awaited<ReturnType<typeof countsBefore>>;
}

async function write(tx: Tx, deps: Pick<Deps, "notices">, writing: Writing): Promise<void> {
  const { planned, proposal, who, at, counts } = writing;
  const { world, after, change } = planned;
  const { program, roster: before } = world;
  const { workspaceId, id: programId, language } = program;
  const { act, input, subjectId } = proposal;
  const facts = act.facts(input, { before, after, subjectId });
  await saveChange(tx, { workspaceId, id: programId, at }, change);
  if (change.people.length > 0) await matchPeople(tx, workspaceId, at);
  const reason = act.say(wordsIn(language), facts);
  await recordErrata(tx, counts, { at, byId: who.personId, reason });
  await followChange(tx, deps.notices, { program, before, after, change, at });
  await recordAudit(tx, {
    workspaceId,
    programId,
    at,
    byId: who.personId,
    action: act.action,
    subject: { type: act.about === "team" ? "team" : "enrollment", id: subjectId },
    facts,
    before: sideOf(change, "before"),
    after: sideOf(change, "after"),
  });
}
