/** Whatever a journey did, the log can say it: in both languages, by a feature that declares it. */

import { wordsIn } from "../../src/locales/index.ts";
import { type AuditEntry, auditEntries } from "../../src/platform/audit/index.ts";
import type { Database } from "../../src/platform/database/index.ts";
import type { Feature } from "../../src/platform/feature.ts";

const GARBLED = /undefined|null|NaN|\[object/;

/** Faults, one line each. An action called "former.…" is one that no feature declares any more. */
function faultsIn(features: Feature[], entry: AuditEntry): string[] {
  if (entry.action.startsWith("former.")) return [];
  const declared = features
    .flatMap(({ audited = [] }) => audited)
    .find(({ action }) => action === entry.action);
  if (!declared) return [`${entry.action} is recorded, and declared by no feature`];
  return (["ja", "en"] as const).flatMap((language) => {
    const words = wordsIn(language);
    const changes = declared.changes?.(words, entry) ?? [];
    const said = [
      declared.say(words, entry.facts),
      ...changes.map(({ what, from = "", to }) => `${what} ${from} ${to}`),
      ...(declared.undoMeans?.(words, entry.facts) ?? []),
    ];
    return said
      .filter((line) => line.trim() === "" || GARBLED.test(line))
      .map((line) => `${entry.action}: ${line}`);
  });
}

export async function unsaid(db: Database, workspaceId: string, features: Feature[]): Promise<string[]> {
  const entries = await db.transaction((tx) => auditEntries(tx, { workspaceId }));
  return entries.flatMap((entry) => faultsIn(features, entry));
}
