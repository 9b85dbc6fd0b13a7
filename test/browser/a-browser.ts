/** The system's Chromium before the demo, in this process; what the page complains of is kept. */
import { type Browser, chromium, type Page } from "playwright-core";
import { openStage } from "../../src/commands/demo-stage.ts";
import { type RunningPage, servePage } from "../../src/sandbox/page/serve-page.ts";

export const SIZES = {
  desktop: { width: 1280, height: 760 },
  phone: { width: 390, height: 844 },
} as const;
export type Size = keyof typeof SIZES;

export interface Demo {
  url: string;
  /** A visitor of their own, who remembers nothing. */
  visit(size: Size): Promise<Page>;
  /** Errors of the console and of scripts, refused requests too. */
  complaints: string[];
  close(): Promise<void>;
}

function launch(): Promise<Browser> {
  // Chromium refuses its own sandbox to root, as whom CI runs.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  // Letters without coloured edges: pictures are half as large.
  const args = [...asRoot, "--disable-lcd-text"];
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", args });
}

function listen(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
}

export async function startDemo(): Promise<Demo> {
  const served: RunningPage = await servePage({ port: 0, openStage, onTaken: () => undefined });
  const browser = await launch();
  const complaints: string[] = [];
  return {
    url: served.url,
    complaints,
    async visit(size) {
      const page = await browser.newPage({
        viewport: SIZES[size],
        locale: "ja-JP",
        hasTouch: size === "phone",
      });
      page.setDefaultTimeout(20_000);
      listen(page, complaints);
      await page.goto(served.url);
      return page;
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
}
