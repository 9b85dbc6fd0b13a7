/** What the office says to one team about one assignment: asked again, more time, a nudge. */
import { z } from "zod";
import { wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Composed, MessageContent, NoticeFacts, NoticeKind } from "../../platform/notices/types.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import {
  type AssignmentMessage,
  assignmentLines,
  findAssignment,
  isOpen,
  mayHandIn,
  membersOn,
  readStandingKey,
  reminderMessage,
  type Standing,
  teamsWithDays,
} from "../assignment/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import { EXTENDED } from "./extend-due.ts";
import { NUDGE } from "./nudge-team.ts";
import { RETURNED } from "./return-hand-in.ts";
import { extendedMessage, returnedMessage, unreturnedMessage } from "./review.card.ts";
import { UNRETURNED } from "./undo-review.ts";

interface Told {
  say: Omit<AssignmentMessage, "words" | "isFresh" | "mayHandIn">;
  program: ProgramFacts;
}

async function toldOf(tx: Tx, { workspaceId, subjectId }: NoticeFacts, at: Date): Promise<Told | undefined> {
  const { assignmentId, teamId } = readStandingKey(subjectId);
  const assignment = await findAssignment(tx, workspaceId, assignmentId);
  if (!assignment) return undefined;
  const program = await loadProgram(tx, workspaceId, assignment.programId);
  const [team] = await teamsWithDays(tx, program, [teamId]);
  const lines = (await assignmentLines(tx, program, [teamId], at)).get(teamId);
  const line = lines?.find((one) => one.assignment.id === assignmentId);
  if (!team || !line) return undefined;
  const { name: teamName } = team;
  const { rules } = program;
  return { program, say: { ...line, due: line.due ?? dateOf(at), teamId, teamName, rules, at } };
}

interface Speaking {
  kind: string;
  /** Everybody in the team; otherwise leader, contacts and who holds the pen. */
  toAll: boolean;
  /** Whether it still has to be said; absent: while the team owes the assignment. */
  isDue?(standing: Standing): boolean;
  urgency?: NoticeKind["urgency"];
  message(say: AssignmentMessage, facts: unknown): MessageContent;
}

function teamKind({ kind, toAll, message, isDue = isOpen }: Speaking): NoticeKind {
  return {
    kind,
    urgency: "routine",
    async audience(tx, notice, at) {
      const told = await toldOf(tx, notice, at);
      if (!told) return { people: [], channels: [], skipped: [] };
      const { teamId, standing } = told.say;
      const members = (await membersOn(tx, told.program, dateOf(at), [teamId])).filter(
        ({ role, personId }) => toAll || role !== "MEMBER" || personId === standing.penId,
      );
      return { people: [...new Set(members.map(({ personId }) => personId))], channels: [], skipped: [] };
    },
    async compose(tx, notice, deliveries, at) {
      const told = await toldOf(tx, notice, at);
      const members = told ? await membersOn(tx, told.program, dateOf(at), [told.say.teamId]) : [];
      return new Map(
        deliveries.map(({ deliveryId, recipient, language, sent }): [string, Composed] => {
          if (!told) return [deliveryId, { skip: "withdrawn" }];
          if (!sent && !isDue(told.say.standing)) return [deliveryId, { skip: "answered" }];
          const role = members.find(({ personId }) => personId === recipient)?.role ?? "MEMBER";
          const reading = { words: wordsIn(language), isFresh: !sent, mayHandIn: mayHandIn(role) };
          const say = { ...told.say, ...reading };
          return [deliveryId, { say: message(say, notice.facts) }];
        }),
      );
    },
  };
}

const returnedFacts = z.object({ note: z.string() });

export const reviewNotices: NoticeKind[] = [
  teamKind({
    kind: RETURNED,
    toAll: true,
    message: (say, facts) => returnedMessage(say, returnedFacts.parse(facts).note),
  }),
  teamKind({
    kind: EXTENDED,
    toAll: false,
    message: (say) => extendedMessage(say),
  }),
  teamKind({
    kind: UNRETURNED,
    toAll: true,
    isDue: ({ state }) => state === "SUBMITTED" || state === "ACCEPTED",
    message: (say) => unreturnedMessage(say),
  }),
  teamKind({ kind: NUDGE, toAll: false, message: (say) => reminderMessage(say) }),
];
