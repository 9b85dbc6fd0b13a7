/** What somebody wrote to the app, shown in the council's channel: who, from which team, the words, the answer. */
import { type Words, wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Composed, MessageContent, NoticeFacts, NoticeKind } from "../../platform/notices/types.ts";
import { type Block, bold, note, rich, run, typed } from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import { dateOf, timeOf } from "../../shared/japanese-date.ts";
import { type Enrolled, enrolledOn, findProgram } from "../program/index.ts";
import { loadWorkspace } from "../workspace/index.ts";
import { RECEIVED_KIND } from "./ids.ts";
import { type Burst, burstSchema, MOST_SHOWN, type Reply } from "./offers.rules.ts";

function replyBlocks(words: Words, { text, hasFiles, at, offers }: Reply): Block[] {
  const { reply } = words;
  const answered = offers.map((offer) => reply.offered[offer.kind]("number" in offer ? offer : undefined));
  const notes = [
    ...(text.length > MOST_SHOWN ? [reply.isCut(text.length)] : []),
    ...(hasFiles ? [reply.hadFiles] : []),
    reply.answered(timeOf(at), answered),
  ];
  return [...(text.trim() ? [typed(cut(text, MOST_SHOWN))] : []), note(...notes)];
}

function receivedMessage(words: Words, burst: Burst, trainee: Enrolled | undefined): MessageContent {
  const { reply } = words;
  const name = cut(burst.accountName, 100);
  const place = trainee?.teamName
    ? reply.team(trainee.teamNumber ?? 0, cut(trainee.teamName, 100))
    : burst.personId === null
      ? reply.stranger
      : "";
  return {
    text: reply.received(name),
    blocks: [
      rich(bold(reply.received(name)), run(place)),
      ...burst.replies.flatMap((one) => replyBlocks(words, one)),
    ],
  };
}

async function whoseReply(tx: Tx, { workspaceId }: NoticeFacts, { personId, replies }: Burst) {
  const program = personId === null ? undefined : await findProgram(tx, workspaceId);
  const [first] = replies;
  if (!program || !first) return undefined;
  const enrolled = await enrolledOn(tx, program, dateOf(first.at));
  return enrolled.find((trainee) => trainee.personId === personId);
}

export const replyReceived: NoticeKind = {
  kind: RECEIVED_KIND,
  // A channel wakes nobody, and who cancels on the morning of a session must be read before it begins.
  urgency: "urgent",
  // The office hears people also while it says nothing itself.
  whilePaused: true,

  async audience(tx, { workspaceId }) {
    const { councilChannelId } = await loadWorkspace(tx, workspaceId);
    return { people: [], channels: councilChannelId === null ? [] : [councilChannelId], skipped: [] };
  },

  async compose(tx, notice, deliveries) {
    const burst = burstSchema.parse(notice.facts);
    const trainee = await whoseReply(tx, notice, burst);
    return new Map(
      deliveries.map(({ deliveryId, language }): [string, Composed] => [
        deliveryId,
        { say: receivedMessage(wordsIn(language), burst, trainee) },
      ]),
    );
  },
};
