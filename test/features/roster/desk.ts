/** The office at /program roster: shorthand for journeys. */
import { expect } from "vitest";
import { attendanceCounts, closingOf, errataOf } from "../../../src/features/closing/index.ts";
import { loadProgram } from "../../../src/features/program/index.ts";
import { sessionsOf } from "../../../src/features/session/index.ts";
import { auditEntries } from "../../../src/platform/audit/index.ts";
import type { KnownWho, Role } from "../../../src/platform/slack/who.ts";
import type { Actor, FillValue } from "../../../src/sandbox/index.ts";
import { startTestApp, type TestApp, type TestAppOptions } from "../../support/app.ts";

export interface Desk {
  app: TestApp;
  officer: Actor;
  /** What the modal shows. */
  shown(): string;
  /** Opens the list and chooses a team or a person by the beginning of their line. */
  open(kind: "team" | "person", name: string, by?: Actor): Promise<void>;
  press(button: string, by?: Actor): Promise<void>;
  /** Fills the form and sees what it touches; returns what is refused beside the fields. */
  look(values: Record<string, FillValue>, by?: Actor): Promise<string>;
  apply(by?: Actor): Promise<string>;
  /** Places of one trainee in time: "1 LEADER 2024-04-01–". */
  places(number: string): Promise<string[]>;
}

const day = (date: string | null) => date?.slice(5) ?? "";

export async function openDesk(options: TestAppOptions = {}): Promise<Desk> {
  const app = await startTestApp({ at: "2024-07-01T10:00:00+09:00", ...options });
  const officer = app.slack.as(app.officer);
  const done = () => app.app.deps.work.idle();
  const submit = async (by: Actor) => {
    const { errors } = await by.submit();
    await done();
    return JSON.stringify(errors ?? {});
  };
  const desk: Desk = {
    app,
    officer,
    shown: () => officer.modal()?.text ?? "",
    async open(kind, name, by = officer) {
      await by.command("/program", "roster");
      await done();
      await by.choose(kind === "team" ? "チームを選ぶ" : "受講者を選ぶ", name);
      await done();
    },
    async press(button, by = officer) {
      await by.press(button);
      await done();
    },
    async look(values, by = officer) {
      await by.fill(values);
      return submit(by);
    },
    apply: (by = officer) => submit(by),
    async places(number) {
      const rows = await app.db.client.membership.findMany({
        where: { workspaceId: app.workspaceId, enrollment: { number } },
        orderBy: { from: "asc" },
        include: { team: true },
      });
      return rows.map((row) => `${row.team.number} ${row.role} ${day(row.from)}–${day(row.to)}`);
    },
  };
  return desk;
}

/** Takes the last act of that kind back, as /program log does. */
export async function undoLast({ app }: Desk, action: string): Promise<void> {
  const { db, workspaceId } = app;
  const [entry] = await auditEntries(db.client, { workspaceId, action, take: 1 });
  const declared = app.app.features
    .flatMap((feature) => feature.audited ?? [])
    .find((one) => one.action === action);
  if (!entry || !declared?.undo) throw new Error(`${action} cannot be taken back`);
  const { undo } = declared;
  const officer = await db.client.person.findFirstOrThrow({
    where: { workspaceId, slackUserId: app.officer },
  });
  const who: KnownWho = {
    ...{ workspaceId, slackUserId: app.officer, personId: officer.id, name: officer.name },
    ...{ roles: new Set<Role>(["council"]), language: "ja" },
  };
  await db.transaction((tx) => undo(tx, app.app.deps, { entry, who, at: app.clock.now() }));
  await app.app.deps.work.idle();
}

/** What was counted at the closing and the errata since say what the records say; the closing itself never changes. */
export async function expectCountsKept({ app }: Desk): Promise<void> {
  const { db, workspaceId, program } = app;
  const facts = await loadProgram(db.client, workspaceId, program.programId);
  const errata = await errataOf(db.client, facts);
  for (const session of await sessionsOf(db.client, facts)) {
    const closing = await closingOf(db.client, session);
    if (!closing) continue;
    const last = errata.filter((one) => one.sessionId === session.id).at(-1);
    const { byTeam, ...counts } = await attendanceCounts(db.client, session);
    const { byTeam: saidByTeam, ...said } = last?.after ?? closing.counts;
    expect(said).toEqual(counts);
    const named = (teams: typeof byTeam) => teams.map(({ name: _, ...team }) => team);
    expect(named(saidByTeam)).toEqual(named(byTeam));
  }
}
