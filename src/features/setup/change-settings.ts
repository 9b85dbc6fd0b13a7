/** /program settings: only what the officer touched is written, and nothing over what somebody else did meanwhile. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { CellFault } from "../../platform/sheets/sheet.ts";
import type { Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { loadStored } from "../import/index.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, lineOf, loadProgram, type ProgramFacts } from "../program/index.ts";
import { isClosed, keepClosed, lockProgram, refreshAnnouncement, sessionsOf } from "../session/index.ts";
import { lookAtTeams, programFaults } from "../workbook/index.ts";
import {
  ALL,
  changedSince,
  pick,
  type Setting,
  type Settings,
  settingsOf,
  textFor,
  textsOf,
} from "./settings.rules.ts";
import { saveSettings } from "./setup.store.ts";

export const SETTINGS_ACTION = "setup.settings";

export interface SettingFault {
  setting: Setting;
  say: CellFault;
}

/** The program whose settings can be changed. */
export async function loadSettings(tx: Tx, who: Who): Promise<{ program: ProgramFacts; settings: Settings }> {
  requireRight(who, "program.settings");
  const program = await findProgram(tx, who.workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.setup.noProgram);
  return { program, settings: settingsOf(lineOf(program)) };
}

export interface Proposal {
  programId: string;
  /** Only what the officer touched. */
  touched: Partial<Settings>;
  /** Marks of what the form showed. */
  seen: string[];
}

export type SettingsOutcome =
  | { outcome: "saved"; changed: Setting[]; isRenamed: boolean }
  | { outcome: "nothing" }
  | { outcome: "stale"; program: ProgramFacts; settings: Settings; fields: Setting[] }
  | { outcome: "faults"; faults: SettingFault[] };

export interface Act {
  who: Who;
  now: Date;
  once(tx: Tx): Promise<boolean>;
}

export async function changeSettings(deps: Deps, act: Act, proposal: Proposal): Promise<SettingsOutcome> {
  const { who, now: at } = act;
  requireRight(who, "program.settings");
  const outcome = await deps.db.transaction(async (tx): Promise<SettingsOutcome> => {
    await lockProgram(tx, who.workspaceId, proposal.programId, at);
    const program = await loadProgram(tx, who.workspaceId, proposal.programId);
    const settings = settingsOf(lineOf(program));
    const changed = changedBy(settings, proposal.touched);
    if (changed.length === 0) {
      // The same submission a second time finds everything as it wants it.
      const touched = ALL.filter((key) => proposal.touched[key] !== undefined);
      return touched.length > 0
        ? { outcome: "saved", changed: touched, isRenamed: false }
        : { outcome: "nothing" };
    }
    const fields = changedSince(proposal.seen, settings);
    if (fields.length > 0) return { outcome: "stale", program, settings, fields };
    const wanted = { ...settings, ...pick(proposal.touched, changed) };
    const faults = await faultsIn(tx, { program, wanted, changed, at });
    if (faults.length > 0) return { outcome: "faults", faults };
    await act.once(tx);
    await writeSettings(tx, deps, { program, wanted, at });
    await recordAudit(tx, {
      ...{
        workspaceId: who.workspaceId,
        programId: program.id,
        at,
        byId: who.personId,
        action: SETTINGS_ACTION,
      },
      subject: { type: "program", id: program.id },
      facts: { settings: changed },
      before: { ...textsOf(settings, changed) },
      after: { ...textsOf(wanted, changed) },
    });
    return { outcome: "saved", changed, isRenamed: changed.includes("channelName") };
  });
  if (outcome.outcome === "saved") deps.notices.kick();
  return outcome;
}

export function changedBy(settings: Settings, touched: Partial<Settings>): Setting[] {
  return ALL.filter((key) => {
    const value = touched[key];
    return value !== undefined && textFor(key, value) !== textFor(key, settings[key]);
  });
}

interface Wanted {
  program: ProgramFacts;
  wanted: Settings;
  at: Date;
}

/** What does not fit together, and teams that could no longer take part as they are. */
export async function faultsIn(
  tx: Tx,
  { program, wanted, changed, at }: Wanted & { changed: Setting[] },
): Promise<SettingFault[]> {
  const { workspaceId, fiscalYear } = program;
  const faults = programFaults({ ...wanted, fiscalYear }).flatMap(({ column, say }): SettingFault[] =>
    column === "fiscalYear" ? [] : [{ setting: column, say }],
  );
  const ruling = (["largestTeam", "leaderAffiliation"] as const).find((key) => changed.includes(key));
  if (!ruling) return faults;
  const { rows } = await loadStored(tx, workspaceId, fiscalYear);
  const faulty = (line: typeof rows.program) =>
    new Set(
      lookAtTeams({ ...rows, program: line }, dateOf(at)).flatMap(({ team, fault }) =>
        fault ? [team.number] : [],
      ),
    );
  const before = faulty(rows.program);
  const after = faulty(rows.program.map((line) => ({ ...line, ...wanted })));
  const teams = [...after].filter((number) => !before.has(number));
  if (teams.length > 0) faults.push({ setting: ruling, say: (words) => words.setup.faults.teams(teams) });
  return faults;
}

/** Writes, keeps closed what has closed, plans anew, and edits what stands in Slack. */
export async function writeSettings(
  tx: Tx,
  deps: Pick<Deps, "notices">,
  { program, wanted, at }: Wanted,
): Promise<void> {
  const { workspaceId, id, fiscalYear } = program;
  const sessions = await sessionsOf(tx, program);
  await saveSettings(tx, program, { ...wanted, fiscalYear }, at);
  const now = await loadProgram(tx, workspaceId, id);
  await keepClosed(tx, { before: sessions, rules: program.rules, program: now, at });
  await deps.notices.replan(tx, { workspaceId, type: "program", id }, at);
  const before = new Map(sessions.map((session) => [session.id, session]));
  // Of what is closed nothing more is said.
  for (const after of (await sessionsOf(tx, now)).filter((one) => !isClosed(one, now.rules, at))) {
    const facts = { program: now, programBefore: program, before: before.get(after.id) ?? after, after };
    await refreshAnnouncement(tx, deps, facts, at);
  }
}
