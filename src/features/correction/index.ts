/** Corrections of attendance: a trainee asks, the office decides, history stays. */
import { z } from "zod";
import type { AuditedAction } from "../../platform/audit/index.ts";
import type { Feature } from "../../platform/feature.ts";
import { STATUSES } from "../closing/index.ts";
import { listenAskCorrection } from "./ask-correction.listeners.ts";
import { correctionAsked, correctionDecided, correctionReversed } from "./correction.notices.ts";
import { listenDecideCorrection } from "./decide-correction.listeners.ts";
import { reverseDecision } from "./reverse-decision.ts";

export { correctionCard, correctionsInMessages } from "./correction.card.ts";
export { countOpenCorrections } from "./correction.store.ts";
export { correctionsCommand } from "./decide-correction.listeners.ts";
export { ownCorrections } from "./own-corrections.ts";

const decidedFacts = z.object({
  number: z.number(),
  trainee: z.string(),
  name: z.string(),
  wanted: z.enum(STATUSES),
  isAccepted: z.boolean(),
});

/** The person was told of it: it is reversed, and they are told of that as well. */
const decided: AuditedAction = {
  action: "correction.decided",
  isTold: true,
  undoMeans: (words) => words.correction.reverseMeans,
  undo: reverseDecision,
  say(words, facts) {
    const { wanted, ...rest } = decidedFacts.parse(facts);
    return words.correction.logged({ ...rest, status: words.attendance.status[wanted] });
  },
};

export function createCorrectionFeature(): Feature {
  return {
    name: "correction",
    notices: [correctionAsked, correctionDecided, correctionReversed],
    audited: [decided],
    listen(listen, deps) {
      listenAskCorrection(listen, deps);
      listenDecideCorrection(listen, deps);
    },
  };
}
