import { shortDate } from "../../shared/japanese-date.ts";
import type { wrapup as source } from "../ja/wrapup.ts";

export const wrapup: typeof source = {
  title: (session) => `Session ${session} is closed`,
  thanks: (session, theme) =>
    `Attendance and reflections of session ${session}, “${theme}”, are closed. Thank you for taking part.`,
  next: "What comes next:",
  nextSession: (one) =>
    `${shortDate(one.date, "en")} ${one.startTime}: session ${one.number}, “${one.theme}”`,
  due: (one) => `${shortDate(one.date, "en")}: “${one.title}” is due`,
  after: "A draft of your training report is in /session, with each session.",
};
