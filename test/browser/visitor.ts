/** What a visitor does on the page: by what they read there, as a person or a screen reader finds it. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Locator, Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Visitor {
  page: Page;
  dialog: Locator;
  /** "受講者", "チームリーダー" … */
  become(role: string): Promise<void>;
  /** A channel, or the DM with the app. */
  go(place: string): Promise<void>;
  press(text: string | RegExp): Promise<void>;
  write(text: string): Promise<void>;
  /** A command that opens a modal. */
  command(text: string): Promise<void>;
  /** In the open modal. */
  fill(label: string | RegExp, text: string): Promise<void>;
  choose(label: string | RegExp, option: string): Promise<void>;
  /** Into the file field of the open modal. */
  attach(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
  /** Leaves all modals. */
  leave(): Promise<void>;
  /** "次のお知らせへ" … until it has happened. */
  push(button: string): Promise<void>;
  /** From notice to notice until this stands in the open place. */
  until(text: string | RegExp): Promise<void>;
  /** Serious faults that axe finds, in words. */
  faults(): Promise<string[]>;
}

/** As long as a button may take to lead to what follows, in notices. */
const MOST_NOTICES = 12;

export function createVisitor(page: Page): Visitor {
  const dialog = page.getByRole("dialog").last();
  const menu = page.getByRole("navigation");
  const inPlace = () => page.getByRole("main");

  /** The phone keeps the list behind a button. */
  async function openMenu(): Promise<void> {
    const button = page.getByRole("button", { name: /一覧/ });
    if ((await button.isVisible()) && !(await menu.isVisible())) await button.click();
  }
  async function quiet(): Promise<void> {
    await page.locator(".busy").waitFor({ state: "detached", timeout: 60_000 });
  }
  const hasDialog = () => page.getByRole("dialog").isVisible();

  const visitor: Visitor = {
    page,
    dialog,
    async become(role) {
      await openMenu();
      await menu.getByRole("button", { name: new RegExp(`^${role}`) }).click();
    },
    async go(place) {
      await openMenu();
      await menu.getByRole("button", { name: new RegExp(place) }).click();
      await inPlace()
        .getByRole("heading", { name: new RegExp(place) })
        .waitFor();
    },
    async press(text) {
      const where = (await hasDialog()) ? dialog : inPlace();
      await where.getByRole("button", { name: text, exact: true }).last().click();
      await quiet();
    },
    async write(text) {
      const field = inPlace().getByRole("combobox");
      await field.fill(text);
      await field.press("Enter");
    },
    async command(text) {
      await visitor.write(text);
      await dialog.waitFor();
      await quiet();
    },
    async fill(label, text) {
      await dialog.getByRole("textbox", { name: label }).fill(text);
    },
    async choose(label, option) {
      await dialog.getByRole("combobox", { name: label }).selectOption(option);
    },
    async attach(file) {
      await dialog.locator("input[type=file]").setInputFiles(file);
      await dialog.getByText(file.name).waitFor();
    },
    async leave() {
      while (await hasDialog()) {
        await dialog.locator("header button").click();
        await quiet();
      }
    },
    async push(button) {
      await page.getByRole("button", { name: button, exact: true }).click();
      await quiet();
    },
    async until(text) {
      for (let count = 0; count < MOST_NOTICES; count++) {
        if (await inPlace().getByText(text).last().isVisible()) return;
        await visitor.push("次のお知らせへ");
      }
      throw new Error(`nobody reads ${text} after ${MOST_NOTICES} notices: ${await inPlace().textContent()}`);
    },
    async faults() {
      await page.evaluate(AXE);
      const found = await page.evaluate(runAxe);
      return found.violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
    },
  };
  return visitor;
}

/** Runs in the page. */
function runAxe(): Promise<AxeResults> {
  const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
  return axe.run({ resultTypes: ["violations"] });
}
