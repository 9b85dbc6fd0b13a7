/** Who gets a name badge, and what stands on it. Pure. */
import type { Words } from "../../locales/index.ts";
import { printable } from "../../platform/sheets/text.ts";
import type { Standing } from "../intention/index.ts";
import type { SessionFacts } from "../session/index.ts";
import type { Guest } from "./guests.store.ts";
import { inTeamOrder } from "./roster.rules.ts";

export interface Badge {
  /** The team, or what somebody is who is in none. */
  top: string;
  organization: string;
  kana: string;
  name: string;
}

interface Badges {
  words: Words;
  session: Pick<SessionFacts, "parts">;
  people: Standing[];
  observers: Guest[];
  /** What is known of people who speak in the program. */
  listed: Guest[];
}

function personBadges({ reception }: Words, person: Standing): Badge[] {
  const { teamNumber, teamName, name, nameKana, organization, answer } = person;
  const team = teamNumber === null ? (teamName ?? "") : reception.teamOf(teamNumber, teamName ?? "");
  const own = { top: team, organization, kana: nameKana ?? "", name };
  const standIn = answer?.standIn;
  // Who sends somebody may come after all: both badges lie ready, side by side.
  return standIn ? [own, { top: `${team}　${reception.kinds.standIn}`, ...standIn }] : [own];
}

function guestBadge(top: string, { name, kana, organization }: Guest): Badge {
  return { top, name, kana: kana ?? "", organization: organization ?? "" };
}

/** Trainees in team order with their stand-ins, then observers, then those who speak. */
export function badgesOf({ words, session, people, observers, listed }: Badges): Badge[] {
  const { kinds } = words.reception;
  const speaking = [...new Set(session.parts.flatMap((part) => part.speakers))];
  const speakers = speaking.map(
    (name) => listed.find((guest) => guest.name === name) ?? { name, kana: null, organization: null },
  );
  const all = [
    ...inTeamOrder(people).flatMap((person) => personBadges(words, person)),
    ...observers.map((guest) => guestBadge(kinds.observer, guest)),
    ...speakers.map((guest) => guestBadge(kinds.speaker, guest)),
  ];
  return all.map(({ top, organization, kana, name }) => ({
    top: printable(top),
    organization: printable(organization),
    kana: printable(kana),
    name: printable(name),
  }));
}

/** Half-points: a long name still stands on one line. */
export function nameSize(name: string): number {
  if (name.length <= 8) return 56;
  if (name.length <= 12) return 40;
  return name.length <= 18 ? 28 : 20;
}
