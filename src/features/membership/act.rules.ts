/** What an act of the office on the roster is made of. */
import type { z } from "zod";
import type { Words } from "../../locales/index.ts";
import type { Block } from "../../platform/slack/blocks.ts";
import type { Values } from "../../platform/slack/values.ts";
import type { Language } from "../../shared/japanese-date.ts";
import type { ProgramFacts } from "../program/index.ts";
import type { NewId } from "./places.rules.ts";
import type { Roster } from "./roster.rules.ts";

export interface Municipality {
  id: string;
  code: string;
  name: string;
}

/** Somebody whom a list names, and who is not enrolled. */
export interface KnownPerson {
  id: string;
  name: string;
  email: string | null;
  organization: string | null;
}

/** What the rules of an act may ask of the world. */
export interface ActWorld {
  program: ProgramFacts;
  today: string;
  newId: NewId;
  municipalities: Municipality[];
  /** Everybody who is stored, enrolled or not. */
  people: KnownPerson[];
}

/** What a form is shown with; the subject is a trainee (enrollment id) or a team. */
export interface FormScreen extends ActWorld {
  words: Words;
  language: Language;
  roster: Roster;
  subjectId: string;
}

/** For the log's line: names, numbers and days as they were then. */
export type ActFacts = Record<string, string>;

interface ActSpec<Input> {
  /** As the log keeps it: "roster.leave". */
  action: string;
  /** The action id of its button. */
  button: string;
  about: "person" | "team";
  text(words: Words): string;
  /** Absent: always. */
  isOffered?(roster: Roster, subjectId: string): boolean;
  /** The fields; a screen on which nothing can be chosen says so in a paragraph. */
  form(screen: FormScreen): Block[];
  input: z.ZodType<Input>;
  /** Throws a UserError beside the field that has a fault. */
  read(values: Values, screen: Pick<FormScreen, "subjectId">): Input;
  /** The roster as the act leaves it. Throws a UserError that says why it cannot be. */
  plan(roster: Roster, input: Input, world: ActWorld & { subjectId: string }): Roster;
  facts(input: Input, around: { before: Roster; after: Roster; subjectId: string }): ActFacts;
  /** The log's line. */
  say(words: Words, facts: ActFacts): string;
}

/** An act whose input travels as text: from the form over the preview to the use case. */
export interface RosterAct
  extends Pick<ActSpec<unknown>, "action" | "button" | "about" | "text" | "isOffered" | "form" | "say"> {
  read(values: Values, screen: Pick<FormScreen, "subjectId">): string;
  plan(roster: Roster, input: string, world: ActWorld & { subjectId: string }): Roster;
  facts(input: string, around: { before: Roster; after: Roster; subjectId: string }): ActFacts;
}

export function defineAct<Input>(spec: ActSpec<Input>): RosterAct {
  const parse = (input: string) => spec.input.parse(JSON.parse(input));
  return {
    ...spec,
    read: (values, screen) => JSON.stringify(spec.read(values, screen)),
    plan: (roster, input, world) => spec.plan(roster, parse(input), world),
    facts: (input, around) => spec.facts(parse(input), around),
  };
}
