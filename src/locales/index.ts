/** All words that people read. Japanese is the source; English must satisfy its type. */
import type { Language } from "../shared/japanese-date.ts";
import { annual as annualEn } from "./en/annual.ts";
import { anonymous as anonymousEn } from "./en/anonymous.ts";
import { application as applicationEn } from "./en/application.ts";
import { assignment as assignmentEn } from "./en/assignment.ts";
import { attendance as attendanceEn } from "./en/attendance.ts";
import { backup as backupEn } from "./en/backup.ts";
import { broadcast as broadcastEn } from "./en/broadcast.ts";
import { calendar as calendarEn } from "./en/calendar.ts";
import { closing as closingEn } from "./en/closing.ts";
import { closure as closureEn } from "./en/closure.ts";
import { coding as codingEn } from "./en/coding.ts";
import { common as commonEn } from "./en/common.ts";
import { correction as correctionEn } from "./en/correction.ts";
import { finish as finishEn } from "./en/finish.ts";
import { fukumei as fukumeiEn } from "./en/fukumei.ts";
import { history as historyEn } from "./en/history.ts";
import { home as homeEn } from "./en/home.ts";
import { intention as intentionEn } from "./en/intention.ts";
import { launch as launchEn } from "./en/launch.ts";
import { listing as listingEn } from "./en/listing.ts";
import { mail as mailEn } from "./en/mail.ts";
import { matching as matchingEn } from "./en/matching.ts";
import { material as materialEn } from "./en/material.ts";
import { membership as membershipEn } from "./en/membership.ts";
import { movement as movementEn } from "./en/movement.ts";
import { mydata as mydataEn } from "./en/mydata.ts";
import { outage as outageEn } from "./en/outage.ts";
import { paper as paperEn } from "./en/paper.ts";
import { pause as pauseEn } from "./en/pause.ts";
import { people as peopleEn } from "./en/people.ts";
import { program as programEn } from "./en/program.ts";
import { reception as receptionEn } from "./en/reception.ts";
import { records as recordsEn } from "./en/records.ts";
import { reflection as reflectionEn } from "./en/reflection.ts";
import { release as releaseEn } from "./en/release.ts";
import { reply as replyEn } from "./en/reply.ts";
import { report as reportEn } from "./en/report.ts";
import { review as reviewEn } from "./en/review.ts";
import { roster as rosterEn } from "./en/roster.ts";
import { schedule as scheduleEn } from "./en/schedule.ts";
import { session as sessionEn } from "./en/session.ts";
import { setup as setupEn } from "./en/setup.ts";
import { submission as submissionEn } from "./en/submission.ts";
import { summary as summaryEn } from "./en/summary.ts";
import { teams as teamsEn } from "./en/teams.ts";
import { theme as themeEn } from "./en/theme.ts";
import { trend as trendEn } from "./en/trend.ts";
import { upload as uploadEn } from "./en/upload.ts";
import { visit as visitEn } from "./en/visit.ts";
import { workbook as workbookEn } from "./en/workbook.ts";
import { worksheet as worksheetEn } from "./en/worksheet.ts";
import { wrapup as wrapupEn } from "./en/wrapup.ts";
import { annual } from "./ja/annual.ts";
import { anonymous } from "./ja/anonymous.ts";
import { application } from "./ja/application.ts";
import { assignment } from "./ja/assignment.ts";
import { attendance } from "./ja/attendance.ts";
import { backup } from "./ja/backup.ts";
import { broadcast } from "./ja/broadcast.ts";
import { calendar } from "./ja/calendar.ts";
import { closing } from "./ja/closing.ts";
import { closure } from "./ja/closure.ts";
import { coding } from "./ja/coding.ts";
import { common } from "./ja/common.ts";
import { correction } from "./ja/correction.ts";
import { finish } from "./ja/finish.ts";
import { fukumei } from "./ja/fukumei.ts";
import { history } from "./ja/history.ts";
import { home } from "./ja/home.ts";
import { intention } from "./ja/intention.ts";
import { launch } from "./ja/launch.ts";
import { listing } from "./ja/listing.ts";
import { mail } from "./ja/mail.ts";
import { matching } from "./ja/matching.ts";
import { material } from "./ja/material.ts";
import { membership } from "./ja/membership.ts";
import { movement } from "./ja/movement.ts";
import { mydata } from "./ja/mydata.ts";
import { outage } from "./ja/outage.ts";
import { paper } from "./ja/paper.ts";
import { pause } from "./ja/pause.ts";
import { people } from "./ja/people.ts";
import { program } from "./ja/program.ts";
import { reception } from "./ja/reception.ts";
import { records } from "./ja/records.ts";
import { reflection } from "./ja/reflection.ts";
import { release } from "./ja/release.ts";
import { reply } from "./ja/reply.ts";
import { report } from "./ja/report.ts";
import { review } from "./ja/review.ts";
import { roster } from "./ja/roster.ts";
import { schedule } from "./ja/schedule.ts";
import { session } from "./ja/session.ts";
import { setup } from "./ja/setup.ts";
import { submission } from "./ja/submission.ts";
import { summary } from "./ja/summary.ts";
import { teams } from "./ja/teams.ts";
import { theme } from "./ja/theme.ts";
import { trend } from "./ja/trend.ts";
import { upload } from "./ja/upload.ts";
import { visit } from "./ja/visit.ts";
import { workbook } from "./ja/workbook.ts";
import { worksheet } from "./ja/worksheet.ts";
import { wrapup } from "./ja/wrapup.ts";

