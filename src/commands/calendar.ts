// `npm run calendar [-- --weeks N] [--lang en]`: all that will be said in the next weeks, with the closed days of
// municipalities. Works beside a running app. Exit: 0 done, 1 fault, 2 usage.
import { parseArgs } from "node:util";
import { describeCalendar, gatherCalendar } from "../features/calendar/index.ts";
import { findOnlyWorkspace } from "../features/import/index.ts";
import { wordsIn } from "../locales/index.ts";
import { loadDatabaseConfig, systemClock } from "../platform/config/index.ts";
import { openDatabase } from "../platform/database/index.ts";
import { UserError } from "../platform/i18n/user-error.ts";
import { explainStart } from "../platform/process/explain-start.ts";
import { createLog } from "../platform/process/log.ts";
import type { Language } from "../shared/japanese-date.ts";
import { createPlanningEngine } from "./planning-engine.ts";

interface Asked {
  weeks: number;
  language: Language;
}

function readArguments(): Asked | undefined {
  const options = {
    weeks: { type: "string", default: "4" },
    lang: { type: "string", default: "ja" },
  } as const;
  try {
    const { values } = parseArgs({ options });
    const { lang } = values;
    const weeks = Number(values.weeks);
    const isSpan = Number.isInteger(weeks) && weeks >= 1 && weeks <= 52;
    return isSpan && (lang === "ja" || lang === "en") ? { weeks, language: lang } : undefined;
  } catch {
    // An option that there is not.
    return undefined;
  }
}

async function main({ weeks, language }: Asked): Promise<void> {
  const clock = systemClock();
  const log = createLog("error");
  const db = await openDatabase({ ...loadDatabaseConfig(), share: true, log, clock });
  try {
    const workspaceId = (await findOnlyWorkspace(db)) ?? "";
    const place = { weeks, page: 0 };
    const asked = { workspaceId, at: clock.now(), place, aPage: Number.POSITIVE_INFINITY };
    const page = await gatherCalendar(db.client, createPlanningEngine({ db, clock, log }), asked);
    process.stdout.write(`${describeCalendar(page, language)}\n`);
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
  process.stderr.write(`${wordsIn("ja").calendar.usage}\n${wordsIn("en").calendar.usage}\n`);
  process.exitCode = 2;
}
