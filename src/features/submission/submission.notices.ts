/** The receipt to everybody in the team, word to the office when files cannot be kept, to the sender what came back. */
import { wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Audience, Composed, NoticeFacts, NoticeKind } from "../../platform/notices/types.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import {
  findAssignment,
  membersOn,
  readStandingKey,
  standingKey,
  standingsOf,
  teamsWithDays,
} from "../assignment/index.ts";
import { peopleByIds } from "../people/index.ts";
import { loadProgram } from "../program/index.ts";
import { loadWorkspace } from "../workspace/index.ts";
import { FILES_UNAVAILABLE, GIVEN_BACK, RECEIPT } from "./announce-receipt.ts";
import {
  filesUnavailableMessage,
  givenBackMessage,
  type Receipt,
  receiptMessage,
} from "./submission.card.ts";
import { filesOf, findHandIn, handInsOf } from "./submission.store.ts";

const NOBODY: Audience = { people: [], channels: [], skipped: [] };

async function receiptOf(
  tx: Tx,
  { workspaceId, subjectId, ordinal }: NoticeFacts,
): Promise<Omit<Receipt, "words"> | undefined> {
  const which = readStandingKey(subjectId);
  const assignment = await findAssignment(tx, workspaceId, which.assignmentId);
  const handIns = await handInsOf(tx, { workspaceId, ...which }, ["HANDED_IN"]);
  const handIn = handIns.find(({ version }) => version === ordinal);
  if (!assignment || !handIn) return undefined;
  const program = await loadProgram(tx, workspaceId, assignment.programId);
  const [team] = await teamsWithDays(tx, program, [which.teamId]);
  const [sender] = await peopleByIds(tx, workspaceId, [handIn.byId]);
  const files = (await filesOf(tx, workspaceId, [handIn.id])).get(handIn.id) ?? [];
  const standing = (await standingsOf(tx, workspaceId, { teamIds: [which.teamId] })).get(standingKey(which));
  return {
    title: assignment.title,
    team: { number: team?.number ?? 0, name: team?.name ?? "" },
    senderName: sender?.name ?? "",
    handIn,
    files,
    isLatest: (standing?.version ?? ordinal) === ordinal,
  };
}

const receiptNotice: NoticeKind = {
  kind: RECEIPT,
  urgency: "routine",
  async audience(tx, notice, at) {
    const { workspaceId, subjectId } = notice;
    const { assignmentId, teamId } = readStandingKey(subjectId);
    const assignment = await findAssignment(tx, workspaceId, assignmentId);
    if (!assignment) return NOBODY;
    const program = await loadProgram(tx, workspaceId, assignment.programId);
    const members = await membersOn(tx, program, dateOf(at), [teamId]);
    return { ...NOBODY, people: [...new Set(members.map(({ personId }) => personId))] };
  },
  async compose(tx, notice, deliveries) {
    const receipt = await receiptOf(tx, notice);
    return new Map(
      deliveries.map(({ deliveryId, language }): [string, Composed] => [
        deliveryId,
        receipt ? { say: receiptMessage({ ...receipt, words: wordsIn(language) }) } : { skip: "withdrawn" },
      ]),
    );
  },
};

const filesUnavailableNotice: NoticeKind = {
  kind: FILES_UNAVAILABLE,
  // The office can make room at any hour, and a channel wakes nobody.
  urgency: "urgent",
  async audience(tx, { workspaceId }) {
    const { councilChannelId } = await loadWorkspace(tx, workspaceId);
    return { ...NOBODY, channels: councilChannelId === null ? [] : [councilChannelId] };
  },
  async compose(tx, { workspaceId, subjectId }, deliveries) {
    const handIn = await findHandIn(tx, workspaceId, subjectId);
    const assignment = handIn && (await findAssignment(tx, workspaceId, handIn.assignmentId));
    const program = assignment && (await loadProgram(tx, workspaceId, assignment.programId));
    const [team] = handIn && program ? await teamsWithDays(tx, program, [handIn.teamId]) : [];
    return new Map(
      deliveries.map(({ deliveryId, language, sent }): [string, Composed] => {
        if (!handIn || !assignment || !team) return [deliveryId, { skip: "withdrawn" }];
        const { state } = handIn;
        if (state !== "PENDING" && !sent) return [deliveryId, { skip: "answered" }];
        const { title } = assignment;
        return [
          deliveryId,
          { say: filesUnavailableMessage({ words: wordsIn(language), title, team, state }) },
        ];
      }),
    );
  },
};

const givenBackNotice: NoticeKind = {
  kind: GIVEN_BACK,
  urgency: "routine",
  async audience(tx, { workspaceId, subjectId }, at) {
    const handIn = await findHandIn(tx, workspaceId, subjectId);
    const assignment = handIn && (await findAssignment(tx, workspaceId, handIn.assignmentId));
    if (!handIn || !assignment) return NOBODY;
    const program = await loadProgram(tx, workspaceId, assignment.programId);
    const members = await membersOn(tx, program, dateOf(at), [handIn.teamId]);
    const sender = members.filter(({ personId }) => personId === handIn.byId);
    // Who has left the team since cannot send it again: those who can are told.
    const told = sender.length > 0 ? sender : members.filter(({ role }) => role !== "MEMBER");
    return { ...NOBODY, people: [...new Set(told.map(({ personId }) => personId))] };
  },
  async compose(tx, { workspaceId, subjectId }, deliveries) {
    const handIn = await findHandIn(tx, workspaceId, subjectId);
    const assignment = handIn && (await findAssignment(tx, workspaceId, handIn.assignmentId));
    const [newest] = handIn ? await handInsOf(tx, { workspaceId, ...handIn }, ["PENDING", "HANDED_IN"]) : [];
    return new Map(
      deliveries.map(({ deliveryId, language, sent }): [string, Composed] => {
        if (!handIn?.fault || !assignment) return [deliveryId, { skip: "withdrawn" }];
        if (newest && newest.at > handIn.at && !sent) return [deliveryId, { skip: "answered" }];
        const { fault, note: typedNote } = handIn;
        const { title } = assignment;
        return [deliveryId, { say: givenBackMessage({ words: wordsIn(language), title, fault, typedNote }) }];
      }),
    );
  },
};

export const submissionNotices: NoticeKind[] = [receiptNotice, filesUnavailableNotice, givenBackNotice];
