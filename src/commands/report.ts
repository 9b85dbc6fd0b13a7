// `npm run report -- [--year R6] [--kind draft|final] [--out DIR]`: the year's report as Word, Excel and Markdown, also
// beside the app while it runs. Exit: 0 done, 1 nothing to report, 2 usage.
import { mkdir, writeFile as write } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { FORMATS } from "../features/annual/index.ts";
import { findOnlyWorkspace } from "../features/import/index.ts";
import { findProgram } from "../features/program/index.ts";
import { gatherForFile, writeFile } from "../features/report/index.ts";
import { wordsIn } from "../locales/index.ts";
import { loadDatabaseConfig, systemClock } from "../platform/config/index.ts";
import { type Database, openDatabase } from "../platform/database/index.ts";
import { UserError } from "../platform/i18n/user-error.ts";
import { explainStart } from "../platform/process/explain-start.ts";
import { createLog } from "../platform/process/log.ts";
import { parseFiscalYearText } from "../platform/sheets/date-text.ts";
import type { Who } from "../platform/slack/who.ts";
import type { Language } from "../shared/japanese-date.ts";

interface Asked {
  fiscalYear: number | undefined;
  kind: "draft" | "final";
  out: string;
  language: Language;
}

const clock = systemClock();

function readArguments(): Asked | undefined {
  const options = {
    year: { type: "string" },
    kind: { type: "string", default: "final" },
    out: { type: "string", default: "." },
    lang: { type: "string", default: "ja" },
  } as const;
  try {
    const { year, kind, out, lang } = parseArgs({ options }).values;
    const fiscalYear = year === undefined ? undefined : parseFiscalYearText(year);
    if (year !== undefined && fiscalYear === undefined) return undefined;
    if ((kind !== "draft" && kind !== "final") || (lang !== "ja" && lang !== "en")) return undefined;
    return { fiscalYear, kind, out, language: lang };
  } catch {
    // An option that there is not.
    return undefined;
  }
}

/** Whoever has the server's terminal has the database: they are the office. */
const office = (workspaceId: string, language: Language): Who & { personId: string } => ({
  ...{ workspaceId, language, slackUserId: "", personId: "", name: "" },
  roles: new Set(["council"]),
});

async function report(db: Database, { fiscalYear, kind, out, language }: Asked): Promise<void> {
  const workspaceId = await findOnlyWorkspace(db);
  if (!workspaceId) throw new UserError("no-workspace", (words) => words.report.noWorkspace);
  const program = await findProgram(db.client, workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.common.noProgram);
  const who = office(workspaceId, language);
  const at = clock.now();
  const gathered = await gatherForFile(
    { db },
    { who, fiscalYear: fiscalYear ?? program.fiscalYear, kind, at },
  );
  await mkdir(out, { recursive: true });
  for (const format of FORMATS) {
    const { filename, content } = await writeFile({ db }, format, gathered);
    const file = path.join(out, filename);
    await write(file, content);
    process.stdout.write(`${wordsIn(language).report.wrote(file)}\n`);
  }
}

async function main(asked: Asked): Promise<void> {
  const db = await openDatabase({ ...loadDatabaseConfig(), share: true, log: createLog("error"), clock });
  try {
    await report(db, asked);
  } finally {
    await db.close();
  }
}

const asked = readArguments();
if (asked) {
  await main(asked).catch((error) => {
    const reason = error instanceof UserError ? error.say(wordsIn(asked.language)) : explainStart(error);
    if (reason === undefined) throw error;
    process.stderr.write(`${reason}\n`);
    process.exitCode = 1;
  });
} else {
  process.stderr.write(`${wordsIn("ja").report.usage}\n${wordsIn("en").report.usage}\n`);
  process.exitCode = 2;
}
