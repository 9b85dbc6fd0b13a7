import type { Deps } from "../../platform/deps.ts";
import type { Listen } from "../../platform/slack/listen.ts";
import { readAnswer } from "./answer-intention.ts";
import { answerModal } from "./answer-intention.view.ts";
import { TEAM } from "./ids.ts";
import { readTeam } from "./show-team.ts";
import { readPair, teamModal } from "./show-team.view.ts";

export function listenShowTeam(listen: Listen, deps: Deps): void {
  for (const id of [TEAM.open, TEAM.choose]) {
    listen.action(id, async ({ who, words, now: at, value, open }) => {
      const [sessionId, teamId] = readPair(value);
      await open(teamModal(words, await readTeam(deps, { who, at, sessionId, teamId })));
    });
  }

  listen.action(TEAM.person, async ({ who, words, now: at, value, update }) => {
    const [sessionId, enrollmentId] = readPair(value);
    // Takes the place of the list: Slack stacks three views and no more.
    await update(answerModal({ words, one: await readAnswer(deps, { who, at, sessionId, enrollmentId }) }));
  });
}
