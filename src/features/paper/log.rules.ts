/** How the log says what was entered from paper. Pure. */
import { z } from "zod";
import type { AuditedAction } from "../../platform/audit/index.ts";

export const ANSWER_ENTERED = "paper.entered";
export const ENTRY_OPENED = "paper.opened";

export const enteredFacts = z.object({
  session: z.number(),
  name: z.string(),
  number: z.string(),
  version: z.number(),
  sessionId: z.string(),
  enrollmentId: z.string(),
});

const openedFacts = enteredFacts.pick({ session: true, name: true, number: true });

export const answerEntered: AuditedAction = {
  action: ANSWER_ENTERED,
  say: ({ paper }, facts) => {
    const { session, name, number, version } = enteredFacts.parse(facts);
    return paper.log.entered(session, `${number} ${name}`, version);
  },
};

/** Reading cannot be taken back. */
export const entryOpened: AuditedAction = {
  action: ENTRY_OPENED,
  say: ({ paper }, facts) => {
    const { session, name, number } = openedFacts.parse(facts);
    return paper.log.opened(session, `${number} ${name}`);
  },
};
