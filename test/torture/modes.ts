/** What is tried: a life in which anything goes wrong beside the same life in which nothing does; and kills in a fan-out. */
import path from "node:path";
import { chance } from "../../src/rehearsal/chance.ts";
import { moment } from "../../src/shared/japanese-date.ts";
import { type Lived, lead } from "./a-life.ts";
import { killAt, letGoWrong } from "./faults.ts";
import { differences } from "./judge.ts";
import type { Prepared } from "./prepare.ts";
import { actsOf, ENDS } from "./scenario.ts";

export interface Trying {
  prepared: Prepared;
  program: string;
  folder: string;
  seed: string;
  isShort: boolean;
  isEmbedded: boolean;
  say(line: string): void;
}

/** Clocks of two instances are this far apart. */
const APART_MS = 30_000;
/** Enough to try it in a minute. */
const SHORT_ACCOUNTS = 30;
const FANNED_OUT = "session.reminder";
const FAN_OUT_ENDS = moment("2024-06-24", "10:15");

const all = ({ desk }: Prepared) => desk.people.length;

function inWords(lived: Lived): string {
  const faults = [...lived.faults].map(([what, times]) => `${what} ${times}`).sort();
  return [
    `${lived.said.size} notices said in ${lived.messages} messages, ${lived.edits} edits`,
    `${lived.acts} acts, ${lived.tries} tried again`,
    faults.join(", ") || "nothing went wrong",
    `${Math.round(lived.seconds)} s`,
  ].join("; ");
}

/** Faults found, in words; empty: it held. */
export async function tortured(trying: Trying): Promise<string[]> {
  const { prepared, program, folder, seed, isShort, isEmbedded, say } = trying;
  const some = Math.round(all(prepared) * (0.3 + 0.7 * chance(seed, "people")));
  const size = isShort ? { ends: ENDS.short, accounts: SHORT_ACCOUNTS } : { ends: ENDS.long, accounts: some };
  const isOverHttp = chance(seed, "http") < 0.4;
  const fast = chance(seed, "fast") < 0.5 ? APART_MS / 2 : -APART_MS / 2;
  const skews = isEmbedded ? [fast] : [fast, -fast];
  const common = { prepared, program, seed, ...size, isOverHttp, acts: actsOf };
  say(
    `life ${seed}: ${size.accounts} people, ${isOverHttp ? "HTTP" : "sockets"}, clocks ${skews.map((ms) => ms / 1000).join(" and ")} s off`,
  );
  const calm = await lead({ ...common, skews: [0], folder: path.join(folder, `${seed}-calm`) });
  say(`  calm: ${inWords(calm)}`);
  const own = path.join(folder, `${seed}-tortured`);
  const lived = await lead({ ...common, skews, folder: own, wrong: letGoWrong });
  say(`  tortured: ${inWords(lived)}`);
  const before = calm.findings.map((one) => `in the calm life: ${one}`);
  return [...before, ...lived.findings, ...differences(calm, lived)];
}

/** All instances are killed at one of the messages to 129 people, and started again. */
export async function fannedOut(trying: Trying): Promise<string[]> {
  const { prepared, program, folder, seed, isEmbedded, say } = trying;
  const people = all(prepared);
  const nth = 1 + Math.floor(chance(seed, "killed at") * (people - 1));
  const lived = await lead({
    ...{ prepared, program, seed, isOverHttp: false, acts: () => [] },
    skews: isEmbedded ? [0] : [APART_MS / 2, -APART_MS / 2],
    ends: FAN_OUT_ENDS,
    accounts: people,
    folder: path.join(folder, seed),
    wrong: killAt(FANNED_OUT, nth),
  });
  const said = [...lived.said.keys()].filter((key) => key.startsWith(`${FANNED_OUT}/`)).length;
  say(`fan-out ${seed}: killed at message ${nth}, ${said} people told; ${inWords(lived)}`);
  return [...lived.findings, ...(said === people ? [] : [`${said} of ${people} people were told`])];
}
