/** Uploads that were in hand when the process ended: whoever handed them over is told, and may begin again. */
import { wordsIn } from "../../locales/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Who } from "../../platform/slack/who.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import { peopleByIds } from "../people/index.ts";
import { programLanguage } from "../program/index.ts";
import { giveUp, type LeftBehind, leftBehind } from "./pending.store.ts";

/** Longer than reading and writing take: what is silent for so long has stopped. */
const PATIENCE_MINUTES = 10;

export function sentenceFor(one: LeftBehind, language: Language): string {
  const { upload } = wordsIn(language);
  const at = dateAndTime(one.createdAt, language);
  return one.wasApplying ? upload.leftApplying(at) : upload.leftReading(at);
}

/** At start nothing can be in hand. The person waits for an answer that was promised, so it comes by DM. */
export async function endLeftovers(deps: Deps, workspaceId: string): Promise<void> {
  const at = deps.clock.now();
  for (const one of await leftBehind(deps.db.client, { workspaceId, before: at })) {
    if (!(await deps.db.transaction((tx) => giveUp(tx, { workspaceId, id: one.id }, at)))) continue;
    const [person] = await peopleByIds(deps.db.client, workspaceId, [one.personId]);
    if (!person?.slackUserId) continue;
    const language = person.language ?? (await programLanguage(deps.db.client, workspaceId));
    const channelId = await deps.slack.openDm(person.slackUserId);
    await deps.slack.answer({ channelId, threadTs: undefined }, sentenceFor(one, language));
  }
}

/** The officer's own, when they begin anew: what is to be said of them. */
export async function endOwnLeftovers(
  { db }: Pick<Deps, "db">,
  { who, at }: { who: Who; at: Date },
): Promise<string[]> {
  const { workspaceId, personId, language } = who;
  if (personId === undefined) return [];
  const before = new Date(at.getTime() - PATIENCE_MINUTES * 60_000);
  return db.transaction(async (tx) => {
    const sentences: string[] = [];
    for (const one of await leftBehind(tx, { workspaceId, personId, before })) {
      if (await giveUp(tx, { workspaceId, id: one.id }, at)) sentences.push(sentenceFor(one, language));
    }
    return sentences;
  });
}
