/** What there is to say of an application, line by line. */
import type { Words } from "../../locales/index.ts";
import type { Fault } from "../../platform/sheets/sheet.ts";
import { grouped } from "../../shared/grouped.ts";
import type { Content } from "../form/index.ts";
import { comparableEmail } from "../people/index.ts";
import type { ProposedTeam } from "./assemble.rules.ts";
import type { Considered, Desk } from "./consider-applications.ts";
import type { Plan } from "./plan-applications.ts";
import type { Outcome } from "./receive-files.ts";

/** More of one application nobody reads on a screen. */
export const MOST_LINES = 8;

export function faultLine(words: Words, { sheet, row, column, say }: Fault): string {
  const { problem, whatToDo } = say(words);
  return words.application.fault(words.workbook.place(sheet, row, column), problem, whatToDo);
}

export function teamLine(words: Words, { municipalities, team, size }: Content): string {
  return words.application.teamLine(municipalities, team, size);
}

/** A refusal of the file itself names it already. */
export function outcomeLine(words: Words, { fileName, say }: Outcome): string {
  const text = say(words);
  return fileName !== "" && text.includes(fileName) ? text : words.application.outcome.line(fileName, text);
}

export function memberNames(words: Words, { members }: ProposedTeam): string[] {
  return members.map(({ number, member }) =>
    words.application.decide.member(number, member.name, member.role),
  );
}

/** Why it cannot be taken in as it is, or how it could be parted. */
export function standingLines(words: Words, { standing, content }: Considered, { rules }: Desk): string[] {
  const { application } = words;
  switch (standing.kind) {
    case "ready":
      return [];
    case "incomplete":
      return standing.faults.map((fault) => faultLine(words, fault));
    case "team-fault":
      return [faultLine(words, { sheet: null, row: null, column: null, say: standing.say })];
    case "split":
      return [
        application.decide.split(content.members.length, rules.largestTeam, standing.parts.length),
        ...standing.parts.map((part, index) =>
          application.decide.part(
            application.partName(content.team, index + 1),
            part.map(({ at, name, role }) => application.decide.member(application.row(at), name, role)),
          ),
        ),
      ];
  }
}

/** What keeps nobody from being taken in, and is worth a look. */
function warningLines({ application }: Words, { members, team }: Content, { teams }: Desk): string[] {
  const { decide } = application;
  const byAddress = grouped(members, ({ email }) => comparableEmail(email));
  const namesOf = (all: { name: string }[]) => all.map(({ name }) => name);
  const shared = [...byAddress].flatMap(([address, all]) =>
    address !== undefined && all.length > 1 ? namesOf(all) : [],
  );
  const noEmail = namesOf(byAddress.get(undefined) ?? []);
  const noKana = namesOf(members.filter(({ nameKana }) => nameKana === null));
  const namesake = teams.find(({ name }) => name === team);
  return [
    ...(namesake ? [decide.sameTeam(namesake.number)] : []),
    ...(noEmail.length > 0 ? [decide.noEmail(noEmail)] : []),
    ...(shared.length > 0 ? [decide.sharedEmail(shared)] : []),
    ...(noKana.length > 0 ? [decide.noKana(noKana)] : []),
  ];
}

/** Everything about one application, as it would be taken in by `plan`. */
export function lines(words: Words, considered: Considered, plan: Plan): string[] {
  const { decide } = words.application;
  const { application, content } = considered;
  const own = plan.teams.filter(({ applicationId }) => applicationId === application.id);
  const left = plan.left.find((one) => one.considered.application.id === application.id);
  const all = standingLines(words, considered, plan.desk);
  // The proposed teams say the parts, with their numbers.
  const reasons = own.length > 0 ? all.slice(0, 1) : all;
  const more = (left?.faults ?? []).map((fault) => faultLine(words, fault));
  return [
    ...reasons,
    ...more.filter((line) => !reasons.includes(line)),
    ...own.map((team) => decide.proposal(team.number, team.name, memberNames(words, team))),
    ...warningLines(words, content, plan.desk),
  ];
}

/** The whole, for a file. */
export function describeAll(words: Words, plan: Plan): string {
  return plan.desk.open
    .map((one) =>
      [teamLine(words, one.content), ...lines(words, one, plan).map((line) => `・${line}`)].join("\n"),
    )
    .join("\n\n");
}
