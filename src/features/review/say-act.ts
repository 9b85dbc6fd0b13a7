/** How the log says what the office did with assignments. */
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import type { AuditedAction } from "../../platform/audit/index.ts";
import { reverseReturned, undoAccepted } from "./undo-review.ts";

const named = z.object({ team: z.number(), teamName: z.string(), title: z.string() });
const versioned = named.extend({ version: z.number() });
const extended = named.extend({ to: z.string() });
const titled = z.object({ title: z.string() });

const teamIn = (words: Words, { team, teamName }: z.infer<typeof named>) =>
  words.assignment.team(team, teamName);

export const logged: AuditedAction[] = [
  {
    action: "review.accepted",
    say(words, facts) {
      const kept = versioned.parse(facts);
      return words.review.log.accepted(teamIn(words, kept), kept.title, kept.version);
    },
    undoMeans: (words) => words.review.undoAccepted,
    undo: (tx, deps, undoing) =>
      undoAccepted(tx, deps, undoing, versioned.parse(undoing.entry.facts).version),
  },
  {
    action: "review.returned",
    say(words, facts) {
      const kept = versioned.parse(facts);
      return words.review.log.returned(teamIn(words, kept), kept.title, kept.version);
    },
    isTold: true,
    undoMeans: (words) => words.review.reverseReturned,
    undo: (tx, deps, undoing) =>
      reverseReturned(tx, deps, undoing, versioned.parse(undoing.entry.facts).version),
  },
  {
    action: "review.extended",
    say(words, facts) {
      const kept = extended.parse(facts);
      return words.review.log.extended(teamIn(words, kept), kept.title, kept.to);
    },
  },
  {
    action: "review.nudged",
    say(words, facts) {
      const kept = named.parse(facts);
      return words.review.log.nudged(teamIn(words, kept), kept.title);
    },
  },
  ...(["created", "edited", "canceled"] as const).map(
    (what): AuditedAction => ({
      action: `review.${what}`,
      say: (words, facts) => words.review.log[what](titled.parse(facts).title),
    }),
  ),
];
