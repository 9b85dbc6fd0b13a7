/** Somebody's places in teams by date, seen within the dates of their enrollment. Pure. */

export interface Place {
  /** Number of the team. */
  team: number;
  role: "LEADER" | "CONTACT" | "MEMBER";
  from: string;
  /** Last day; null: as long as they are enrolled. */
  to: string | null;
}

/** First and last day of an enrollment. */
export interface Enrolled {
  from: string;
  to: string | null;
}

const LAST = "9999-12-31";

/** By first day, cut to the enrollment: what lies outside is left out, what ends with it is open. */
export function placesWithin<P extends Place>(places: P[], enrolled: Enrolled): P[] {
  const end = enrolled.to ?? LAST;
  return places
    .filter((place) => place.from <= end && (place.to ?? LAST) >= enrolled.from)
    .map((place) => ({
      ...place,
      from: [place.from, enrolled.from].toSorted().at(-1) ?? place.from,
      to: place.to === null || place.to >= end ? null : place.to,
    }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** The place in which they stay; undefined for who has left the team before the enrollment ends. */
export function lastPlace<P extends Place>(within: P[]): P | undefined {
  const last = within.at(-1);
  return last?.to === null ? last : undefined;
}

/** Whether the dates of the enrollment and the last place say everything. */
export function isPlain(within: Place[], enrolled: Enrolled): boolean {
  const [only, ...others] = within;
  return only === undefined || (others.length === 0 && only.from === enrolled.from && only.to === null);
}
