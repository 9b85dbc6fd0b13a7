/** One life: a workspace, a database, one instance or two, and people; calm, or with what goes wrong. */
import fs from "node:fs";
import path from "node:path";
import { gatherHouse, gatherOffice } from "../../src/rehearsal/index.ts";
import { startSandbox } from "../../src/sandbox/index.ts";
import { root } from "../support/sources.ts";
import { gatherCrew } from "./crew.ts";
import type { FaultParts, Faults } from "./faults.ts";
import { judge, type Outcome } from "./judge.ts";
import { LeapingClock } from "./leaping-clock.ts";
import { type Life, live } from "./live.ts";
import type { Act, Crowd } from "./people.ts";
import type { Prepared } from "./prepare.ts";
import { BEGINS } from "./scenario.ts";

/** When nothing goes wrong any more, so long until all is quiet. */
const AFTERMATH_MS = 20 * 60_000;

export interface LifeOptions {
  prepared: Prepared;
  /** instance-process, compiled. */
  program: string;
  seed: string;
  ends: Date;
  isOverHttp: boolean;
  /** How wrong the clock of each instance is. */
  skews: number[];
  /** How many of the program's people have an account; nobody can tell the others anything. */
  accounts: number;
  /** For the logs of the instances. */
  folder: string;
  acts(crowd: Crowd, people: string[], ends: Date): Act[];
  /** What goes wrong; without it nothing does. */
  wrong?: (parts: FaultParts) => Faults;
}

export interface Lived extends Outcome {
  faults: ReadonlyMap<string, number>;
  acts: number;
  tries: number;
  seconds: number;
}

async function openSlack({ prepared, accounts: most }: LifeOptions, clock: LeapingClock) {
  const slack = await startSandbox({ clock, manifest: path.join(root, "manifest.yml") });
  const office = gatherOffice(slack);
  const { people, channelName } = prepared.desk;
  const present = people.slice(0, most);
  const { accounts } = gatherHouse(slack, office, present, channelName, async () => undefined);
  return { slack, councilChannel: office.councilChannel, people: [...accounts.values()] };
}

export async function lead(options: LifeOptions): Promise<Lived> {
  const { prepared, seed, ends, folder, wrong } = options;
  const began = performance.now();
  fs.mkdirSync(folder, { recursive: true });
  const clock = LeapingClock.at(BEGINS);
  const where = await prepared.copy();
  const { slack, councilChannel, people } = await openSlack(options, clock);
  let stirred = clock.now();
  const stir = () => {
    stirred = clock.now();
  };
  const { program, isOverHttp, skews } = options;
  const hasProxies = wrong !== undefined;
  const parts = { program, seed, clock, where, slack, councilChannel, isOverHttp, skews, hasProxies, folder };
  const crew = await gatherCrew({ ...parts, onEnd: stir });
  const { instances, proxies, deaths } = crew;
  let tries = 0;
  const life: Life = {
    ...{ clock, instances, stir },
    lastStir: () => stirred,
    onTry(act, error) {
      tries += 1;
      const line = `${clock.now().toISOString()} ${act.what}: ${error}\n`;
      fs.appendFileSync(path.join(folder, "tries.log"), line);
    },
  };
  try {
    await crew.start();
    const faults = wrong?.({ seed, slack, instances, proxies, stir });
    const crowd: Crowd = { slack, seed, promised: [] };
    const acts = options.acts(crowd, people, ends);
    await live(life, acts, ends);
    await faults?.stop();
    stir();
    await live(life, [], new Date(ends.getTime() + AFTERMATH_MS));
    await crew.stop();
    const outcome = await judge({ slack, where, promised: crowd.promised, at: clock.now() });
    return {
      ...outcome,
      findings: [...deaths, ...outcome.findings],
      faults: faults?.counts ?? new Map(),
      acts: acts.length,
      tries,
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    // What was said, for whoever looks into a finding.
    const lines = slack.outgoing.map((one) => JSON.stringify({ ...one, blocks: undefined }));
    fs.writeFileSync(path.join(folder, "outgoing.jsonl"), lines.join("\n"));
    await crew.end();
    await slack.close();
    await prepared.drop(where);
  }
}
