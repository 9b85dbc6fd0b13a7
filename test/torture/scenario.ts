/** Who does what and when: it follows from the seed, so that a calm life and a tortured one are lived by the same people. */
import { chance } from "../../src/rehearsal/chance.ts";
import { moment } from "../../src/shared/japanese-date.ts";
import { type Act, answer, type Crowd, intend, mark } from "./people.ts";

/** The program is started, the evening before the first session's reminder. */
export const STARTS = moment("2024-06-21", "18:00");
export const BEGINS = moment("2024-06-24", "09:55");
/** Beyond the first reminder; beyond the end of the first session and the question about the second. */
export const ENDS = { short: moment("2024-06-28", "11:00"), long: moment("2024-07-12", "17:45") };

/** Some time of these hours, well after the notices of that morning and well before the next. */
function within(crowd: Crowd, who: string, what: string, day: string, from: number, hours: number): Date {
  const minutes = Math.floor(chance(crowd.seed, "when", who, what) * hours * 60);
  return new Date(moment(day, `${from}:00`).getTime() + minutes * 60_000);
}

function afterSession(crowd: Crowd, who: string): Act[] {
  const temper = chance(crowd.seed, "temper", who);
  const words = `${crowd.seed} ${who}`;
  const act = (what: string, at: Date, run: () => Promise<void>): Act => ({
    at,
    what: `${who} ${what}`,
    do: run,
  });
  if (temper < 0.3)
    return [
      act("answers", within(crowd, who, "same day", "2024-06-25", 18, 3), () => answer(crowd, who, words)),
    ];
  if (temper < 0.4)
    return [
      act("is absent", within(crowd, who, "absent", "2024-06-26", 13, 3), () => mark(crowd, who, "ABSENT")),
    ];
  if (temper < 0.45)
    return [
      act("is excused", within(crowd, who, "absent", "2024-06-26", 13, 3), () => mark(crowd, who, "EXCUSED")),
    ];
  if (temper < 0.6) {
    return [
      act("answers", within(crowd, who, "first", "2024-06-26", 13, 2), () => answer(crowd, who, words)),
      act("changes it", within(crowd, who, "second", "2024-06-27", 13, 2), () =>
        answer(crowd, who, `${words} 2`),
      ),
    ];
  }
  if (temper < 0.75)
    return [
      act("answers late", within(crowd, who, "late", "2024-06-28", 13, 3), () => answer(crowd, who, words)),
    ];
  return [];
}

function beforeSession(crowd: Crowd, who: string): Act[] {
  const temper = chance(crowd.seed, "intends", who);
  if (temper > 0.5) return [];
  const kind = temper < 0.4 ? "ATTEND" : "ABSENT";
  const at = within(crowd, who, "intends", "2024-07-05", 13, 3);
  return [{ at, what: `${who} intends ${kind}`, do: () => intend(crowd, who, kind) }];
}

export function actsOf(crowd: Crowd, people: string[], ends: Date): Act[] {
  return people
    .flatMap((who) => [...afterSession(crowd, who), ...beforeSession(crowd, who)])
    .filter(({ at }) => at < ends)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.what < b.what ? -1 : 1));
}
