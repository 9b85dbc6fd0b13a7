/** What the office has on its desk when the rehearsed year begins, and what turns out otherwise. */
import { checkWorkbook, describeFaults, readWorkbook, writeWorkbook } from "../features/workbook/index.ts";
import type { Postponement } from "../rehearsal/index.ts";
import { moment } from "../shared/japanese-date.ts";

/** The report's last session, as if it had first been set a week earlier. */
const FIRST_SET_FOR = "2024-11-01";
const POSTPONED_AT = moment("2024-10-16", "10:20");

export interface Desk {
  workbook: { name: string; bytes: Uint8Array };
  channelName: string;
  people: { name: string; email: string | null }[];
  postponements: Postponement[];
}

/** Throws what is wrong with the workbook, in words. `asItCame`: nothing turns out otherwise. */
export async function deskOf(path: string, { asItCame }: { asItCame: boolean }): Promise<Desk> {
  const checked = checkWorkbook(await readWorkbook({ path }));
  const { draft } = checked;
  const [program] = draft?.rows.program ?? [];
  if (!draft || !program) throw new Error(describeFaults(checked, false, "ja"));
  const { rows, sheets } = draft;
  const last = asItCame ? undefined : rows.sessions.at(-1);
  const sessions = rows.sessions.map((session) =>
    session === last ? { ...session, date: FIRST_SET_FOR } : session,
  );
  const bytes = await writeWorkbook(sheets, { ...rows, sessions });
  return {
    workbook: { name: "研修台帳.xlsx", bytes },
    channelName: program.channelName,
    people: rows.trainees.map(({ name, email }) => ({ name, email })),
    postponements: last ? [{ number: last.number, to: last.date, at: POSTPONED_AT }] : [],
  };
}
