/** The municipalities of a team, its name and its area. */
import { paragraph } from "../../platform/slack/blocks.ts";
import { multiSelectInput, textInput } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import { defineAct, required, teamOf } from "../membership/index.ts";
import { NAME, UNITS } from "./ids.ts";
import { teamFacts } from "./lead-team.view.ts";
import { naming, planName, planUnits, uniting } from "./shape.rules.ts";

/** A menu holds a hundred; the largest prefecture has 179 municipalities. */
const PAGE = 100;
const LONGEST = 60;

export const unitsAct = defineAct({
  action: "teams.units",
  button: UNITS.open,
  about: "team",
  text: (words) => words.teams.acts.units,
  form({ words, roster, subjectId, municipalities, program }) {
    const now = teamOf(roster, subjectId)?.municipalityIds ?? [];
    if (municipalities.length === 0) return [paragraph(words.teams.noUnits(program.rules.municipalityWord))];
    const pages = Math.ceil(municipalities.length / PAGE);
    return Array.from({ length: pages }, (_, page) => {
      const shown = municipalities.slice(page * PAGE, (page + 1) * PAGE);
      return multiSelectInput({
        id: `${UNITS.municipalities}-${page + 1}`,
        label: words.teams.units(program.rules.municipalityWord),
        hint: words.teams.unitsHint,
        options: shown.map(({ id, name }) => ({ text: name, value: id })),
        initial: shown.map((one) => one.id).filter((id) => now.includes(id)),
        optional: true,
      });
    });
  },
  input: uniting,
  read: (values) => ({
    municipalityIds: values
      .blockIds()
      .filter((id) => id.startsWith(UNITS.municipalities))
      .flatMap((id) => values.many(id)),
  }),
  plan: planUnits,
  facts: (_input, { before, subjectId }) => teamFacts(before, subjectId),
  say: (words, facts) => words.teams.log.units(facts),
});

export const nameAct = defineAct({
  action: "teams.name",
  button: NAME.open,
  about: "team",
  text: (words) => words.teams.acts.name,
  form({ words, roster, subjectId }) {
    const team = teamOf(roster, subjectId);
    return [
      textInput({
        id: NAME.name,
        label: words.teams.name,
        initial: cut(team?.name ?? "", LONGEST),
        max: LONGEST,
      }),
      textInput({
        id: NAME.area,
        label: words.teams.area,
        hint: words.teams.areaHint,
        max: LONGEST,
        optional: true,
        ...(team?.areaName && { initial: cut(team.areaName, LONGEST) }),
      }),
    ];
  },
  input: naming,
  read: (values) => ({
    name: required(values, NAME.name),
    areaName: values.one(NAME.area)?.trim() || null,
  }),
  plan: planName,
  facts: ({ name }, { before, subjectId }) => ({ ...teamFacts(before, subjectId), name }),
  say: (words, facts) => words.teams.log.name(facts),
});
