/** How the log says who filled in what, and what the office asks. */
import { z } from "zod";
import type { AuditedAction } from "../../platform/audit/index.ts";

const filled = z.object({ team: z.number(), teamName: z.string(), title: z.string(), numbers: z.string() });
const changed = z.object({ title: z.string(), number: z.number() });

export const logged: AuditedAction[] = [
  {
    action: "worksheet.filled",
    say(words, facts) {
      const { team, teamName, title, numbers } = filled.parse(facts);
      return words.worksheet.log.filled(words.assignment.team(team, teamName), title, numbers);
    },
  },
  ...(["added", "changed", "removed"] as const).map(
    (what): AuditedAction => ({
      action: `worksheet.question-${what}`,
      say(words, facts) {
        const { title, number } = changed.parse(facts);
        return words.worksheet.log[what](title, number);
      },
    }),
  ),
];
