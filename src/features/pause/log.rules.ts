/** How the log says that everything was held back, and let go. Going on is an act of its own, not an undo. Pure. */
import { z } from "zod";
import type { AuditedAction } from "../../platform/audit/index.ts";

const aboutResume = z.object({ sent: z.number(), left: z.number() });

export const auditedActs: AuditedAction[] = [
  { action: "pause.held", say: ({ pause }) => pause.log.held },
  {
    action: "pause.resumed",
    say({ pause }, facts) {
      const { sent, left } = aboutResume.parse(facts);
      return pause.log.resumed(sent, left);
    },
  },
];
