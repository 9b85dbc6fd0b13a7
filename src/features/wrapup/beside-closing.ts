/** What the office reads of the reflections when a session closes, below the counts of attendance. */

import { paragraph } from "../../platform/slack/blocks.ts";
import type { BesideClosing } from "../closing/index.ts";
import { reflectionCounts } from "../reflection/index.ts";
import type { ShowThemes } from "./wrapup.notices.ts";

/** Without `themesSoFar` nothing is said of what was written. */
export function createBesideClosing(themesSoFar: ShowThemes | undefined): BesideClosing {
  return async (tx, { words, session, language }) => {
    const counts = await reflectionCounts(tx, session);
    if (counts.asked === 0) return [];
    const { workspaceId, id: sessionId } = session;
    const themes = (await themesSoFar?.(tx, { workspaceId, sessionId, language })) ?? [];
    return [paragraph(words.reflection.counts({ ...counts, isClosed: true })), ...themes];
  };
}
