// `npm run import -- FILE [--dry-run] [--hold] [--lang en]`: brings a program workbook into the database.
// Exit: 0 done or nothing to do, 1 faults, 2 usage.
import { parseArgs } from "node:util";
import { createFeatures } from "../features/index.ts";
import { matchPeople } from "../features/people/index.ts";
import { reachPeople } from "../features/program/index.ts";
import {
  describeFaults,
  describePlan,
  findOnlyWorkspace,
  type ImportDeps,
  type ImportResult,
  importWorkbookFile,
  makeWorkspace,
} from "../features/workbook/index.ts";
import { wordsIn } from "../locales/index.ts";
import { loadDatabaseConfig, systemClock } from "../platform/config/index.ts";
import { type Database, openDatabase } from "../platform/database/index.ts";
import type { Feature } from "../platform/feature.ts";
import { UserError } from "../platform/i18n/user-error.ts";
import { createEngine } from "../platform/notices/index.ts";
import { explainStart } from "../platform/process/explain-start.ts";
import { createLog } from "../platform/process/log.ts";
import { createWork } from "../platform/process/work.ts";
import type { Language } from "../shared/japanese-date.ts";

interface Asked {
  file: string;
  dryRun: boolean;
  hold: boolean;
  language: Language;
}

const say = (text: string) => process.stdout.write(text === "" ? "" : `${text}\n`);
const clock = systemClock();
const log = createLog("error");

function readArguments(): Asked | undefined {
  const options = {
    "dry-run": { type: "boolean", default: false },
    hold: { type: "boolean", default: false },
    lang: { type: "string", default: "ja" },
  } as const;
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [file, ...others] = positionals;
    const { lang } = values;
    if (file === undefined || others.length > 0 || (lang !== "ja" && lang !== "en")) return undefined;
    return { file, dryRun: values["dry-run"], hold: values.hold, language: lang };
  } catch {
    // An option that there is not.
    return undefined;
  }
}

/** Plans notices with the app's own kinds; what is due is sent by the app, when it runs. */
function importDeps(db: Database): ImportDeps {
  const features: Feature[] = [];
  const engine = createEngine({
    db,
    clock,
    log,
    work: createWork(),
    kinds: () => features.flatMap((feature) => feature.notices ?? []),
    people: reachPeople,
    posterOf() {
      throw new Error("An import posts nothing.");
    },
  });
  features.push(...createFeatures(engine));
  return { db, clock, notices: { ...engine.notices, kick: () => undefined } };
}

async function importInto(db: Database, asked: Asked): Promise<ImportResult> {
  const { file, dryRun, hold } = asked;
  const deps = importDeps(db);
  const known = await findOnlyWorkspace(db);
  // Looking at a file leaves nothing behind.
  const first = await importWorkbookFile(deps, known ?? "", file, { dryRun: true, hold });
  if (dryRun || !first.plan || (first.checked.teamFaults.length > 0 && !hold)) return first;
  const workspaceId = known ?? (await makeWorkspace(db, clock.now()));
  return importWorkbookFile(deps, workspaceId, file, {
    hold,
    afterImport: async (tx, id, at) => {
      await matchPeople(tx, id, at);
    },
  });
}

function report({ checked, plan, done }: ImportResult, { dryRun, hold, language }: Asked): number {
  const words = wordsIn(language).workbook;
  say(describeFaults(checked, hold, language));
  if (plan) say(describePlan(plan, language));
  if (done && !plan?.changesNothing) say(words.done);
  if (dryRun) say(words.dryRun);
  return checked.faults.length > 0 || (checked.teamFaults.length > 0 && !hold) ? 1 : 0;
}

async function main(asked: Asked): Promise<number> {
  const db = await openDatabase({ ...loadDatabaseConfig(), share: true, log, clock });
  try {
    return report(await importInto(db, asked), asked);
  } finally {
    await db.close();
  }
}

const asked = readArguments();
if (asked) {
  process.exitCode = await main(asked).catch((error) => {
    const reason = error instanceof UserError ? error.say(wordsIn(asked.language)) : explainStart(error);
    if (reason === undefined) throw error;
    process.stderr.write(`${reason}\n`);
    return 1;
  });
} else {
  process.stderr.write(`${wordsIn("ja").workbook.usage}\n${wordsIn("en").workbook.usage}\n`);
  process.exitCode = 2;
}
