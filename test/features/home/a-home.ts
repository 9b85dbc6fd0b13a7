/** Opening App Home as a person, and what they see there. */
import { expect } from "vitest";
import type { Actor } from "../../../src/sandbox/index.ts";
import type { TestApp } from "../../support/app.ts";

export interface Seen {
  text: string;
  buttons: string[];
  blocks: unknown[];
}

export const homeOf = (person: Actor): Seen => person.home() ?? { text: "", buttons: [], blocks: [] };

export async function open(app: TestApp, slackUserId: string): Promise<Seen> {
  const person = app.slack.as(slackUserId);
  await person.openHome();
  await app.settle();
  return homeOf(person);
}

/** Presses on Home, and says what came of it: the title of the modal, or nothing. */
export async function press(app: TestApp, slackUserId: string, text: string, nth = 0): Promise<string> {
  const person = app.slack.as(slackUserId);
  await person.dismiss().catch(() => undefined);
  expect(await person.press(text, { in: "home", nth })).toMatchObject({ ok: true });
  await app.settle();
  return person.modal()?.title ?? "";
}

/** Nothing that Slack would refuse was sent, and nothing went wrong unseen. */
export function faultsOf(app: TestApp): unknown[] {
  return [
    ...app.slack.violations,
    ...app.slack.lateAcks,
    ...app.log.entries.filter(({ level }) => level === "error" || level === "warn"),
  ];
}

/** Somebody of the program who is no trainee. */
export async function affiliate(
  app: TestApp,
  role: "VIEWER" | "SPEAKER" | "OBSERVER",
  sessions: number[] = [],
): Promise<string> {
  const { workspaceId, db, clock } = app;
  const slackUserId = app.slack.addUser({ name: role, email: `${role}@example.jp` });
  const at = clock.now();
  const person = await db.client.person.create({
    data: { workspaceId, name: role, slackUserId, slackState: "ACTIVE", createdAt: at, updatedAt: at },
  });
  await db.client.affiliate.create({
    data: { workspaceId, programId: app.program.programId, personId: person.id, role, sessions },
  });
  return slackUserId;
}

export async function setState(app: TestApp, state: "DRAFT" | "RUNNING" | "CLOSED"): Promise<void> {
  const where = { id: app.program.programId, workspaceId: app.workspaceId };
  await app.db.client.program.updateMany({ where, data: { state } });
}

/**
 * Presses every button of a Home but those in `tried`, and adds them; returns those of which nothing came, neither a
 * screen nor a word.
 */
export async function silentButtons(
  app: TestApp,
  slackUserId: string,
  tried = new Set<string>(),
): Promise<string[]> {
  const { buttons } = await open(app, slackUserId);
  const before = new Set(tried);
  const silent: string[] = [];
  for (const [index, text] of buttons.entries()) {
    if (before.has(text)) continue;
    tried.add(text);
    const nth = buttons.slice(0, index).filter((other) => other === text).length;
    const sent = app.slack.outgoing.length;
    const title = await press(app, slackUserId, text, nth);
    if (title === "" && app.slack.outgoing.length === sent) silent.push(text);
  }
  await app.slack
    .as(slackUserId)
    .dismiss()
    .catch(() => undefined);
  return silent;
}