const ja = {
  common,
  people,
  program,
  session,
  schedule,
  calendar,
  closing,
  closure,
  attendance,
  intention,
  material,
  reception,
  reflection,
  anonymous,
  fukumei,
  outage,
  paper,
  mail,
  assignment,
  worksheet,
  submission,
  review,
  correction,
  theme,
  coding,
  listing,
  visit,
  summary,
  wrapup,
  workbook,
  movement,
  launch,
  reply,
  matching,
  pause,
  finish,
  upload,
  history,
  membership,
  roster,
  teams,
  setup,
  application,
  records,
  mydata,
  broadcast,
  trend,
  release,
  annual,
  report,
  home,
  backup,
};

export type Words = typeof ja;

const en: Words = {
  common: commonEn,
  people: peopleEn,
  program: programEn,
  session: sessionEn,
  schedule: scheduleEn,
  calendar: calendarEn,
  closing: closingEn,
  closure: closureEn,
  attendance: attendanceEn,
  intention: intentionEn,
  material: materialEn,
  reception: receptionEn,
  reflection: reflectionEn,
  anonymous: anonymousEn,
  fukumei: fukumeiEn,
  outage: outageEn,
  paper: paperEn,
  mail: mailEn,
  assignment: assignmentEn,
  worksheet: worksheetEn,
  submission: submissionEn,
  review: reviewEn,
  correction: correctionEn,
  theme: themeEn,
  coding: codingEn,
  listing: listingEn,
  visit: visitEn,
  summary: summaryEn,
  wrapup: wrapupEn,
  workbook: workbookEn,
  movement: movementEn,
  launch: launchEn,
  reply: replyEn,
  matching: matchingEn,
  pause: pauseEn,
  finish: finishEn,
  upload: uploadEn,
  history: historyEn,
  membership: membershipEn,
  roster: rosterEn,
  teams: teamsEn,
  setup: setupEn,
  application: applicationEn,
  records: recordsEn,
  mydata: mydataEn,
  broadcast: broadcastEn,
  trend: trendEn,
  release: releaseEn,
  annual: annualEn,
  report: reportEn,
  home: homeEn,
  backup: backupEn,
};

export function wordsIn(language: Language): Words {
  return language === "en" ? en : ja;
}
