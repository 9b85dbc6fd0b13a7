// `npm run import -- FILE [--dry-run] [--hold] [--lang en]`: brings a program workbook into the database.
// Exit: 0 done or nothing to do, 1 faults, 2 usage.
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import {
  describePlan,
  findOnlyWorkspace,
  type ImportDeps,
  type ImportResult,
  importWorkbook,
  isRefused,
  makeWorkspace,
  planFirstImport,
} from "../features/import/index.ts";
import { matchPeople } from "../features/people/index.ts";
import {
  type CheckedWorkbook,
  checkWorkbook,
  describeFaults,
  readWorkbook,
} from "../features/workbook/index.ts";
import { wordsIn } from "../locales/index.ts";
import { loadDatabaseConfig, systemClock } from "../platform/config/index.ts";
import { type Database, openDatabase } from "../platform/database/index.ts";
import { UserError } from "../platform/i18n/user-error.ts";
import { explainStart } from "../platform/process/explain-start.ts";
import { createLog } from "../platform/process/log.ts";
import { dateOf, type Language } from "../shared/japanese-date.ts";
import { createPlanningEngine } from "./planning-engine.ts";

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

function importDeps(db: Database): ImportDeps {
  const { notices } = createPlanningEngine({ db, clock, log });
  return { db, clock, notices: { ...notices, kick: () => undefined } };
}

async function importInto(db: Database, checked: CheckedWorkbook, asked: Asked): Promise<ImportResult> {
  const { dryRun, hold } = asked;
  const deps = importDeps(db);
  const known = await findOnlyWorkspace(db);
  // Looking at a file leaves nothing behind.
  if (dryRun || isRefused(checked, hold)) return importWorkbook(deps, known ?? "", checked, { dryRun: true });
  const workspaceId = known ?? (await makeWorkspace(db, clock.now()));
  return importWorkbook(deps, workspaceId, checked, {
    hold,
    by: { personId: null, files: [path.basename(asked.file)] },
    afterImport: async (tx, id, at) => {
      await matchPeople(tx, id, at);
    },
  });
}

function report({ checked, plan, done }: ImportResult, { dryRun, hold, language }: Asked): number {
  const words = wordsIn(language).workbook;
  say(describeFaults(checked, hold, language));
  if (plan) say(describePlan(plan, language));
  if (done && !plan?.changesNothing) {
    say(words.done);
    if (!plan?.stored.state || plan.stored.state === "DRAFT") say(words.doneDraft);
  }
  if (dryRun) say(words.dryRun);
  return isRefused(checked, hold) ? 1 : 0;
}

async function main(asked: Asked): Promise<number> {
  const checked = checkWorkbook(await readWorkbook({ path: asked.file }), dateOf(clock.now()));
  if (!checked.draft) return report({ done: false, checked }, asked);
  const where = loadDatabaseConfig();
  if (asked.dryRun && where.url === undefined && !existsSync(where.dataDir)) {
    return report({ done: false, checked, plan: planFirstImport(checked.draft) }, asked);
  }
  const db = await openDatabase({ ...where, share: true, log, clock });
  try {
    return report(await importInto(db, checked, asked), asked);
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
