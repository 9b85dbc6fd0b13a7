/** To the office's channel, after the app was away: what left late because of it, and what was not said any more. */
import { type Words, wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Composed, MessageContent, NoticeFacts, NoticeKind } from "../../platform/notices/types.ts";
import { type Block, bold, bullets, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { assignmentsOf } from "../assignment/index.ts";
import { nameIn } from "../calendar/index.ts";
import { loadProgram } from "../program/index.ts";
import { sessionsOf } from "../session/index.ts";
import { loadWorkspace } from "../workspace/index.ts";
import { REPORT_KIND } from "./ids.ts";
import { type HeldUp, heldUpNotices } from "./outage.store.ts";
import { type Outage, outageFacts } from "./report-outage.ts";

/** Of each list. */
const MOST_NAMED = 12;

type Numbered = Parameters<typeof nameIn>[2];

async function numbersIn(tx: Tx, { workspaceId, programId }: NoticeFacts): Promise<Numbered> {
  if (programId === null) return { sessions: [], assignments: [] };
  const program = await loadProgram(tx, workspaceId, programId);
  return { sessions: await sessionsOf(tx, program), assignments: await assignmentsOf(tx, program) };
}

/** One line for each notice that reached, or missed, anybody. */
function linesOf(words: Words, held: HeldUp[], numbered: Numbered, which: "late" | "missed"): string[] {
  return held
    .filter((notice) => notice[which].people + notice[which].channels > 0)
    .map((notice) => {
      const name = nameIn(words, notice, numbered);
      return words.outage.item({ name, due: notice.dueAt, people: notice[which].people });
    });
}

function listed(words: Words, title: string, lines: string[]): Block[] {
  if (lines.length === 0) return [];
  const rest = lines.length - MOST_NAMED;
  const shown = [...lines.slice(0, MOST_NAMED), ...(rest > 0 ? [words.outage.more(rest)] : [])];
  return [rich(bold(title)), bullets(shown.map((line) => [run(line)]))];
}

/** Undefined when nobody was told later, or missed anything. */
function message(
  words: Words,
  { from, to }: Outage,
  { late, missed }: { late: string[]; missed: string[] },
): MessageContent | undefined {
  const { outage } = words;
  if (late.length + missed.length === 0) return undefined;
  const when = outage.when(from, to);
  return {
    text: [outage.title, when, outage.counts({ late: late.length, missed: missed.length })].join("\n"),
    blocks: [
      rich(bold(outage.title)),
      paragraph(when),
      ...listed(words, outage.missed, missed),
      ...(missed.length > 0 ? [note(outage.missedHow)] : []),
      ...listed(words, outage.late, late),
      note(outage.acts),
    ],
  };
}

export const outageReport: NoticeKind = {
  kind: REPORT_KIND,
  // A channel too is left in peace at night.
  urgency: "routine",
  // What has happened is no less true while the office says nothing itself.
  whilePaused: true,
  neverEarlier: true,

  async audience(tx, { workspaceId }) {
    const { councilChannelId } = await loadWorkspace(tx, workspaceId);
    return { people: [], channels: councilChannelId === null ? [] : [councilChannelId], skipped: [] };
  },

  async compose(tx, notice, deliveries) {
    const facts = outageFacts.parse(notice.facts);
    const held = await heldUpNotices(tx, notice.workspaceId, facts);
    const numbered = await numbersIn(tx, notice);
    return new Map(
      deliveries.map(({ deliveryId, language }): [string, Composed] => {
        const words = wordsIn(language);
        const lists = {
          late: linesOf(words, held, numbered, "late"),
          missed: linesOf(words, held, numbered, "missed"),
        };
        const say = message(words, facts, lists);
        return [deliveryId, say ? { say } : { skip: "withdrawn" }];
      }),
    );
  },
};
