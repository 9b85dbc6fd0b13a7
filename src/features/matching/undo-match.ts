/** Giving somebody back the account that they held before an officer changed it. */
import { z } from "zod";
import type { AuditEntry, AuditedAction, Undone } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { KnownWho } from "../../platform/slack/who.ts";
import { type PeopleMatched, saveMatches, stateOf, syncCouncil } from "../people/index.ts";
import { applyChange } from "./match-person.ts";
import { findAccounts, findPerson, lockMatching } from "./matching.store.ts";

const about = z.object({
  name: z.string(),
  number: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
const held = z.object({ slackUserId: z.string().nullable(), holder: z.string().nullable() });

interface Undoing {
  entry: AuditEntry;
  who: KnownWho;
  at: Date;
}

/** Whom only the council's channel told us of gets back the account that was taken from them. */
async function giveBack(tx: Tx, { entry, at }: Undoing, personId: string, userId: string): Promise<void> {
  const { workspaceId } = entry;
  const holder = await findPerson(tx, workspaceId, personId);
  const [account] = await findAccounts(tx, workspaceId, [userId]);
  if (!holder || holder.slackUserId !== null || !account) return;
  await saveMatches(tx, workspaceId, [{ personId, slackUserId: userId, slackState: stateOf(account) }], at);
}

async function undoMatch(tx: Tx, deps: Deps, undoing: Undoing, onMatched: PeopleMatched): Promise<Undone> {
  const { entry, who, at } = undoing;
  const { workspaceId, subjectId: personId } = entry;
  const [before, after] = [held.parse(entry.before), held.parse(entry.after)];
  await lockMatching(tx, workspaceId);
  const back = { who, at, personId, from: after.slackUserId, to: before.slackUserId };
  const { isOffice } = await applyChange(tx, back, onMatched);
  if (before.holder && after.slackUserId) await giveBack(tx, undoing, before.holder, after.slackUserId);
  // Who sits in the office's channel goes by accounts.
  if (!isOffice && !before.holder) return {};
  return { afterwards: async () => void (await syncCouncil(deps, workspaceId)) };
}

export function auditedActs(onMatched: PeopleMatched): AuditedAction[] {
  return [
    {
      action: "matching.changed",
      say({ matching }, facts) {
        const { name, number, from, to } = about.parse(facts);
        const who = matching.person({ name, number, organization: null });
        if (to === null) return matching.log.released(who);
        return from === null ? matching.log.matched(who, to) : matching.log.changed(who, to);
      },
      changes({ matching }, { facts }) {
        const { from, to } = about.parse(facts);
        const none = matching.noAccount;
        return [{ what: matching.log.account, from: from ?? none, to: to ?? none }];
      },
      undoMeans: ({ matching }) => matching.log.undo,
      undo: (tx, deps, undoing) => undoMatch(tx, deps, undoing, onMatched),
    },
  ];
}
