/** How the log says what a team did. */
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import type { AuditedAction } from "../../platform/audit/index.ts";

const named = z.object({ team: z.number(), teamName: z.string(), title: z.string() });
const pen = named.extend({ name: z.string() });
const review = named.extend({ until: z.string() });

/** "チーム3　架空市". */
export const teamInLog = (words: Words, { team, teamName }: z.infer<typeof named>) =>
  words.assignment.team(team, teamName);

export const logged: AuditedAction[] = [
  {
    action: "assignment.pen",
    say(words, facts) {
      const kept = pen.parse(facts);
      return words.assignment.log.pen(teamInLog(words, kept), kept.title, kept.name);
    },
  },
  {
    action: "assignment.review",
    say(words, facts) {
      const kept = review.parse(facts);
      return words.assignment.log.review(teamInLog(words, kept), kept.title, kept.until);
    },
  },
];
