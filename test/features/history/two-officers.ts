/** An app in which two officers act, and what they do with the log. */
import { expect } from "vitest";
import { startTestApp, type TestApp } from "../../support/app.ts";

/** Would be a formula in a spreadsheet. */
export const SECOND = "=1+1 次郎";

export interface Office {
  app: TestApp;
  first: ReturnType<TestApp["slack"]["as"]>;
  second: ReturnType<TestApp["slack"]["as"]>;
  secondId: string;
}
export type Officer = Office["first"];

export async function openOffice(at: string): Promise<Office> {
  const app = await startTestApp({ at, rates: "off" });
  const secondId = app.slack.addUser({ name: SECOND, email: "second@example.jp" });
  await app.slack.join(app.councilChannel, secondId);
  await app.settle();
  await app.replanAll();
  return { app, secondId, first: app.slack.as(app.officer), second: app.slack.as(secondId) };
}

export const textOf = (person: Officer) => person.modal()?.text ?? "";

export function actions({ app }: Pick<Office, "app">) {
  async function press(person: Officer, text: string, nth = 0): Promise<void> {
    expect(await person.press(text, { nth })).toMatchObject({ ok: true });
    await app.settle();
  }
  async function submit(person: Officer) {
    const outcome = await person.submit();
    await app.settle();
    return outcome;
  }
  async function command(person: Officer, name: string, text = ""): Promise<void> {
    await person.dismiss().catch(() => undefined);
    await person.command(name, text);
    await app.settle();
  }
  /** The log; narrowed down by what is filled in. */
  async function log(person: Officer, filter: Record<string, string> = {}): Promise<void> {
    await command(person, "/program", "log");
    if (Object.keys(filter).length === 0) return;
    await press(person, "絞り込む");
    await person.fill(filter);
    await submit(person);
  }
  /** The newest entry of what is shown, as far as the question whether to take it back. */
  async function askUndo(person: Officer, nth = 0): Promise<void> {
    await press(person, "詳しく", nth);
    await press(person, "元に戻す");
  }
  async function undo(person: Officer, nth = 0) {
    await askUndo(person, nth);
    return submit(person);
  }
  return { press, submit, command, log, askUndo, undo };
}

/** Nothing that Slack would refuse was sent, and nothing went wrong unseen. */
export function expectQuiet({ app }: Pick<Office, "app">): void {
  expect(app.slack.violations).toEqual([]);
  expect(app.slack.lateAcks).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
}
