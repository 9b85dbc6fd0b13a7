import { fiscalYearName } from "../../shared/japanese-date.ts";
import type { application as ja } from "../ja/application.ts";

const said = (problem: string, whatToDo: string) => ({ problem, whatToDo });
const list = (names: string[]) => names.join(", ");

interface KnownAs {
  name: string;
  number: string | null;
  organization: string | null;
}

const knownAs = ({ name, number, organization }: KnownAs) => {
  const beside = [number, organization].filter((part) => part !== null);
  return `${name}${beside.length > 0 ? ` (${beside.join(", ")})` : ""}`;
};

export const application: typeof ja = {
  help: "・/program applications: makes the application form, takes filled ones in, and shows what has come.",
  button: "Applications",
  title: "Applications",
  noProgram: "There is no program yet. Please set one up first.",
  programClosed: "This program is over. Please set up the new year's program first.",
  row: (at) => `row ${at}`,
  teamLine: (municipalities, team, people) =>
    `${municipalities.length > 0 ? list(municipalities) : "(no municipality)"} · ${team || "(no team name)"} (${people} people)`,
  partName: (team, part) => `${team} (${part})`,
  fault: (place, problem, whatToDo) => `${place ? `${place}: ` : ""}${problem} ${whatToDo}`,
  faults: {
    noColumn: () => said("The column is missing.", "Add it with the form's own heading."),
    nobody: () => said("There is nobody in it.", "Write one person a row."),
    overExample: () =>
      said("Somebody stands in an example row.", "Take the mark 例 away, or write them in another row."),
    whichMunicipality: (typed, candidates) =>
      said(`"${typed}" may be several municipalities.`, `Write ${candidates.join(" or ")}.`),
    noMunicipality: (typed) =>
      said(`"${typed}" is no municipality that is known here.`, "Check its full name."),
    alreadyThere: (name) =>
      said(
        `Somebody of the same name and e-mail (or place of work) as ${name} is a trainee or in another application.`,
        "If it is the same person, leave them out. If not, add their own e-mail to the form.",
      ),
  },

  refused: {
    "no-form": "This does not seem to be an application form: no table with headings such as 氏名 was found.",
    "several-forms": "Several filled forms are in one file. Please ask for one file for each team.",
    otherYear: (year, own) =>
      `This is a form of ${fiscalYearName(year, "en")}. Please ask for one of ${fiscalYearName(own, "en")}.`,
    blank: "There is nobody in it: it seems to be the blank form.",
    tooMany: (people, most) =>
      `${people} people are in it (at most ${most}). Please ask for one file for each team.`,
    notExcel: "An application form can be read as Excel (.xlsx) only. Please save it as .xlsx.",
    imported: (team) =>
      `"${team}" has been taken in already, and nothing has changed. Please change it in the workbook (/program import).`,
    moreThan: (most) => `Not read, because ${most} files are read at a time. Please hand it over again.`,
  },
  outcome: {
    received: (team) => `Received: ${team}`,
    replaced: (team, earlier) => `Received: ${team}. It takes the place of "${earlier}".`,
    already: "The same file has been received before. Nothing has changed.",
    line: (file, text) => `${file ? `"${file}": ` : ""}${text}`,
    title: (kept, all) => `${kept} of ${all} files received.`,
  },

  status: {
    counts: ({ ready, incomplete, onHold, imported }) =>
      `Received ${ready} · incomplete ${incomplete} · on hold ${onHold} · taken in ${imported}`,
    none: "No application has come yet.",
    makeForm: "Make the form",
    receive: "Hand over forms",
    decide: "Take in as teams",
    openTitle: "Received",
    holdTitle: "Teams on hold",
    importedTitle: "Taken in",
    standing: {
      ready: "can be taken in",
      split: "too many for one team: please choose how to part it",
      incomplete: "incomplete",
    },
    received: (file, at, by) => `${file} · received ${at} · ${by}`,
    imported: (teams, at, by) => `${teams} · taken in ${at} · ${by}`,
    team: (number, name) => `Team ${number} ${name}`,
    onHold: " (on hold)",
    more: (count) => `${count} more.`,
    known: (count) => `May be known already: ${count} (asked when they are taken in)`,
    withdraw: "Take out",
    withdrawAsk: "Take this application out of the list? Handing the same form over again puts it back.",
    withdrawn: (file) => `"${file}" has been taken out of the list.`,
  },

  form: {
    submit: "Send to my DM",
    intro:
      "Makes this program's application form (Excel) and sends it into your DM with this app, for you to hand out.",
    deadline: "Deadline",
    deadlineHint: "Printed on the form. Leave it empty when it is not decided.",
    making: "The form is being made. This screen will say when it is there.",
    filename: "application-form.xlsx",
    comment: (year, title) => `The application form of ${title}, ${year}: one file for each team.`,
    sent: "The application form is in your DM with this app.",
  },

  receive: {
    submit: "Read",
    intro: "Choose filled application forms. Reading them changes nothing before you take them in as teams.",
    label: "Application forms",
    hint: "Up to ten Excel files (.xlsx), or one .zip of them, 10 MB each.",
    reading: "The forms are being read. The result comes on this screen, or by DM if you close it.",
    report: { filename: "applications-check.txt", comment: "The whole result of checking the forms." },
    inFile: "This is long: the whole is in a file in your DM with this app.",
  },

  decide: {
    looking: "Looking at it. The result comes on this screen.",
    submit: "Look at it",
    nothing: "There is no application that can be taken in.",
    intro: "Nothing has been written yet. Choose for each application.",
    changed:
      "An application, or what is stored, changed while this was open. Nothing has been written. This is how it is now.",
    more: (count) => `${count} more: they follow once these have been taken in.`,
    proposal: (number, name, members) => `Proposed: team ${number} "${name}": ${list(members)}`,
    member: (number, name, role) =>
      `${number} ${name}${{ LEADER: " (leader)", CONTACT: " (contact)", MEMBER: "" }[role]}`,
    split: (people, most, parts) =>
      `${people} people (at most ${most} in a team). They can be parted into ${parts} teams.`,
    part: (team, members) => `Proposed: "${team}": ${list(members)}`,
    noEmail: (names) => `Without e-mail: ${list(names)}. No Slack account is found for them by itself.`,
    sharedEmail: (names) => `The same e-mail: ${list(names)}. No Slack account is found for them by itself.`,
    noKana: (names) => `Without a reading: ${list(names)}`,
    sameTeam: (number) => `There is a team of the same name already (team ${number}).`,
    faultsMore: (count) => `${count} more.`,
    label: (team) => `The application of "${team}"`,
    takes: {
      take: "Take it in",
      split: (parts) => `Take it in as ${parts} teams`,
      hold: "Take it in as one team, on hold",
      leave: "Not this time",
    },
    holdHint: "A team on hold gets no messages until it is put right.",
    enrolled: (name, known, team) =>
      `${name}: is this the trainee ${knownAs(known)}${team === null ? "" : `, team ${team}`}?`,
    known: (name, known) => `${name}: is this ${knownAs(known)}, who is known from before?`,
    twin: (name, team, file) =>
      `${name}: the same person seems to stand in the application of "${team}" (${file})`,
    answers: {
      enrolled: { skip: "The same: leave them out", other: "Somebody else: take them in" },
      known: { same: "The same (joined to what is known)", other: "Somebody else" },
      twin: { take: "Take them in with this application", skip: "Leave them out of this application" },
    },
    answerNeeded: "Please choose one.",
  },

  confirm: {
    submit: "Take in",
    back: "Choose again",
    intro: "This will be taken in. Nothing has been written yet.",
    nothing: "As it is, nothing can be taken in. Nothing has been written.",
    refusal: "What is stored has faults, so nothing can be taken in. Please put the workbook right first.",
    team: (number, municipalities, name) => `Team ${number} · ${list(municipalities)} · ${name}`,
    hold: (reason) => `On hold. ${reason}`,
    linked: (known) => ` – the same person as ${knownAs(known)}`,
    from: (date) =>
      `The program runs already: they start on ${date}, and earlier sessions do not count for them.`,
    leftTitle: "Not taken in",
    applying: "Taking in. You will be told when it is done.",
    done: (teams, people) => `${teams} teams, ${people} people taken in.`,
    nextDraft: "The program is a draft: nothing is sent before it is started.",
    nextRunning: "The notices to come have been planned again with the new people.",
  },

  changedMeanwhile:
    "Somebody else took this application in, or replaced it. Nothing has been written. Please try again.",
  notOpen: "This application has been taken in or taken out already.",
  isBack: "This application is back in the list already.",

  log: {
    received: (file, team, people) =>
      `Application "${file}" received (${team || "no team name"}, ${people} people).`,
    replaced: (file, team, people, earlier) =>
      `Application "${earlier}" replaced by "${file}" (${team || "no team name"}, ${people} people).`,
    withdrawn: (file, team) => `Application "${file}" (${team || "no team name"}) taken out of the list.`,
    imported: (file, teams) => `Application "${file}" taken in (${list(teams)}).`,
    team: (number, name, people, onHold) =>
      `team ${number} ${name}, ${people} people${onHold ? ", on hold" : ""}`,
  },
};
