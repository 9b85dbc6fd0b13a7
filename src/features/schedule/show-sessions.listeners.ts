import type { Words } from "../../locales/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Block } from "../../platform/slack/blocks.ts";
import type { Listen, OpeningContext } from "../../platform/slack/listen.ts";
import { mayDo } from "../people/index.ts";
import { SESSIONS_OPEN } from "../session/index.ts";
import { COMMAND, DETAIL_OPEN } from "./ids.ts";
import { readSession, readSessions, type SessionPanel } from "./read-sessions.ts";
import { countsView, detailView, listView, traineeView } from "./show-sessions.view.ts";

export function listenShowSessions(
  listen: Listen,
  deps: Deps,
  { panels, foot }: { panels: SessionPanel[]; foot(words: Words): Block[] },
): void {
  async function show({ who, words, now, open }: OpeningContext): Promise<void> {
    const overview = await readSessions(deps, { who, words, at: now, panels });
    if (mayDo(who, "session.edit")) return open(listView(words, overview, now));
    const isTrainee = mayDo(who, "attendance.mark-own");
    if (mayDo(who, "program.see") && !isTrainee) return open(countsView(words, overview, now));
    return open(traineeView(words, overview, { language: who.language, at: now, foot: foot(words) }));
  }

  listen.command(COMMAND, show);
  listen.action(SESSIONS_OPEN, show);

  listen.action(DETAIL_OPEN, async ({ who, words, now, value, open }) => {
    const shown = await readSession(deps, { who, words, at: now, panels }, value);
    await open(detailView(words, shown, now));
  });
}
