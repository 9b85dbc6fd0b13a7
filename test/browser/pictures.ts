/** `npm run pictures`: the handbook's pictures, taken anew out of the demo, each at desktop and phone width. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { SIZES, startDemo } from "./a-browser.ts";
import { shrinkPng } from "./shrink-png.ts";
import { createVisitor, type Visitor } from "./visitor.ts";

const OUT = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const COUNCIL = "研修事務局";

/** What stands open is drawn at one width and then at the other. */
async function take(page: Page, name: string, top?: Locator): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    // The cursor's blink and what is just being laid out are no part of a picture.
    await page.waitForTimeout(150);
    await top?.evaluate((element: { scrollIntoView(): void }) => element.scrollIntoView());
    const png = await page.screenshot({ animations: "disabled", caret: "hide" });
    await writeFile(join(OUT, `${name}.${size}.png`), shrinkPng(png));
  }
  await page.setViewportSize(SIZES.desktop);
}

async function takeOffice(me: Visitor): Promise<void> {
  const { page } = me;
  await page.getByRole("button", { name: "案内を始める" }).waitFor();
  await take(page, "demo");
  await page.getByRole("button", { name: "自分で見てまわる" }).click();
  await me.go(COUNCIL);
  await me.command("/program");
  await take(page, "program");
  await me.leave();
  await me.until("第1回のご案内：送る前の確認");
  await me.press("内容を見る");
  await take(page, "approval");
  await me.press("内容を確認して送る");
  await me.leave();
  await me.go("支え合い研修");
  await me.until("せとうち交流会館");
  await take(page, "announcement");
}

async function takeSession(me: Visitor): Promise<void> {
  const { page } = me;
  await me.become("受講者");
  await me.until("予定を教えてください");
  await take(page, "intention");
  await me.press("出席予定");
  await me.push("次の回へ");
  await me.become("チームリーダー");
  await me.command("/session");
  await me.press(/^チームの出欠を入力/);
  await me.choose(/宮﨑/, "出席");
  await take(page, "team-attendance");
  await me.press("保存する");
  await me.leave();
  await me.become("受講者");
  await me.until("出欠を教えてください");
  await take(page, "after-session");
  await me.press("出席");
  await me.fill(/深めたいこと/, "会議の進め方と、会議のあとの動き方をもう少し学びたいです。");
  await take(page, "reflection");
  await me.press("送信する");
  await me.leave();
}

async function takeWeek(me: Visitor): Promise<void> {
  const { page } = me;
  await me.become("チームリーダー");
  await me.until("自治体セルフチェック");
  await me.command("/assignment");
  await take(page, "assignment");
  await me.leave();
  await me.become("事務局");
  await me.go(COUNCIL);
  const summary = /週のまとめ（7月1日/;
  await me.until(summary);
  await take(page, "weekly-summary", page.getByRole("main").getByText(summary).last());
}

/** App Home of each role, where the app has one. */
async function takeHomes(me: Visitor): Promise<void> {
  const { page } = me;
  for (const [role, name] of Object.entries({
    事務局: "office",
    チームリーダー: "leader",
    受講者: "trainee",
  })) {
    await me.become(role);
    const tab = page.getByRole("button", { name: "ホーム", exact: true });
    await page.getByRole("main").getByRole("heading", { name: "Sasaeai" }).waitFor();
    if (!(await tab.isVisible())) return;
    await tab.click();
    await page.getByRole("region", { name: "ホーム" }).waitFor();
    await take(page, `home-${name}`);
  }
}

const demo = await startDemo();
try {
  await mkdir(OUT, { recursive: true });
  const me = createVisitor(await demo.visit("desktop"));
  await takeOffice(me);
  await takeSession(me);
  await takeWeek(me);
  await takeHomes(me);
} finally {
  await demo.close();
}
