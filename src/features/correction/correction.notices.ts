/** To the office's channel: somebody asks for a correction. To the trainee: what the office decided, or took back. */
import { type Words, wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type {
  Audience,
  Composed,
  MessageContent,
  NoticeFacts,
  NoticeKind,
} from "../../platform/notices/types.ts";
import { actions, bold, paragraph, rich, run, typed } from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import { marksOf } from "../attendance/index.ts";
import { loadWorkspace } from "../workspace/index.ts";
import type { OnRecord } from "./correction.rules.ts";
import { correctionById, decisionsAnnounced, hasRead, type ListedCorrection } from "./correction.store.ts";
import { lookButton, whoLine, wishLine } from "./decide-correction.view.ts";
import { ASKED_KIND, CARD, DECIDED_KIND, REVERSED_KIND } from "./ids.ts";

async function correctionOf(tx: Tx, { workspaceId, subjectId }: NoticeFacts): Promise<ListedCorrection> {
  const correction = await correctionById(tx, workspaceId, subjectId);
  if (!correction) throw new Error("a notice of a correction that is not there");
  return correction;
}

function askedMessage(
  words: Words,
  correction: ListedCorrection,
  mark: OnRecord | undefined,
): MessageContent {
  const { correction: say } = words;
  const { state, decidedAt, decidedBy } = correction;
  const who = whoLine(words, correction);
  const head = rich(bold(say.heard), run(`\n${who}`));
  if (state !== "OPEN") {
    const end = say.ended[state]({ by: cut(decidedBy ?? "", 60), at: decidedAt });
    return { text: `${say.heard}\n${who}\n${end}`, blocks: [head, rich(run(end))] };
  }
  const wish = wishLine(words, { correction, mark });
  return {
    text: `${say.heard}\n${who}\n${wish}`,
    blocks: [
      head,
      paragraph(wish),
      ...(correction.note ? [typed(correction.note)] : []),
      actions(CARD.asked, [lookButton(words, correction.id)]),
    ],
  };
}

export const correctionAsked: NoticeKind = {
  kind: ASKED_KIND,
  urgency: "routine",
  // The office hears people also while it says nothing itself.
  whilePaused: true,

  async audience(tx, { workspaceId }) {
    const { councilChannelId } = await loadWorkspace(tx, workspaceId);
    return { people: [], channels: councilChannelId === null ? [] : [councilChannelId], skipped: [] };
  },

  async compose(tx, notice, deliveries) {
    const correction = await correctionOf(tx, notice);
    const mark = await markOf(tx, notice, correction);
    return new Map(
      deliveries.map(({ deliveryId, language, sent }): [string, Composed] =>
        correction.state !== "OPEN" && !sent
          ? [deliveryId, { skip: "withdrawn" }]
          : [deliveryId, { say: askedMessage(wordsIn(language), correction, mark) }],
      ),
    );
  },
};

function decidedMessage(words: Words, { session, wanted, state, answer }: ListedCorrection): MessageContent {
  const { correction: say, attendance } = words;
  const isAccepted = state === "ACCEPTED";
  const title = say.resultTitle(session);
  const line = say.result({ isAccepted, status: attendance.status[wanted] });
  return {
    text: `${title}\n${line}`,
    blocks: [
      rich(bold(title)),
      paragraph(line),
      ...(answer ? [paragraph(say.fromOffice), typed(answer)] : []),
    ],
  };
}

function reversedMessage(
  words: Words,
  { session }: ListedCorrection,
  mark: OnRecord | undefined,
): MessageContent {
  const { correction: say, attendance } = words;
  const title = say.resultTitle(session);
  const line = say.reversed(attendance.status[mark?.status ?? "NONE"]);
  return { text: `${title}\n${line}`, blocks: [rich(bold(title)), paragraph(line)] };
}

async function toThePerson(tx: Tx, notice: NoticeFacts): Promise<Audience> {
  const { person } = await correctionOf(tx, notice);
  return { people: [person.id], channels: [], skipped: [] };
}

async function markOf(tx: Tx, { workspaceId }: NoticeFacts, { enrollmentId, sessionId }: ListedCorrection) {
  return (await marksOf(tx, { workspaceId, id: sessionId }, [enrollmentId])).get(enrollmentId);
}

export const correctionDecided: NoticeKind = {
  kind: DECIDED_KIND,
  urgency: "routine",
  audience: toThePerson,

  async compose(tx, notice, deliveries) {
    const correction = await correctionOf(tx, notice);
    const { workspaceId, subjectId: id } = notice;
    const isLast = notice.ordinal === (await decisionsAnnounced(tx, { workspaceId, id }));
    const stands = isLast && (correction.state === "ACCEPTED" || correction.state === "REFUSED");
    return new Map(
      deliveries.map(({ deliveryId, language, sent }): [string, Composed] => {
        const words = wordsIn(language);
        if (stands) return [deliveryId, { say: decidedMessage(words, correction) }];
        if (!sent) return [deliveryId, { skip: "withdrawn" }];
        const title = words.correction.resultTitle(correction.session);
        const { takenBack } = words.correction;
        return [
          deliveryId,
          { say: { text: `${title}\n${takenBack}`, blocks: [rich(bold(title)), paragraph(takenBack)] } },
        ];
      }),
    );
  },
};

/** Only to somebody who had read what is taken back, and while it is not decided anew. */
export const correctionReversed: NoticeKind = {
  kind: REVERSED_KIND,
  urgency: "routine",
  audience: toThePerson,

  async compose(tx, notice, deliveries) {
    const correction = await correctionOf(tx, notice);
    const { workspaceId, subjectId: id, ordinal } = notice;
    const isWorthIt = correction.state === "OPEN" && (await hasRead(tx, { workspaceId, id, ordinal }));
    const mark = await markOf(tx, notice, correction);
    return new Map(
      deliveries.map(({ deliveryId, language }): [string, Composed] => [
        deliveryId,
        isWorthIt ? { say: reversedMessage(wordsIn(language), correction, mark) } : { skip: "withdrawn" },
      ]),
    );
  },
};
