/** /program summary and its button: the summary now, and what the office is told. */
import { afterEach, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, type TestAppOptions } from "../../support/app.ts";

let app: TestApp;
afterEach(() => app.close());

async function anOfficer(options: TestAppOptions = {}) {
  app = await startTestApp({ at: "2024-05-22T10:00:00+09:00", ...options });
  return app.slack.as(app.officer);
}
const summaries = () => app.slack.history(app.councilChannel).filter((one) => one.metadata !== undefined);
const told = (officer: ReturnType<TestApp["slack"]["as"]>) =>
  officer.ephemerals().map((message) => message.text);

describe("/program summary", () => {
  it("posts this week's summary, and the second time says that it is edited", async () => {
    const officer = await anOfficer();
    await officer.command("/program", "summary");
    await app.settle();
    expect(told(officer).at(-1)).toContain("今週のまとめを事務局のチャンネルに出します");
    expect(summaries()).toHaveLength(1);
    await officer.command("/program", "summary");
    await app.settle();
    expect(told(officer).at(-1)).toContain("新しいメッセージは送りません");
    expect(summaries()).toHaveLength(1);
    expect(app.slack.violations).toEqual([]);
  });

  it("has a button on the screen of a running program, and its line in the help", async () => {
    const officer = await anOfficer();
    await officer.command("/program");
    await app.settle();
    await officer.press("週のまとめをいま出す");
    await app.settle();
    expect(officer.modal()?.text).toContain("今週のまとめを事務局のチャンネルに出します");
    expect(summaries()).toHaveLength(1);
    await officer.command("/program", "help");
    await app.settle();
    expect(told(officer).at(-1)).toContain("/program summary");
    expect(app.slack.violations).toEqual([]);
  });

  it("of a draft says why there is none, and a trainee may not ask", async () => {
    const officer = await anOfficer({ program: { state: "DRAFT" } });
    await officer.command("/program", "summary");
    await app.settle();
    expect(told(officer).at(-1)).toContain("研修がまだ始まっていない");
    const trainee = app.slack.as(app.trainees[0] ?? "");
    await trainee.command("/program", "summary");
    await app.settle();
    expect(told(trainee).at(-1)).toContain("の役割ではできません");
    expect(summaries()).toHaveLength(0);
  });
});
