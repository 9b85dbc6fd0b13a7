/** A command that is told one file: its arguments, and what it says in the language asked for. */
import { parseArgs } from "node:util";
import { type Words, wordsIn } from "../locales/index.ts";
import { UserError } from "../platform/i18n/user-error.ts";
import { explainStart } from "../platform/process/explain-start.ts";
import type { Language } from "../shared/japanese-date.ts";

export interface Told {
  file: string;
  language: Language;
  words: Words;
  say(text: string): void;
}

function readArguments(): { file: string; language: Language } | undefined {
  const options = { lang: { type: "string", default: "ja" } } as const;
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [file, ...others] = positionals;
    const { lang } = values;
    if (file === undefined || others.length > 0 || (lang !== "ja" && lang !== "en")) return undefined;
    return { file, language: lang };
  } catch {
    // An option that there is not.
    return undefined;
  }
}

/** The exit code: 0 done, 1 refused with a sentence, 2 usage. */
export async function withOneFile(
  usage: (words: Words) => string,
  run: (told: Told) => Promise<void>,
): Promise<number> {
  const asked = readArguments();
  if (!asked) {
    process.stderr.write(`${usage(wordsIn("ja"))}\n${usage(wordsIn("en"))}\n`);
    return 2;
  }
  const words = wordsIn(asked.language);
  try {
    await run({ ...asked, words, say: (text) => void process.stdout.write(`${text}\n`) });
    return 0;
  } catch (error) {
    const reason = error instanceof UserError ? error.say(words) : explainStart(error);
    if (reason === undefined) throw error;
    process.stderr.write(`${reason}\n`);
    return 1;
  }
}
