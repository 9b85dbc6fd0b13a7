/** One's own language, hours and absence; what waits for this person follows at once. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Reconsider } from "../../platform/notices/index.ts";
import type { Who } from "../../platform/slack/who.ts";
import { dateOf, type Language } from "../../shared/japanese-date.ts";
import { peopleByIds, requireRight } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import { type OwnSettings, saveSettings } from "./home.store.ts";
import { type Chosen, requireSensible } from "./settings.rules.ts";

export interface SettingsForm {
  program: ProgramFacts;
  settings: OwnSettings;
}

export async function prepareSettings(tx: Tx, who: Who): Promise<SettingsForm> {
  requireRight(who, "settings.own");
  const program = await findProgram(tx, who.workspaceId);
  const [settings] = await peopleByIds(tx, who.workspaceId, [who.personId]);
  if (!program || !settings) throw new UserError("no-program", (words) => words.common.noProgram);
  return { program, settings };
}

export interface Change {
  who: Who;
  at: Date;
  /** Null: as the program. */
  language: Language | null;
  chosen: Chosen;
  once(tx: Tx): Promise<boolean>;
}

type Needs = Pick<Deps, "db" | "notices"> & { reconsider: Reconsider };

export async function changeSettings(
  { db, notices, reconsider }: Needs,
  { who, at, language, chosen, once }: Change,
): Promise<void> {
  requireRight(who, "settings.own");
  const { workspaceId, personId } = who;
  await db.transaction(async (tx) => {
    const { program } = await prepareSettings(tx, who);
    const hours = program.rules.officeHours;
    requireSensible(chosen, hours, dateOf(at));
    if (!(await once(tx))) return;
    const { from, to, awayFrom, awayTo } = chosen;
    // All office hours is no wish: it follows the program when its hours change.
    const isWish = from > hours.from || to < hours.to;
    const wish = { hoursFrom: isWish ? from : null, hoursTo: isWish ? to : null };
    await saveSettings(tx, { workspaceId, personId }, { language, ...wish, awayFrom, awayTo }, at);
    await reconsider(tx, { workspaceId, personId }, at);
  });
  notices.kick();
}
