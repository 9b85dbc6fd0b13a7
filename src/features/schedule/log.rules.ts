/** What the log keeps of the office's acts with sessions, and how it says them. Pure. */
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import type { AuditedAction, ChangeInWords } from "../../platform/audit/index.ts";
import { DETAIL_FIELDS, type DetailField, type SessionDetails, whenOf } from "../session/index.ts";
import { partsText } from "./form.rules.ts";

const part = z.object({
  order: z.number(),
  kind: z.enum(["LECTURE", "PRACTICE_REPORT", "EXCHANGE", "EXERCISE"]),
  title: z.string(),
  speakers: z.array(z.string()),
});

/** Some of a session's details, as they are kept in the log and in a modal. */
export const someDetails = z
  .object({
    date: z.string(),
    startTime: z.string(),
    endTime: z.string(),
    mode: z.enum(["VENUE", "ONLINE", "HYBRID"]),
    venue: z.string().nullable(),
    link: z.string().nullable(),
    belongings: z.string().nullable(),
    theme: z.string(),
    parts: z.array(part),
  })
  .partial();

const when = z.object({ date: z.string(), startTime: z.string(), endTime: z.string() });
const aboutSession = when.extend({ number: z.number() });
const aboutEdit = aboutSession.extend({ fields: z.array(z.enum(DETAIL_FIELDS)) });
const aboutMove = aboutSession.extend({ to: when });
/** Whether people were told of it at once. */
export const aboutCancel = aboutSession.extend({ isTold: z.boolean() });

type About = z.infer<typeof aboutSession>;

/** The session as it was. */
export const factsOf = (session: About): About => aboutSession.parse(session);
export const hourOf = (session: z.infer<typeof when>) => when.parse(session);

/** The facts in `fields`, for the entry's states. */
export function pick(session: SessionDetails, fields: DetailField[]) {
  return someDetails.parse(Object.fromEntries(fields.map((field) => [field, session[field]])));
}

function shown(words: Words, field: DetailField, details: z.infer<typeof someDetails>): string {
  const { none, modes, kinds, longDay } = words.session;
  const { date, mode, parts } = details;
  if (field === "parts") return partsText(parts ?? [], kinds) || none;
  if (field === "mode") return mode ? modes[mode] : none;
  if (field === "date") return date ? longDay(date) : none;
  return details[field] || none;
}

function changes(words: Words, entry: { before?: unknown; after?: unknown }): ChangeInWords[] {
  const [before, after] = [someDetails.parse(entry.before), someDetails.parse(entry.after)];
  return DETAIL_FIELDS.filter((field) => field in after).map((field) => ({
    what: words.session.label[field],
    from: shown(words, field, before),
    to: shown(words, field, after),
  }));
}

type Sayable = Pick<AuditedAction, "action" | "say" | "changes" | "undoMeans">;

const said = (say: (log: Words["schedule"]["log"], about: About & { when: string }) => string) => {
  return (words: Words, facts: unknown) => {
    const about = aboutSession.parse(facts);
    return say(words.schedule.log, { ...about, when: whenOf(words, about) });
  };
};

export const CREATED: Sayable = {
  action: "schedule.created",
  say: said((log, { number, when }) => log.created(number, when)),
};

export const EDITED: Sayable = {
  action: "schedule.edited",
  say(words, facts) {
    const { number, fields } = aboutEdit.parse(facts);
    return words.schedule.log.edited(
      number,
      fields.map((field) => words.session.label[field]),
    );
  },
  changes,
  undoMeans: ({ schedule }) => schedule.log.undoEdit,
};

export const MOVED: Sayable = {
  action: "schedule.moved",
  say(words, facts) {
    const { to, ...from } = aboutMove.parse(facts);
    return words.schedule.log.moved(from.number, whenOf(words, from), whenOf(words, to));
  },
  changes,
  undoMeans: ({ schedule }) => schedule.log.undoMove,
};

export const CANCELED: Sayable = {
  action: "schedule.canceled",
  say: said((log, { number, when }) => log.canceled(number, when)),
  undoMeans: ({ schedule }) => schedule.log.undoCancel,
};

export const CLOSED: Sayable = {
  action: "schedule.closed",
  say: said((log, { number, when }) => log.closed(number, when)),
};

export const APPROVED: Sayable = {
  action: "schedule.approved",
  say: said((log, { number, when }) => log.approved(number, when)),
  undoMeans: ({ schedule }) => schedule.log.undoApproval,
};
