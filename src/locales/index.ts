/** All words that people read. Japanese is the source; English must satisfy its type. */
import type { Language } from "../shared/japanese-date.ts";
import { attendance as attendanceEn } from "./en/attendance.ts";
import { broadcast as broadcastEn } from "./en/broadcast.ts";
import { common as commonEn } from "./en/common.ts";
import { launch as launchEn } from "./en/launch.ts";
import { matching as matchingEn } from "./en/matching.ts";
import { mydata as mydataEn } from "./en/mydata.ts";
import { pause as pauseEn } from "./en/pause.ts";
import { people as peopleEn } from "./en/people.ts";
import { program as programEn } from "./en/program.ts";
import { records as recordsEn } from "./en/records.ts";
import { reflection as reflectionEn } from "./en/reflection.ts";
import { reply as replyEn } from "./en/reply.ts";
import { schedule as scheduleEn } from "./en/schedule.ts";
import { session as sessionEn } from "./en/session.ts";
import { summary as summaryEn } from "./en/summary.ts";
import { upload as uploadEn } from "./en/upload.ts";
import { workbook as workbookEn } from "./en/workbook.ts";
import { attendance } from "./ja/attendance.ts";
import { broadcast } from "./ja/broadcast.ts";
import { common } from "./ja/common.ts";
import { launch } from "./ja/launch.ts";
import { matching } from "./ja/matching.ts";
import { mydata } from "./ja/mydata.ts";
import { pause } from "./ja/pause.ts";
import { people } from "./ja/people.ts";
import { program } from "./ja/program.ts";
import { records } from "./ja/records.ts";
import { reflection } from "./ja/reflection.ts";
import { reply } from "./ja/reply.ts";
import { schedule } from "./ja/schedule.ts";
import { session } from "./ja/session.ts";
import { summary } from "./ja/summary.ts";
import { upload } from "./ja/upload.ts";
import { workbook } from "./ja/workbook.ts";

const ja = {
  common,
  people,
  program,
  session,
  schedule,
  attendance,
  reflection,
  summary,
  workbook,
  launch,
  reply,
  matching,
  pause,
  upload,
  records,
  mydata,
  broadcast,
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
  summary: summaryEn,
  workbook: workbookEn,
  launch: launchEn,
  reply: replyEn,
  matching: matchingEn,
  pause: pauseEn,
  upload: uploadEn,
  records: recordsEn,
  mydata: mydataEn,
  broadcast: broadcastEn,
};

export function wordsIn(language: Language): Words {
  return language === "en" ? en : ja;
}
