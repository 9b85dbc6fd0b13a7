import { dateAndTime, dateOf, longDate } from "../../shared/japanese-date.ts";
import type { Words } from "../index.ts";

const day = (date: string) => longDate(date, "en").replace(/^\w+ /, "");
const count = (sum: number, of: number) => (of > 0 ? ` (${((sum / of) * 100).toFixed(1)}%)` : "");

export const annual: Words["annual"] = {
  title: ({ fiscalYear, title }) => `FY${fiscalYear}\n${title}\nReport of the training year`,
  plainTitle: ({ fiscalYear, title }) => `FY${fiscalYear} ${title}: report of the training year`,
  asOf: (date) => `As of ${day(date)}`,
  draftMark: "[Working copy] Drafts from the figures beside what the staff wrote.",
  finalMark: "[For approval]",
  approved: (at) => `[For approval] Approved on ${day(dateOf(at))}`,
  sections: {
    outline: "1. Outline",
    program: "2. Program",
    reflections: "3. Reflections",
    review: "4. Overall review",
    scheme: "5. Reference: municipalities in the multi-layered support scheme",
    corrections: "Corrections",
  },
  headings: {
    purpose: "Purpose",
    audience: "For whom",
    requirements: "Eligibility",
    enrollment: "Enrollment",
    trends: "Enrollment trend",
    features: "Features of the program",
    reviewTrainees: "From the trainees",
    reviewProgram: "From the program",
    reviewNext: "What comes next",
    scheme: "The idea of the scheme",
  },
  yearTitle: "Enrollment by year",
  programTitle: "Sessions of the program",
  themesTitle: (question) => `${question} (themes and concrete items)`,
  peopleTitle: (question) => `${question} (people who wrote of it)`,
  schemeTableTitle: () => "Municipalities in the scheme or preparing for it",
  columns: {
    year: "Year",
    municipalities: "Municipalities",
    teams: "Teams",
    trainees: "Trainees",
    session: "Session",
    date: "Date",
    attended: "Trainees",
    contents: "Contents",
    speakers: "Lecturers and reporters",
    assignments: "Team assignments",
    items: "Concrete items",
    theme: "Theme",
    people: "All",
    schemeCount: (year) => `Municipalities in ${year}`,
    names: () => "Names",
  },
  questions: {
    deepen: "Topics that trainees want to deepen",
    outreach: "How people who have not taken part could be reached",
  },
  heldOn: (date) => day(date),
  counted: ({ trainees, observers }) => `${trainees}${observers > 0 ? `\n${observers} observers` : ""}`,
  notYet: "(to come)",
  theme: (theme) => `[${theme}]`,
  part: (kind, title) => `${kind}: "${title}"`,
  assignment: (title) => `- ${title}`,
  reflectionSheet: "Reflection sheet",
  between: ", ",
  hidden: "*",
  hiddenNote:
    "*: not shown, because fewer than five people or two teams wrote of it, or because other figures would give it away. One person may write of several themes: the figures do not add up to the number of people.",
  implementing: "In the scheme:",
  preparing: "Preparing:",
  schemeCount: (status, sum) => `${status} ${sum}`,

  noYears: "There are no records of enrollment.",
  yearMissing: "There are no records of this year's trainees.",
  noSessions: "There are no records of this year's sessions.",
  noScheme: "The workbook does not say who is in the scheme this year.",
  notReleased:
    "The themes of the reflections are not released yet. Once they are, the tables stand here. Until then the version for approval goes without them.",
  notPublished: "This year's report has no tables of reflections.",
  nothingAccepted: "Nothing was accepted for this part.",
  yearSources: (imported) =>
    imported.length === 0
      ? "Source: all years are counted from the app's records (who was enrolled on the day of the last session)."
      : `Source: ${imported.map((one) => `FY${one}`).join(", ")} as imported; the other years are counted from the app's records (who was enrolled on the day of the last session).`,
  state: (accepted) =>
    accepted
      ? "(stands in the version for approval)"
      : "(the staff's draft; not yet in the version for approval)",
  nothingWritten: "(the staff has not written anything yet)",
  draftTitle: "Draft from the figures (not in the version for approval)",
  draftLine: (text, source) => `${text} [${source}]`,
  sources: {
    rule: (name) => `rule: ${name}`,
    settings: "the program's rules",
    visits: "records of visits",
    attendance: "records of attendance",
    program: "the program",
    assignments: "records of assignments",
    reflections: "reflections handed in",
    themes: "released table of themes",
    years: "enrollment",
    scheme: "list of the scheme",
  },
  requirements: ({ leader, largestTeam }) => [
    "Teams that are willing to work on their task and can take part in the whole program",
    `Team leaders come from: ${leader}`,
    `${largestTeam + 1} people and more take part as several teams`,
  ],
  draft: {
    observers: "Observers",
    visits: ({ visits, hearings, visitedTeams }) =>
      `Between the sessions ${visitedTeams} teams were supported by ${visits} visits${hearings > 0 ? ` and ${hearings} hearings` : ""}`,
    attendance: ({ rates, observers }) =>
      `Trainees by session: ${rates.map(({ number, trainees, percent }) => `session ${number}: ${trainees} (${percent.toFixed(1)}%)`).join(", ")}.${observers > 0 ? ` ${observers} observers in all.` : ""}`,
    parts: (kinds) => `The program had ${kinds.map(({ name, count: sum }) => `${name}: ${sum}`).join(", ")}.`,
    assignments: ({ given, handedIn }) =>
      `Of ${given} team assignments ${handedIn} were handed in${count(handedIn, given)}.`,
    reflections: ({ asked, submitted }) =>
      `Of ${asked} reflection sheets asked for ${submitted} were handed in${count(submitted, asked)}.`,
    themes: (question, list) => `${question}: ${list.map((name) => `"${name}"`).join(", ")} and others.`,
    soFar: ({ first, teams, trainees }) =>
      `The training has been held since FY${first}; this year ${teams} teams and ${trainees} people took part.`,
    scheme: ({ implementing, preparing }) =>
      `${implementing} municipalities run the scheme, ${preparing} prepare to.`,
  },
  correctionsIntro:
    "Figures were put right after the approval. The tables above stand as they were approved.",
  correctionColumns: { table: "Table", row: "Row", column: "Column", from: "As approved", to: "Now" },

  fileName: (fiscalYear, kind, date, extension) =>
    `annual-report_FY${fiscalYear}_${kind === "draft" ? "working-copy" : "for-approval"}_${date}.${extension}`,
  sheets: {
    years: "Enrollment",
    program: "Program",
    "themes-deepen": "To deepen",
    "people-deepen": "To deepen, people",
    "themes-outreach": "To reach",
    "people-outreach": "To reach, people",
    scheme: "Scheme",
    corrections: "Corrections",
    texts: "Texts",
    basis: "Basis",
  },
  textColumns: {
    part: "Part",
    text: "As the staff wrote it",
    accepted: "For approval",
    draft: "Draft from the figures",
  },
  yes: "yes",
  basisTitle: "The records behind the figures",
  basisColumns: {
    table: "Table",
    row: "Row",
    figure: "Figure",
    value: "Value",
    source: "From",
    number: "Trainee number",
    name: "Name",
    affiliation: "Affiliation",
    organization: "Organization",
    team: "Team",
    municipality: "Municipality",
    record: "Record",
  },
  basis: {
    imported: "As imported: the sheet 過年度 of the workbook",
    computed: (date) => `Enrolled on ${day(date)}, the day of the last session`,
    attendance: (number) => `Attendance of session ${number} (present, late, left early)`,
    observers: (number) => `Observers of session ${number}, as recorded`,
    theme: (number, date) => `Table of themes released on ${day(date)} (version ${number})`,
    scheme: "The column 重層事業 of the sheet 市町",
    enrolled: "Enrolled",
    unnamed: "Names are for the office alone.",
  },
  approvedAt: (at) => `Approved on ${dateAndTime(at, "en")}`,
  charts: {
    trainees: "Trainees over the years",
    teams: "Municipalities and teams over the years",
    people: "",
    say: (name, figures) => `${name}: ${figures}`,
  },
};
