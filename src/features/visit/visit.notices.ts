/** To the officers of a visit: the working day before, and when its next step falls due. */
import { wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type {
  Composed,
  MessageContent,
  NoticeKind,
  Occasion,
  SkipReason,
} from "../../platform/notices/types.ts";
import { teamsWithDays } from "../assignment/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import { NEXT_STEP, REMINDER } from "./ids.ts";
import {
  isFollowed,
  reminderOccasions,
  reminderOrdinal,
  stepOccasions,
  stepOrdinal,
  toRemind,
} from "./occasions.rules.ts";
import type { VisitTeam } from "./read-visits.ts";
import { reminderMessage, stepMessage, type VisitMessage } from "./visit.card.ts";
import type { VisitFacts } from "./visit.rules.ts";
import { findVisit, officersOf, visitsOf } from "./visit.store.ts";

interface Facts {
  visit: VisitFacts;
  program: ProgramFacts;
  teams: VisitTeam[];
  others: VisitFacts[];
}

async function factsOf(tx: Tx, workspaceId: string, visitId: string): Promise<Facts | undefined> {
  const visit = await findVisit(tx, workspaceId, visitId);
  if (!visit) return undefined;
  const program = await loadProgram(tx, workspaceId, visit.programId);
  return {
    visit,
    program,
    teams: await teamsWithDays(tx, program, visit.teamIds),
    others: await visitsOf(tx, program),
  };
}

interface Speaking {
  kind: string;
  occasions(visit: VisitFacts, program: ProgramFacts): Occasion[];
  /** The ordinal that stands for the present date. */
  ordinal(visit: VisitFacts): number;
  people(facts: Facts): string[];
  /** Why it is not said after all. */
  skip(facts: Facts): SkipReason | undefined;
  message(say: VisitMessage): MessageContent;
}

function visitKind({ kind, occasions, ordinal, people, skip, message }: Speaking): NoticeKind {
  return {
    kind,
    subject: "visit",
    urgency: "routine",
    merges: true,
    lastWord: true,

    async occasions(tx, { workspaceId, id }, { asIfRunning = false } = {}) {
      const visit = await findVisit(tx, workspaceId, id);
      if (!visit) return [];
      const program = await loadProgram(tx, workspaceId, visit.programId);
      return program.state === "RUNNING" || asIfRunning ? occasions(visit, program) : [];
    },

    async audience(tx, notice) {
      const facts = await factsOf(tx, notice.workspaceId, notice.subjectId);
      if (!facts) return { people: [], channels: [], skipped: [] };
      const officers = new Set((await officersOf(tx, notice.workspaceId)).map(({ personId }) => personId));
      const reason = skip(facts);
      const asked = people(facts).map((personId) => ({
        personId,
        reason: officers.has(personId) ? reason : ("left" as const),
      }));
      return {
        people: asked.flatMap((one) => (one.reason ? [] : [one.personId])),
        channels: [],
        skipped: asked.flatMap(({ personId, reason }) => (reason ? [{ personId, reason }] : [])),
      };
    },

    async compose(tx, notice, deliveries) {
      const facts = await factsOf(tx, notice.workspaceId, notice.subjectId);
      return new Map(
        deliveries.map(({ deliveryId, recipient, language, sent }): [string, Composed] => {
          if (!facts) return [deliveryId, { skip: "withdrawn" }];
          const hasMoved = notice.ordinal !== ordinal(facts.visit);
          const reason = hasMoved ? "withdrawn" : skip(facts);
          if (!sent && reason) return [deliveryId, { skip: reason }];
          if (!sent && !people(facts).includes(recipient)) return [deliveryId, { skip: "left" }];
          const { visit, teams } = facts;
          return [
            deliveryId,
            { say: message({ words: wordsIn(language), visit, teams, isFresh: !sent, hasMoved }) },
          ];
        }),
      );
    },
  };
}

export const visitNotices: NoticeKind[] = [
  visitKind({
    kind: REMINDER,
    occasions: (visit, { rules }) => reminderOccasions(visit, rules),
    ordinal: reminderOrdinal,
    people: ({ visit, program }) => toRemind(visit, program.rules),
    skip: ({ visit }) => (visit.state === "PLANNED" ? undefined : "withdrawn"),
    message: reminderMessage,
  }),
  visitKind({
    kind: NEXT_STEP,
    occasions: (visit, { rules }) => stepOccasions(visit, rules),
    ordinal: stepOrdinal,
    people: ({ visit }) => visit.staffIds,
    skip({ visit, others }) {
      if (visit.state === "CANCELED" || visit.nextStep === null) return "withdrawn";
      return isFollowed(visit, others) ? "visited" : undefined;
    },
    message: stepMessage,
  }),
];
