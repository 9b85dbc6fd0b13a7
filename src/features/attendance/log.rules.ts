/** What the log keeps of marks that one person entered for others, and how it says them. Pure. */
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import type { AuditedAction, ChangeInWords } from "../../platform/audit/index.ts";
import { STATUSES } from "../closing/index.ts";
import { CHOICES, type Mark } from "./attendance.rules.ts";

const choice = z.enum(CHOICES);

export const aboutMarks = z.object({
  number: z.number(),
  date: z.string(),
  /** Null: they were in several teams. */
  team: z.string().nullable(),
  marks: z.array(z.object({ name: z.string(), from: choice, to: choice, standIn: z.string().optional() })),
});

const mark = z.object({
  status: z.enum(STATUSES),
  standIn: z.object({ name: z.string(), kana: z.string(), organization: z.string() }).optional(),
});

/** The marks themselves, by enrollment; null: not marked. */
export const keptMarks = z.object({ marks: z.record(z.string(), mark.nullable()) });

export function keep(marks: { enrollmentId: string; mark: Mark | undefined }[]) {
  return keptMarks.parse({
    marks: Object.fromEntries(marks.map(({ enrollmentId, mark: one }) => [enrollmentId, one ?? null])),
  });
}

export const keptObservers = z.object({ names: z.array(z.string()), headcount: z.number() });
export const aboutObservers = z.object({
  number: z.number(),
  date: z.string(),
  from: z.number(),
  to: z.number(),
});

type Sayable = Pick<AuditedAction, "action" | "say" | "changes" | "undoMeans">;

export const MARKED: Sayable = {
  action: "attendance.marked",
  say({ attendance }, facts) {
    const { number, team, marks } = aboutMarks.parse(facts);
    return attendance.log.marked({ number, team, count: marks.length });
  },
  changes({ attendance: { status, log } }, { facts }) {
    return aboutMarks.parse(facts).marks.map(
      ({ name, from, to, standIn }): ChangeInWords => ({
        what: name,
        from: status[from],
        to: standIn ? log.standIn(status[to], standIn) : status[to],
      }),
    );
  },
  undoMeans: ({ attendance }) => attendance.log.undoMarks,
};

const namesText = (words: Words, names: string[]) =>
  names.join(words.attendance.log.and) || words.session.none;

export const OBSERVERS_RECORDED: Sayable = {
  action: "attendance.observers",
  say({ attendance }, facts) {
    const { number, to } = aboutObservers.parse(facts);
    return attendance.log.observers(number, to);
  },
  changes(words, { facts, before, after }) {
    const { log } = words.attendance;
    const { from, to } = aboutObservers.parse(facts);
    const [old, now] = [keptObservers.parse(before), keptObservers.parse(after)];
    const named = { from: namesText(words, old.names), to: namesText(words, now.names) };
    return [
      { what: words.attendance.observerCount, from: log.people(from), to: log.people(to) },
      ...(named.from === named.to ? [] : [{ what: words.attendance.observerNames, ...named }]),
    ];
  },
};
