/** What is different after an act, from what to what, one line each. */
import type { Words } from "../../locales/index.ts";
import { type Language, shortDate } from "../../shared/japanese-date.ts";
import {
  type FormScreen,
  memberOf,
  type Preview,
  personName,
  placesText,
  type RosterTeam,
  teamName,
} from "../membership/index.ts";

type Changed = Pick<Preview, "change" | "after"> & { world: Pick<FormScreen, "roster" | "municipalities"> };

function personLines(words: Words, language: Language, { change, after, world }: Changed): string[] {
  const { roster: before } = world;
  const say = words.roster;
  const ids = new Set([
    ...change.members.flatMap((edit) => (edit.after ?? edit.before)?.id ?? []),
    ...change.places.flatMap((edit) => (edit.after ?? edit.before)?.enrollmentId ?? []),
  ]);
  const people = [...ids].flatMap((id) => memberOf(after, id) ?? memberOf(before, id) ?? []);
  return people
    .toSorted((a, b) => a.number.localeCompare(b.number, "en"))
    .flatMap((person) => {
      const [then, now] = [before, after].map((roster) => ({
        places: placesText(words, language, roster, person.id),
        to: memberOf(roster, person.id)?.to ?? null,
        isThere: memberOf(roster, person.id) !== undefined,
      }));
      if (!then || !now) return [];
      const name = personName(person);
      if (!then.isThere) return [say.joins(name, now.places)];
      const lines = then.places === now.places ? [] : [say.moves(name, then.places, now.places)];
      const ends = now.to !== null && now.to !== then.to ? [say.ends(name, shortDate(now.to, language))] : [];
      return [...ends, ...lines];
    });
}

function teamLines(words: Words, { change, world }: Changed): string[] {
  const say = words.roster.teamChange;
  const units = ({ municipalityIds }: RosterTeam) =>
    world.municipalities
      .filter((one) => municipalityIds.includes(one.id))
      .map((one) => one.name)
      .join("、") || "－";
  return change.teams.flatMap(({ before, after }) => {
    if (!after) return [];
    const name = teamName(after);
    if (!before) return [say.created(name, units(after))];
    return [
      ...(before.name !== after.name ? [say.name(teamName(before), name)] : []),
      ...(before.areaName !== after.areaName
        ? [say.area(name, before.areaName ?? "－", after.areaName ?? "－")]
        : []),
      ...(units(before) !== units(after) ? [say.units(name, units(before), units(after))] : []),
      ...(!before.onHold && after.onHold ? [say.held(name, after.holdReason ?? "")] : []),
      ...(before.onHold && !after.onHold ? [say.released(name)] : []),
    ];
  });
}

function exceptionLines(words: Words, language: Language, { change, after }: Changed): string[] {
  return change.exceptions.flatMap(({ before, after: granted }) => {
    if (before || !granted) return [];
    const member = memberOf(after, granted.enrollmentId);
    const name = member ? personName(member) : "";
    const { from, to, reason } = granted;
    const days = [shortDate(from, language), to === null ? "" : shortDate(to, language)] as const;
    return [words.roster.teamChange.exception(name, days, reason)];
  });
}

export function changedLines(words: Words, language: Language, changed: Changed): string[] {
  return [
    ...personLines(words, language, changed),
    ...teamLines(words, changed),
    ...exceptionLines(words, language, changed),
  ];
}
