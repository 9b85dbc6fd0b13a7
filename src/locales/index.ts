/** All words that people read. Japanese is the source; English must satisfy its type. */
import type { Language } from "../shared/japanese-date.ts";
import { assignment as assignmentEn } from "./en/assignment.ts";
import { attendance as attendanceEn } from "./en/attendance.ts";
import { common as commonEn } from "./en/common.ts";
import { history as historyEn } from "./en/history.ts";
import { launch as launchEn } from "./en/launch.ts";
import { matching as matchingEn } from "./en/matching.ts";
import { pause as pauseEn } from "./en/pause.ts";
import { people as peopleEn } from "./en/people.ts";
import { program as programEn } from "./en/program.ts";
import { reflection as reflectionEn } from "./en/reflection.ts";
import { reply as replyEn } from "./en/reply.ts";
import { review as reviewEn } from "./en/review.ts";
import { schedule as scheduleEn } from "./en/schedule.ts";
import { session as sessionEn } from "./en/session.ts";
import { submission as submissionEn } from "./en/submission.ts";
import { summary as summaryEn } from "./en/summary.ts";
import { upload as uploadEn } from "./en/upload.ts";
import { visit as visitEn } from "./en/visit.ts";
import { workbook as workbookEn } from "./en/workbook.ts";
import { assignment } from "./ja/assignment.ts";
import { attendance } from "./ja/attendance.ts";
import { common } from "./ja/common.ts";
import { history } from "./ja/history.ts";
import { launch } from "./ja/launch.ts";
import { matching } from "./ja/matching.ts";
import { pause } from "./ja/pause.ts";
import { people } from "./ja/people.ts";
import { program } from "./ja/program.ts";
import { reflection } from "./ja/reflection.ts";
import { reply } from "./ja/reply.ts";
import { review } from "./ja/review.ts";
import { schedule } from "./ja/schedule.ts";
import { session } from "./ja/session.ts";
import { submission } from "./ja/submission.ts";
import { summary } from "./ja/summary.ts";
import { upload } from "./ja/upload.ts";
import { visit } from "./ja/visit.ts";
import { workbook } from "./ja/workbook.ts";

const ja = {
  common,
  people,
  program,
  session,
  schedule,
  attendance,
  reflection,
  assignment,
  submission,
  review,
  visit,
  summary,
  workbook,
  launch,
  reply,
  matching,
  pause,
  upload,
  history,
};

export type Words = typeof ja;

const en: Words = {
  common: commonEn,
  people: peopleEn,
  program: programEn,
  session: sessionEn,
  schedule: scheduleEn,
  attendance: attendanceEn,
  reflection: reflectionEn,
  assignment: assignmentEn,
  submission: submissionEn,
  review: reviewEn,
  visit: visitEn,
  summary: summaryEn,
  workbook: workbookEn,
  launch: launchEn,
  reply: replyEn,
  matching: matchingEn,
  pause: pauseEn,
  upload: uploadEn,
  history: historyEn,
};

export function wordsIn(language: Language): Words {
  return language === "en" ? en : ja;
}
