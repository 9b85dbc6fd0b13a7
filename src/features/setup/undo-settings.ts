/** How the log says what was set up, and how it is taken back. */
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import type { AuditedAction } from "../../platform/audit/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { requireRight } from "../people/index.ts";
import { lineOf, loadProgram } from "../program/index.ts";
import { lockProgram } from "../session/index.ts";
import { faultsIn, SETTINGS_ACTION, writeSettings } from "./change-settings.ts";
import { CREATE_ACTION } from "./create-program.ts";
import {
  changedTexts,
  isSetting,
  readSetting,
  type Setting,
  type Settings,
  settingsOf,
  textFor,
} from "./settings.rules.ts";
import { deleteEmptyDraft } from "./setup.store.ts";

const settingsFacts = z.object({ settings: z.array(z.string()) });
const createdFacts = z.object({ fiscalYear: z.number(), title: z.string() });

function names(words: Words, keys: string[]): string {
  return keys
    .filter(isSetting)
    .map((key) => words.setup.label[key])
    .join(words.setup.and);
}

function valuesOf(texts: unknown): Partial<Settings> {
  const read = Object.entries(changedTexts.parse(texts)).flatMap(([key, text]) => {
    const result = isSetting(key) ? readSetting(key, text) : undefined;
    return result && "value" in result ? [[key, result.value]] : [];
  });
  return Object.fromEntries(read);
}

export const settingsAction: AuditedAction = {
  action: SETTINGS_ACTION,
  say: (words, facts) => words.setup.logged(names(words, settingsFacts.parse(facts).settings)),
  async undo(tx, deps, { entry, who, at }) {
    requireRight(who, "program.settings");
    const programId = entry.programId ?? "";
    await lockProgram(tx, entry.workspaceId, programId, at);
    const program = await loadProgram(tx, entry.workspaceId, programId);
    const settings = settingsOf(lineOf(program));
    const since = Object.entries(changedTexts.parse(entry.after)).filter(
      ([key, text]) => isSetting(key) && textFor(key, settings[key]) !== text,
    );
    if (since.length > 0) {
      const changed = since.map(([key]) => key);
      throw new UserError("changed-since", (words) => words.setup.changedSince(names(words, changed)));
    }
    const back = valuesOf(entry.before);
    const wanted = { ...settings, ...back };
    // The keys are settings, by `valuesOf`.
    const changed = Object.keys(back) as Setting[];
    const [fault] = await faultsIn(tx, { program, wanted, changed, at });
    if (fault) throw new UserError("settings-fault", (words) => fault.say(words).problem);
    await writeSettings(tx, deps, { program, wanted, at });
  },
};

export const createAction: AuditedAction = {
  action: CREATE_ACTION,
  say(words, facts) {
    const { fiscalYear, title } = createdFacts.parse(facts);
    return words.setup.loggedNew(fiscalYear, title);
  },
  async undo(tx, _deps, { entry, who }) {
    requireRight(who, "program.create");
    if (await deleteEmptyDraft(tx, entry.workspaceId, entry.subjectId)) return;
    throw new UserError("not-empty", (words) => words.setup.notEmpty);
  },
};
