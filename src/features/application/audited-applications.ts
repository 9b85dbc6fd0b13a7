/** How the log says what was done with applications; only taking one out of the list can be taken back. */
import { z } from "zod";
import type { AuditedAction } from "../../platform/audit/index.ts";
import { putBack } from "./withdraw-application.ts";

const received = z.object({
  file: z.string(),
  team: z.string(),
  people: z.number(),
  replaced: z.string().nullable(),
});
const withdrawn = z.object({ file: z.string(), team: z.string() });
const imported = z.object({
  file: z.string(),
  teams: z.array(z.object({ number: z.number(), name: z.string(), people: z.number(), onHold: z.boolean() })),
});

export const auditedApplications: AuditedAction[] = [
  {
    action: "application.received",
    say({ application: { log } }, facts) {
      const { file, team, people, replaced } = received.parse(facts);
      return replaced === null
        ? log.received(file, team, people)
        : log.replaced(file, team, people, replaced);
    },
  },
  {
    action: "application.withdrawn",
    say({ application: { log } }, facts) {
      const { file, team } = withdrawn.parse(facts);
      return log.withdrawn(file, team);
    },
    undo: (tx, _deps, { entry }) => putBack(tx, entry),
  },
  {
    // Teams and people stay once they are there; who goes is said with the roster.
    action: "application.imported",
    say({ application: { log } }, facts) {
      const { file, teams } = imported.parse(facts);
      return log.imported(
        file,
        teams.map(({ number, name, people, onHold }) => log.team(number, name, people, onHold)),
      );
    },
  },
];
