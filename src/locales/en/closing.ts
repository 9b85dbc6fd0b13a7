import { dateAndTime, dateOf, shortDate } from "../../shared/japanese-date.ts";
import type { closing as source } from "../ja/closing.ts";

const figures = {
  trainees: "trainees present",
  enrolled: "enrolled",
  observers: "observers",
  late: "late",
  leftEarly: "left early",
  substitutes: "substitutes",
  excused: "absent with notice",
  absent: "absent without notice",
  unmarked: "not known",
};

const breakdown = "the split by team or affiliation";

export const closing: typeof source = {
  confirmed: ({ at, by }) => `Confirmed (${by ?? "end of the period"}, ${dateAndTime(at, "en")})`,
  confirmedShort: ({ at, by }) => ` (confirmed ${dateAndTime(at, "en")}${by === null ? "" : ` by ${by}`})`,
  erratum: ({ at, changes, reason }) => {
    const said = changes.map(({ figure, from, to }) => `${figures[figure]} ${from} → ${to}`);
    return `Corrected ${shortDate(dateOf(at), "en")}: ${said.join(", ") || breakdown}${reason ? ` (${reason})` : ""}`;
  },
  afterErrata: (counts) => `After correction: ${counts}`,
  corrected: ({ number, date, changes, reason }) => {
    const said = changes.map(({ figure, from, to }) => `${figures[figure]} from ${from} to ${to}`);
    return `Session ${number} (${shortDate(date, "en")}) was corrected: ${said.join(", ") || breakdown} (reason: ${reason})`;
  },
  notice: {
    title: (number) => `Session ${number} is confirmed`,
    counts: ({ trainees, enrolled, observers, substitutes, absent, excused, unmarked }) =>
      `Trainees present: ${trainees} of ${enrolled}; observers ${observers}. Substitutes ${substitutes}, absent ${absent + excused} (with notice ${excused}), not known ${unmarked}.`,
    closedBy: ({ at, by }) =>
      by === null
        ? `Attendance and reflections closed on ${dateAndTime(at, "en")}.`
        : `${by} closed it on ${dateAndTime(at, "en")}.`,
    after:
      "These figures stay as they are. What is put right later is kept as a correction and stated in the next weekly summary.",
  },
  reason: "Reason for the correction",
  reasonHint:
    "Where confirmed figures change, this reason stands in the list of corrections and in the weekly summary. Please name no persons.",
  isClosed: (number) =>
    `Session ${number} is confirmed. What you change here is kept as a correction; please give the reason.`,
  reasonMissing: "Please give the reason for the correction.",
  closedMeanwhile: (number) =>
    `Session ${number} was confirmed while this was open. Nothing was saved yet. Please give the reason and save again.`,
};
