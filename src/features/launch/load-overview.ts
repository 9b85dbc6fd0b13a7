import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Block } from "../../platform/slack/blocks.ts";
import type { Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import {
  type ListedPerson,
  mayDo,
  requireRight,
  unknownVisitors,
  unmatchedPeople,
  unreachablePeople,
} from "../people/index.ts";
import { findProgram, type HeldTeam, type ProgramFacts, teamsOnHold } from "../program/index.ts";
import { type SessionFacts, sessionsOf } from "../session/index.ts";
import {
  type PlannedNotice,
  type ProgramFigures,
  programFigures,
  waitingForApproval,
} from "./launch.store.ts";
import { previewWindow, type Warning, warningsOf } from "./overview.rules.ts";

export interface PanelContext {
  who: Who;
  words: Words;
  program: ProgramFacts;
  sessions: SessionFacts[];
  at: Date;
}

/** Figures of another feature on the program's screen; it decides itself what `who` may see. */
export type ProgramPanel = (tx: Tx, context: PanelContext) => Promise<Block[]>;

/** What only the office sees: names, and what it has to do. */
export interface ForOffice {
  onHold: HeldTeam[];
  unmatched: ListedPerson[];
  unreachable: ListedPerson[];
  strangers: number;
  waiting: PlannedNotice[];
  warnings: Warning[];
}

export interface Overview {
  program: ProgramFacts;
  sessions: SessionFacts[];
  figures: ProgramFigures;
  panels: Block[];
  /** Absent for a viewer. */
  office: ForOffice | undefined;
}

async function loadForOffice(tx: Tx, { program, sessions, at }: PanelContext, teams: number) {
  const { workspaceId, id: programId } = program;
  const date = dateOf(at);
  const unmatched = await unmatchedPeople(tx, workspaceId, date);
  return {
    onHold: await teamsOnHold(tx, workspaceId, programId),
    unmatched,
    unreachable: await unreachablePeople(tx, workspaceId, date),
    strangers: (await unknownVisitors(tx, workspaceId)).length,
    waiting: await waitingForApproval(tx, workspaceId, programId, previewWindow(at).to),
    warnings: warningsOf({ sessions, teams, unmatched }, at),
  };
}

/** The program as this person may see it; undefined before one is imported. */
export async function loadOverview(
  tx: Tx,
  { who, words, at }: { who: Who; words: Words; at: Date },
  panels: ProgramPanel[],
): Promise<Overview | undefined> {
  requireRight(who, "program.see");
  const program = await findProgram(tx, who.workspaceId);
  if (!program) return undefined;
  const sessions = await sessionsOf(tx, program);
  const context = { who, words, program, sessions, at };
  const figures = await programFigures(tx, program, dateOf(at));
  const office = mayDo(who, "program.start") ? await loadForOffice(tx, context, figures.teams) : undefined;
  const shown: Block[] = [];
  if (program.state !== "DRAFT") for (const panel of panels) shown.push(...(await panel(tx, context)));
  return { program, sessions, figures, panels: shown, office };
}
