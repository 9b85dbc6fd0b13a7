/** The fields of somebody who is enrolled: built and read here. */
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Block } from "../../platform/slack/blocks.ts";
import { radioInput, selectInput, textInput } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { Values } from "../../platform/slack/values.ts";
import { type FormScreen, type Member, required } from "../membership/index.ts";
import { JOIN } from "./ids.ts";
import { type Newcomer, nextNumber } from "./person.rules.ts";

/** A menu holds a hundred; whoever is beyond is found again by their mail. */
const MOST_KNOWN = 100;
const LONGEST = { name: 60, kana: 60, number: 20, organization: 80, department: 60, email: 120, phone: 30 };

const AFFILIATIONS = ["ADMIN", "SHAKYO", "AGENCY"] as const;

function knownInput({ words, people, roster, today }: FormScreen): Block[] {
  const here = new Set(
    roster.members.filter((one) => one.to === null || one.to >= today).map((one) => one.personId),
  );
  const options = people
    .filter((one) => !here.has(one.id))
    .slice(0, MOST_KNOWN)
    .map(({ id, name, organization }) => ({ text: words.roster.known({ name, organization }), value: id }));
  if (options.length === 0) return [];
  const { knownLabel, knownHint } = words.roster;
  return [selectInput({ id: JOIN.known, label: knownLabel, hint: knownHint, options, optional: true })];
}

/** `like`: whose place it is; the office changes what is different. */
export function newcomerFields(screen: FormScreen, like?: Member): Block[] {
  const { words, program, roster, municipalities } = screen;
  const { fields } = words.roster;
  const names = program.rules.affiliationNames;
  const text = (id: string, key: keyof typeof LONGEST, initial?: string | null, optional = true) =>
    textInput({
      id,
      label: fields[key],
      max: LONGEST[key],
      optional,
      ...(initial && { initial: cut(initial, LONGEST[key]) }),
    });
  const places = municipalities.slice(0, 100).map(({ id, name }) => ({ text: name, value: id }));
  return [
    ...knownInput(screen),
    text(JOIN.name, "name"),
    text(JOIN.kana, "kana"),
    text(JOIN.number, "number", nextNumber(roster, program.fiscalYear), false),
    radioInput({
      id: JOIN.affiliation,
      label: fields.affiliation,
      options: AFFILIATIONS.map((value) => ({ text: names[value], value })),
      ...(like && { initial: like.affiliation }),
    }),
    text(JOIN.organization, "organization", like?.organization, false),
    ...(places.length > 0
      ? [
          selectInput({
            id: JOIN.municipality,
            label: fields.municipality(program.rules.municipalityWord),
            options: places,
            optional: true,
            ...(like?.municipalityId && { initial: like.municipalityId }),
          }),
        ]
      : []),
    text(JOIN.department, "department", like?.department),
    text(JOIN.email, "email"),
    text(JOIN.phone, "phone"),
  ];
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function readNewcomer(values: Values): Newcomer {
  const typed = (id: string) => values.one(id)?.trim() || null;
  const personId = typed(JOIN.known);
  const name = typed(JOIN.name) ?? "";
  if (!personId && !name) throw new UserError("no-name", (words) => words.roster.needName, JOIN.name);
  const email = typed(JOIN.email);
  if (email && !EMAIL.test(email)) {
    throw new UserError("no-email", (words) => words.roster.notAnEmail, JOIN.email);
  }
  const affiliation = required(values, JOIN.affiliation);
  const known = AFFILIATIONS.find((one) => one === affiliation);
  if (!known) throw new UserError("missing", (words) => words.membership.needed, JOIN.affiliation);
  return {
    personId,
    name,
    nameKana: typed(JOIN.kana),
    number: required(values, JOIN.number),
    affiliation: known,
    organization: required(values, JOIN.organization),
    municipalityId: typed(JOIN.municipality),
    department: typed(JOIN.department),
    email,
    phone: typed(JOIN.phone),
  };
}
