/** What the app offers in answer to a reply: shown to the person, and named to the council. Pure. */
import { z } from "zod";

const aboutSession = { number: z.number(), date: z.string() };

/** As it is kept beside the words, for the council. */
export const offerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("attendance"), ...aboutSession }),
  z.object({ kind: z.literal("no-attendance") }),
  z.object({ kind: z.literal("reflection"), ...aboutSession }),
  z.object({ kind: z.literal("no-reflection") }),
  z.object({ kind: z.literal("session"), ...aboutSession }),
  z.object({ kind: z.literal("no-session") }),
  z.object({ kind: z.literal("own-data") }),
  z.object({ kind: z.literal("stop") }),
  z.object({ kind: z.literal("thanks") }),
  z.object({ kind: z.literal("files") }),
  z.object({ kind: z.literal("menu") }),
  /** On no list, or on one and nothing today. */
  z.object({ kind: z.literal("refused") }),
  z.object({ kind: z.literal("no-role") }),
]);
export type Offer = z.infer<typeof offerSchema>;

const replySchema = z.object({
  text: z.string(),
  hasFiles: z.boolean(),
  at: z.coerce.date(),
  offers: z.array(offerSchema),
});
export type Reply = z.infer<typeof replySchema>;

/** The facts of one message to the council: one person's replies of a few minutes. */
export const burstSchema = z.object({
  slackUserId: z.string(),
  personId: z.string().nullable(),
  /** The account's name, for somebody who is on no list. */
  accountName: z.string(),
  replies: z.array(replySchema),
});
export type Burst = z.infer<typeof burstSchema>;

/** Written in several messages, as people write in a chat. */
const BURST_MS = 10 * 60_000;
/** More than these make a message longer than Slack takes. */
const MOST_REPLIES = 8;
const MOST_CHARACTERS = 6000;
export const MOST_SHOWN = 2500;

/** Whether one more reply stands in the message that tells of the last ones. */
export function belongsTo({ replies }: Burst, { text, at }: Pick<Reply, "text" | "at">): boolean {
  const last = replies.at(-1);
  const shown = [...replies.map((reply) => reply.text), text].reduce(
    (sum, words) => sum + Math.min(words.length, MOST_SHOWN),
    0,
  );
  return (
    last !== undefined &&
    at.getTime() - last.at.getTime() <= BURST_MS &&
    replies.length < MOST_REPLIES &&
    shown <= MOST_CHARACTERS
  );
}
