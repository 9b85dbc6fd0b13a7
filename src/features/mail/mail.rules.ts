/** What a mail is called. Pure. */
import type { Words } from "../../locales/index.ts";

export function mailName(
  { launch, mail }: Words,
  { kind, session }: { kind: string; session: number | null | undefined },
): string {
  const name = launch.kinds[kind] ?? kind;
  return session ? mail.ofSession(session, name) : name;
}
