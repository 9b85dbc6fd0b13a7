/** A session, lived on the page by the office, a leader and a trainee: from the announcement to the weekly summary. */
import { beforeAll, beforeEach, expect, it, onTestFailed } from "vitest";
import type { Demo } from "./a-browser.ts";
import { createVisitor, type Visitor } from "./visitor.ts";

const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
const COUNCIL = "研修事務局";
const NOTE = /変わったところ/;

/** One story: each scene goes on where the last one ended. */
export function liveASession(theDemo: () => Demo): void {
  let me: Visitor;
  const read = (text: string | RegExp) => me.page.getByRole("main").getByText(text).last().waitFor();

  beforeAll(async () => {
    me = createVisitor(await theDemo().visit("desktop"));
  });
  beforeEach(() => {
    onTestFailed(async () => {
      await me.page.screenshot({ path: "browser-failure.png" });
    });
  });

  it("says that it is not Slack, and offers the tour", async () => {
    await me.page.getByText("これは Slack ではありません").waitFor();
    expect(await me.faults()).toEqual([]);
    await me.page.getByRole("button", { name: "自分で見てまわる" }).click();
  });

  it("the office is asked about the announcement, looks at it and lets it go", async () => {
    await me.go(COUNCIL);
    await me.until("第1回のご案内：送る前の確認");
    await me.press("内容を見る");
    expect(await me.faults()).toEqual([]);
    await me.press("内容を確認して送る");
    await me.leave();
    await me.go("支え合い研修");
    await me.until("せとうち交流会館");
  });

  it("a trainee says that they come", async () => {
    await me.become("受講者");
    await me.until("予定を教えてください");
    await me.press("出席予定");
    expect(await me.faults()).toEqual([]);
  });

  it("the leader marks the team on the day", async () => {
    await me.push("次の回へ");
    await me.become("チームリーダー");
    await me.command("/session");
    await me.press(/^チームの出欠を入力/);
    await me.choose(/宮﨑/, "出席");
    expect(await me.faults()).toEqual([]);
    await me.press("保存する");
    await me.leave();
  });

  it("the trainee answers, keeps a draft, and hands the reflection in", async () => {
    await me.become("受講者");
    await me.until("出欠を教えてください");
    await me.press("出席");
    await me.dialog.waitFor();
    await me.fill(/深めたいこと/, "ほかの市町の工夫を知りたいです。");
    await me.press("下書き保存");
    await me.leave();
    // Reload keeps everything.
    await me.page.reload();
    await me.press("続きを書く");
    const field = me.dialog.getByRole("textbox", { name: /深めたいこと/ });
    expect(await field.inputValue()).toBe("ほかの市町の工夫を知りたいです。");
    await me.fill(/深めたいこと/, "");
    await me.press("送信する");
    await me.dialog.getByText("この項目は必須です。").waitFor();
    expect(await me.faults()).toEqual([]);
    await me.fill(/深めたいこと/, "会議の進め方を学びたいです。");
    await me.press("送信する");
    await me.leave();
    await read("編集");
  });

  it("the leader hands the assignment in; a file that is none is answered beside its field", async () => {
    await me.become("チームリーダー");
    await me.until("自治体セルフチェック");
    await me.command("/assignment");
    expect(await me.faults()).toEqual([]);
    await me.press("提出する");
    await me.attach({ name: "セルフチェック.xlsx", mimeType: "", buffer: Buffer.from("no workbook") });
    await me.fill(NOTE, "地域福祉課と話し合いました。");
    await me.dialog.getByRole("radio", { name: /^可/ }).check();
    await me.press("提出する");
    await me.dialog.getByText("名前と中身の種類が違います").waitFor();
    await me.leave();
    await me.command("/assignment");
    await me.press("提出する");
    await me.attach({ name: "セルフチェック.pdf", mimeType: "application/pdf", buffer: PDF });
    await me.fill(NOTE, "地域福祉課と話し合いました。");
    await me.dialog.getByRole("radio", { name: /^可/ }).check();
    expect(await me.faults()).toEqual([]);
    await me.press("提出する");
    await me.dialog.getByText("第1版として提出しました").waitFor();
    await me.leave();
  });

  it("the office reads the weekly summary", async () => {
    await me.become("事務局");
    await me.go(COUNCIL);
    await me.until(/週のまとめ（7月1日/);
    expect(await me.faults()).toEqual([]);
  });
}
