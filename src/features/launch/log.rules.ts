/** How the log says that a program was started. What it says from then on cannot be taken back. Pure. */
import { z } from "zod";
import type { AuditedAction } from "../../platform/audit/index.ts";

export const auditedActs: AuditedAction[] = [
  {
    action: "launch.started",
    say: ({ launch }, facts) => launch.start.logged(z.object({ title: z.string() }).parse(facts).title),
  },
];
