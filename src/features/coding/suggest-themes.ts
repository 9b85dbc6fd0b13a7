/** Suggests themes for statements, after learning from what has been coded since somebody last asked. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Codebook, Meaning } from "../theme/index.ts";
import { addCounts, gramCounts, markLearned, takeLessons } from "./gram.store.ts";
import { gramsOf, lessonsIn, suggest, WHOLE } from "./suggestion.rules.ts";

/** So many that a transaction is short. */
const AT_ONCE = 50;

async function learnSome(tx: Tx, workspaceId: string): Promise<number> {
  const lessons = await takeLessons(tx, workspaceId, AT_ONCE);
  if (lessons.length === 0) return 0;
  await addCounts(tx, workspaceId, lessonsIn(lessons));
  await markLearned(tx, workspaceId, lessons);
  return lessons.length;
}

/** Coding itself does not wait for it: a file with thousands of codings is taken in, and learned from afterwards. */
export async function learnCodings({ db }: Pick<Deps, "db">, workspaceId: string): Promise<void> {
  while ((await db.transaction((tx) => learnSome(tx, workspaceId))) === AT_ONCE);
}

/** At most three for each text, in the order of the texts. */
export async function suggestThemes(
  tx: Tx,
  workspaceId: string,
  codebook: Codebook,
  texts: string[],
): Promise<Meaning[][]> {
  const grams = [WHOLE, ...new Set(texts.flatMap(gramsOf))];
  const counted = await gramCounts(tx, { workspaceId, questionKey: codebook.questionKey, grams });
  return texts.map((text) => suggest(text, codebook, counted));
}
