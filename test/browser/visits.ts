/** On a phone, and with the keyboard alone; in English; and what foreign pages cannot do in a real browser. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Demo } from "./a-browser.ts";
import { createVisitor } from "./visitor.ts";

/** Nothing is wider than the screen. */
const overflow = (page: Page) => page.evaluate("document.documentElement.scrollWidth - innerWidth");

export function visitByPhone(theDemo: () => Demo): void {
  it("the tour leads through its scenes; nothing is cut off, and axe finds nothing serious", async () => {
    const demo = theDemo();
    const page = await demo.visit("phone");
    const me = createVisitor(page);
    const tap = (name: string) => page.getByRole("button", { name, exact: true }).click();
    await tap("案内を始める");
    await me.command("/program");
    expect(await me.faults()).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await me.leave();
    for (let scene = 1; scene < 6; scene++) {
      await tap("次へ");
      await page.getByText(`案内 ${scene + 1}／6`).waitFor();
      expect(await overflow(page)).toBe(0);
    }
    await tap("案内を終える");
    await page.getByRole("button", { name: /一覧/ }).click();
    expect(await me.faults()).toEqual([]);
    await me.become("名簿にない人");
    await me.write("/session");
    await page.getByText("あなただけに表示されています").waitFor();
    expect(await me.faults()).toEqual([]);
    await page.close();
  });
}

export function visitByKeyboard(theDemo: () => Demo): void {
  it("a command is completed, sent, its modal left, and the language changed", async () => {
    const demo = theDemo();
    const page = await demo.visit("desktop");
    await page.getByRole("button", { name: "自分で見てまわる" }).press("Enter");
    await page.getByRole("combobox", { name: /へのメッセージ/ }).focus();
    await page.keyboard.type("/pro");
    await page.getByRole("option", { name: /\/program/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "研修の全体" }).waitFor();
    expect(await page.evaluate("!!document.activeElement.closest('dialog')")).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "English" }).press("Enter");
    await page.getByText("This is not Slack").waitFor();
    expect(await createVisitor(page).faults()).toEqual([]);
    await page.close();
  });
}

export function visitFromElsewhere(theDemo: () => Demo): void {
  it("can neither read nor post, nor show the demo inside itself", async () => {
    const demo = theDemo();
    const foreign = createServer((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.end(`<iframe src="${demo.url}/"></iframe>`);
    });
    await new Promise<void>((resolve) => foreign.listen(0, "127.0.0.1", resolve));
    const page = await demo.visit("desktop");
    const before = demo.complaints.length;
    await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);
    const post = `fetch("${demo.url}/start-over", { method: "POST", mode: "no-cors" }).then((r) => r.type, () => "failed")`;
    const read = `fetch("${demo.url}/house").then((r) => r.status, () => "failed")`;
    // Refused by the server; the browser does not even hand the answer out.
    expect(await page.evaluate(post)).toMatch(/opaque|failed/);
    expect(await page.evaluate(read)).toBe("failed");
    expect(await page.frames()[1]?.locator("#app").count()).toBe(0);
    // What the browser says of these refusals is the point of them.
    demo.complaints.splice(before);
    await page.goto(demo.url);
    await page.getByText("これは Slack ではありません").waitFor();
    await page.close();
    await new Promise((resolve) => foreign.close(resolve));
  });
}
