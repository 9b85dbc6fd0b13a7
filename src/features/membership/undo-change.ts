/** Taking an act back: the rows that it changed become what they were, if nobody changed them since. */

import { z } from "zod";
import { wordsIn } from "../../locales/index.ts";
import type { AuditedAction } from "../../platform/audit/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { withErrata } from "../closing/index.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram } from "../program/index.ts";
import type { RosterAct } from "./act.rules.ts";
import { saveChange } from "./changes.store.ts";
import { problemText } from "./describe-roster.ts";
import { followChange } from "./follow-change.ts";
import { newProblems } from "./problems.rules.ts";
import { changeBetween, rosterRows, without } from "./roster.rules.ts";
import { loadRoster } from "./roster.store.ts";

const factsSchema = z.record(z.string(), z.string());

/** How the log says an act, and how it is taken back. */
export function auditedAct({ action, say }: RosterAct): AuditedAction {
  return {
    action,
    say: (words, facts) => say(words, factsSchema.parse(facts)),
    async undo(tx, deps, { entry, who, at }) {
      requireRight(who, "roster.change");
      const program = await loadProgram(tx, who.workspaceId, entry.programId ?? "");
      const done = say(wordsIn(program.language), factsSchema.parse(entry.facts));
      const reason = wordsIn(program.language).membership.undone(done);
      await withErrata(tx, program, { at, byId: who.personId, reason }, async () => {
        const before = await loadRoster(tx, program);
        const made = changeBetween(rosterRows.parse(entry.before), rosterRows.parse(entry.after));
        const after = without(before, made);
        if (!after) throw new UserError("changed-since", (words) => words.membership.changedSince);
        const [problem] = newProblems(before, after, program.rules, dateOf(at));
        if (problem) {
          const { language, rules } = program;
          throw new UserError("roster-fault", (words) => problemText(words, language, problem, rules));
        }
        const change = changeBetween(before, after);
        const isSaved = await saveChange(tx, { ...program, at }, change);
        if (!isSaved) throw new UserError("has-records", (words) => words.membership.hasRecords);
        await followChange(tx, deps.notices, { program, before, after, change, at });
      });
    },
  };
}
