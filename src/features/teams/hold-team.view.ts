/** A team is put on hold, or taken off it: from now on, because nothing is said to it meanwhile. */
import { z } from "zod";
import { paragraph } from "../../platform/slack/blocks.ts";
import { defineAct, readReason, reasonInput, teamOf } from "../membership/index.ts";
import { HOLD } from "./ids.ts";
import { holding, planHold, planRelease } from "./lead.rules.ts";
import { teamFacts } from "./lead-team.view.ts";

export const holdAct = defineAct({
  action: "teams.hold",
  button: HOLD.open,
  about: "team",
  text: (words) => words.teams.acts.hold,
  isOffered: (roster, teamId) => teamOf(roster, teamId)?.onHold === false,
  form: (screen) => [paragraph(screen.words.teams.holdMeans), reasonInput(screen)],
  input: holding,
  read: (values) => ({ reason: readReason(values) }),
  plan: planHold,
  facts: (_input, { before, subjectId }) => teamFacts(before, subjectId),
  say: (words, facts) => words.teams.log.hold(facts),
});

export const releaseAct = defineAct({
  action: "teams.release",
  button: HOLD.release,
  about: "team",
  text: (words) => words.teams.acts.release,
  isOffered: (roster, teamId) => teamOf(roster, teamId)?.onHold === true,
  form: ({ words }) => [paragraph(words.teams.releaseMeans)],
  input: z.object({}),
  read: () => ({}),
  plan: planRelease,
  facts: (_input, { before, subjectId }) => teamFacts(before, subjectId),
  say: (words, facts) => words.teams.log.release(facts),
});
