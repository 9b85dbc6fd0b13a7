/** A command that is told one file: its arguments, and what it says in the language asked for. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Words, wordsIn } from "../locales/index.ts";
import { UserError } from "../platform/i18n/user-error.ts";
import { explainStart } from "../platform/process/explain-start.ts";
import type { Language } from "../shared/japanese-date.ts";

export interface Told {
  file: string;
  /** The switch that this command knows was given. */
  isSwitched: boolean;
  language: Language;
  words: Words;
  say(text: string): void;
}

type Asked = Pick<Told, "file" | "isSwitched" | "language">;

function readArguments(name: string | undefined): Asked | undefined {
  const options: ParseArgsConfig["options"] = { lang: { type: "string" } };
  if (name !== undefined) options[name] = { type: "boolean" };
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [file, ...others] = positionals;
    const { lang = "ja" } = values;
    if (file === undefined || others.length > 0 || (lang !== "ja" && lang !== "en")) return undefined;
    return { file, isSwitched: name !== undefined && values[name] === true, language: lang };
  } catch {
    // An option that there is not.
    return undefined;
  }
}

/** The exit code: 0 done, 1 refused with a sentence, 2 usage. */
export async function withOneFile(
  { usage, name }: { usage(words: Words): string /** Of its switch. */; name?: string },
  run: (told: Told) => Promise<void>,
): Promise<number> {
  const asked = readArguments(name);
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
