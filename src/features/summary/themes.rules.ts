/** What was written so far, by theme: shown when the coding has gone on since the summary before. Pure. */
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";

const count = z.number().int();

/** One question; themes with statements only, those of the most people first. */
const themesLine = z.object({
  question: z.enum(["deepen", "outreach"]),
  statements: count,
  coded: count,
  uncoded: count,
  most: z.array(z.object({ name: z.string(), people: count })),
});
export type ThemesLine = z.infer<typeof themesLine>;

export const themesFacts = { themes: z.array(themesLine).default([]) };

interface Facts {
  themes: ThemesLine[];
}

export function newThemes({ themes }: Facts, before: Facts | undefined): ThemesLine[] {
  return themes.filter((line) => {
    const then = before?.themes.find(({ question }) => question === line.question);
    return line.coded > 0 && !(then && isDeepStrictEqual(then, line));
  });
}
