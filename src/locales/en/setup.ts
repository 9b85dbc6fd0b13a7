import { fiscalYearName } from "../../shared/japanese-date.ts";
import type { setup as source } from "../ja/setup.ts";

const said = (problem: string, whatToDo: string) => ({ problem, whatToDo });

export const setup: typeof source = {
  helpNew: "• /program new: registers a new year's program as a draft.",
  helpCopy:
    "• /program copy: makes the next year's workbook from this one (dates, teams and people empty) and sends it by DM.",
  helpSettings: "• /program settings: the program's contact, days of messages and other settings.",
  buttonNew: "Set up a new year",
  buttonCopy: "Next year's workbook",
  buttonSettings: "Settings",
  noProgram: "There is no program yet. Use /program new, or import a workbook with /program import.",
  label: {
    title: "Title",
    purpose: "Purpose",
    organizer: "Organizer",
    contact: "Contact",
    channelName: "Channel for announcements",
    language: "Language of the program",
    leaderAffiliation: "Affiliation of leaders",
    largestTeam: "Largest team",
    nameAdmin: "Name of the affiliation (行政)",
    nameShakyo: "Name of the affiliation (社協)",
    nameAgency: "Name of the affiliation (相談機関)",
    municipalityWord: "Word for municipalities",
    announcementDaysBefore: "Announcement (days before the session)",
    intentionAskedWorkingDays: "Asking who means to come (working days before)",
    intentionDueWorkingDays: "Answers about coming are due (working days before)",
    firstReminderWorkingDays: "First reminder (working days after)",
    secondReminderDays: "Second reminder (days after the session)",
    reflectionOpenDays: "Reflections close (days after the session)",
    reminderTime: "Hour of reminders",
    summaryWeekday: "Weekday of the weekly summary",
    summaryTime: "Hour of the weekly summary",
    officeFrom: "Messages from",
    lunchFrom: "Lunch from",
    lunchTo: "Lunch until",
    officeTo: "Messages until",
  },
  hint: {
    contact:
      "Name and telephone of the office: stands in the first message to trainees, and wherever help is offered.",
    channelName: "Without #. Invite the app to this channel.",
    largestTeam: "More people than this take part as several teams.",
    reflectionOpenDays: "On a closed day, the working day before. What has closed already does not change.",
    officeTo: "Routine messages leave no later than this; reflections close at this hour.",
  },
  and: ", ",
  languages: { ja: "Japanese (日本語)", en: "English" },
  weekdays: { 1: "Monday", 2: "Tuesday", 3: "Wednesday", 4: "Thursday", 5: "Friday" },
  groups: {
    general: "About the program",
    teams: "Rules for teams",
    notices: "Days and hours of messages",
    hours: "Office hours",
  },
  settingsTitle: "Settings",
  save: "Save",
  intro:
    "Only what you change is saved. Messages still to come are planned anew. The year cannot be changed.",
  stale:
    "While this was open, somebody else changed these settings. Nothing has been saved yet: look at what stands now, and save again.",
  saved: (names: string) => `Saved: ${names}`,
  savedHow: "Messages still to come were planned anew; what was sent is edited where it has to be.",
  nothing: "Nothing has changed.",
  logged: (names: string) => `Changed the settings (${names}).`,
  changedSince: (names: string) =>
    `These settings were changed again since, so this cannot be undone (${names}). Use /program settings.`,
  loggedNew: (fiscalYear: number, title: string) =>
    `Registered the program of ${fiscalYearName(fiscalYear, "en")}, “${title}”, as a draft.`,
  notEmpty: "It has teams or sessions by now, or has been started, so it cannot be taken back.",
  draftThere: (fiscalYear: number) =>
    `The program of ${fiscalYearName(fiscalYear, "en")} is being prepared. Change it with /program settings and the workbook (/program import).`,
  newTitle: "Set up a new year",
  newSubmit: "Register",
  newIntro: "The program is registered as a draft. Nothing is sent until somebody presses Start.",
  newIntroAgain:
    "The last program's facts are filled in, and its settings are taken over. Nothing is sent until somebody presses Start.",
  fiscalYear: "Fiscal year",
  newDone: "The program has been registered as a draft.",
  newDoneHow:
    "Next, download the workbook with /program export, enter sessions, municipalities, teams and people, and import it with /program import. /program settings changes the days of messages and the like.",
  copyName: (fiscalYear: number) => `workbook_FY${fiscalYear}_draft.xlsx`,
  copyComment: (fiscalYear: number) =>
    `A draft of the workbook for ${fiscalYearName(fiscalYear, "en")}. Enter dates, teams and people, then import it with /program import.`,
  copied: "Next year's workbook is in your DM with this app. Nothing that is stored has changed.",
  copyNotes: ({
    fiscalYear,
    teams,
    isFinished,
  }: {
    fiscalYear: number;
    teams: string[];
    isFinished: boolean;
  }) => [
    `A draft for ${fiscalYearName(fiscalYear + 1, "en")}, made from ${fiscalYearName(fiscalYear, "en")}. The dates in 回 are empty: fill them in before importing.`,
    "Taken over: the program and its settings; hours, places and themes of the sessions; their parts, questions, assignments with theirs; municipalities. Closed days are a year later; due dates are empty.",
    "Left empty: teams, trainees, movements, observers, affiliates.",
    ...(isFinished
      ? [
          `過年度 and 過去の参加 hold ${fiscalYearName(fiscalYear, "en")} as well (who was enrolled on the last session's day).`,
        ]
      : [`Made before the last session, so 過年度 does not hold ${fiscalYearName(fiscalYear, "en")}.`]),
    ...(teams.length > 0 ? [`Teams of ${fiscalYearName(fiscalYear, "en")}: ${teams.join(", ")}`] : []),
  ],
  faults: {
    teams: (numbers: number[]) =>
      said(
        `With this, team ${numbers.join(", ")} would be against the rules.`,
        " Change its people or its leader first.",
      ),
    yearTaken: (fiscalYear: number) => `${fiscalYearName(fiscalYear, "en")} has a program already.`,
  },
};
