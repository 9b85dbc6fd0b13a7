/** The open applications as they stand: what each lacks, and who in it the app knows already. Reads only. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { type Around, type Content, readContent } from "../form/index.ts";
import { namesOf } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import type { TeamRules } from "../workbook/index.ts";
import {
  type Application,
  applicationsOf,
  knownPeople,
  municipalitiesOf,
  type TeamNow,
  teamsNow,
} from "./application.store.ts";
import { type Question, questionsFor } from "./known-people.rules.ts";
import { type Standing, standingOf } from "./standing.rules.ts";

export interface Considered {
  application: Application;
  content: Content;
  standing: Standing;
  questions: Question[];
}

export interface Desk {
  program: ProgramFacts;
  around: Around;
  rules: TeamRules;
  /** By the codes of their municipalities, then as they came. */
  open: Considered[];
  imported: { application: Application; content: Content; teams: TeamNow[] }[];
  teams: TeamNow[];
  /** Names of those who received and imported. */
  names: Map<string, string>;
}

export interface Reading {
  who: Pick<Who, "workspaceId">;
  words: Words;
  at: Date;
}

/** The program that applications are for: the newest one, as long as it is not over. */
export async function requireProgram(tx: Tx, workspaceId: string): Promise<ProgramFacts> {
  const program = await findProgram(tx, workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.application.noProgram);
  if (program.state === "CLOSED") throw new UserError("closed", (words) => words.application.programClosed);
  return program;
}

export async function aroundOf(tx: Tx, program: ProgramFacts): Promise<Around> {
  return {
    names: program.rules.affiliationNames,
    municipalities: await municipalitiesOf(tx, program.workspaceId),
  };
}

export const teamRulesOf = ({ rules }: ProgramFacts): TeamRules => ({
  leaderAffiliation: rules.leaderAffiliation,
  largestTeam: rules.largestTeam,
  names: rules.affiliationNames,
  // A team that applies has no history to be lenient with.
  from: "",
});

function inOrder(all: { application: Application; content: Content }[], { municipalities }: Around) {
  const place = ({ content }: { content: Content }) => {
    const index = municipalities.findIndex(({ name }) => content.municipalities.includes(name));
    return index < 0 ? municipalities.length : index;
  };
  return all.toSorted((a, b) => place(a) - place(b));
}

export async function loadDesk(tx: Tx, { who, words, at }: Reading): Promise<Desk> {
  const { workspaceId } = who;
  const program = await requireProgram(tx, workspaceId);
  const around = await aroundOf(tx, program);
  const rules = teamRulesOf(program);
  const teams = await teamsNow(tx, program);
  const applications = await applicationsOf(tx, program);
  const known = await knownPeople(tx, program, dateOf(at));
  const read = applications.map((application) => ({
    application,
    content: readContent(application.form, around),
  }));
  const open = inOrder(
    read.filter(({ application }) => application.state === "OPEN"),
    around,
  );
  const people = open.flatMap(({ application: { id, fileName }, content: { team, members } }) =>
    members.map((member) => ({ applicationId: id, team, fileName, member })),
  );
  const officers = applications.flatMap((one) => [one.receivedById, one.importedById ?? one.receivedById]);
  return {
    ...{ program, around, rules, teams },
    open: open.map((one) => ({
      ...one,
      standing: standingOf(one.content, rules, { rowName: words.application.row }),
      questions: questionsFor(
        one.content.members,
        known,
        people.filter(({ applicationId }) => applicationId !== one.application.id),
      ),
    })),
    imported: read
      .filter(({ application }) => application.state === "IMPORTED")
      .map((one) => ({ ...one, teams: teams.filter(({ id }) => one.application.teamIds.includes(id)) })),
    names: await namesOf(tx, workspaceId, [...new Set(officers)]),
  };
}
