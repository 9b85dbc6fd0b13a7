/** What was said most, of what has been released: for everybody, and so with nothing that is hidden. */
import { type Words, wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { type Block, bold, bullets, rich, run } from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { Language } from "../../shared/japanese-date.ts";
import { loadSession } from "../session/index.ts";
import { latestRelease } from "./release.store.ts";
import { QUESTIONS, type ReleasedTable } from "./released.rules.ts";

const MOST_THEMES = 3;
const NAME_LENGTH = 80;

/** Names of themes were typed by the office: rich text only. */
function blocksOf({ release }: Words, { question, themes }: ReleasedTable): Block[] {
  const shown = themes.flatMap(({ name, people }) => (people === null ? [] : [{ name, people }]));
  const most = shown.toSorted((a, b) => b.people - a.people).slice(0, MOST_THEMES);
  if (most.length === 0) return [];
  return [
    rich(bold(release.most[question])),
    bullets(most.map(({ name, people }) => [run(`${cut(name, NAME_LENGTH)}：${release.people(people)}`)])),
  ];
}

/** Of the whole year so far, question by question; none before anything is released. */
export async function releasedThemes(
  tx: Tx,
  { workspaceId, sessionId, language }: { workspaceId: string; sessionId: string; language: Language },
): Promise<Block[]> {
  const { programId } = await loadSession(tx, workspaceId, sessionId);
  const blocks: Block[] = [];
  for (const question of QUESTIONS) {
    const release = await latestRelease(tx, { workspaceId, programId, question });
    if (release) blocks.push(...blocksOf(wordsIn(language), release.table));
  }
  return blocks;
}
