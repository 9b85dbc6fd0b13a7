/** Two officers and two teams with one assignment, between sessions 1 and 2. */
import type { Actor } from "../../../src/sandbox/index.ts";
import type { TestApp } from "../../support/app.ts";
import { startWithAssignment } from "../submission/a-team.ts";

export const TEAM1 = "1 架空北市チーム";
export const TEAM2 = "2 架空南町チーム";

export interface VisitOffice {
  app: TestApp;
  first: Actor;
  second: Actor;
  secondId: string;
}

export async function openVisitOffice(at = "2024-07-03T11:00:00+09:00"): Promise<VisitOffice> {
  const app = await startWithAssignment();
  const secondId = app.slack.addUser({ name: "事務局 花子", email: "second@example.jp" });
  await app.slack.join(app.councilChannel, secondId);
  await app.driveTo(at);
  return { app, first: app.slack.as(app.officer), second: app.slack.as(secondId), secondId };
}

export const textOf = (person: Actor) => person.modal()?.text ?? "";

export function acts({ app }: Pick<VisitOffice, "app">) {
  async function open(person: Actor): Promise<string> {
    await person.dismiss().catch(() => undefined);
    await person.command("/visit");
    await app.settle();
    return textOf(person);
  }
  async function press(person: Actor, text: string, nth = 0): Promise<void> {
    await person.press(text, { in: "modal", nth });
    await app.settle();
  }
  async function save(person: Actor, filled: Parameters<Actor["fill"]>[0]) {
    await person.fill(filled);
    const outcome = await person.submit();
    await app.settle();
    return outcome;
  }
  async function plan(person: Actor, filled: Parameters<Actor["fill"]>[0]) {
    await open(person);
    await press(person, "新しい訪問");
    const outcome = await save(person, filled);
    await person.dismiss();
    return outcome;
  }
  return { open, press, save, plan };
}

/** Nothing that Slack would refuse was sent, and nothing went wrong unseen. */
export function faultsOf({ app }: Pick<VisitOffice, "app">): unknown[] {
  return [...app.slack.violations, ...app.log.entries.filter(({ level }) => level === "error")];
}
