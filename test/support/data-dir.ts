import fs from "node:fs";
import path from "node:path";
import { inject, onTestFinished } from "vitest";
import { embeddedTemplate } from "./embedded-template.ts";
import { shortLived } from "./short-lived.ts";

/**
 * A folder with a migrated database that nobody has open; removed at the end of the test. Who owns such a folder does
 * not live long: until then every process that this one starts is a short-lived one.
 */
export async function freshDataDir(name = "data"): Promise<string> {
  const root = newFolder("of-a-test-");
  const before = process.env.NODE_OPTIONS;
  process.env.NODE_OPTIONS = shortLived;
  onTestFinished(() => {
    if (before === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = before;
  });
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  return copyOfTemplate(path.join(root, name));
}

/** In this run's own folder, which lies where writing is fastest. */
export function newFolder(prefix: string): string {
  const folder = inject("folder");
  fs.mkdirSync(folder, { recursive: true });
  return fs.mkdtempSync(path.join(folder, prefix));
}

export async function copyOfTemplate(dataDir: string): Promise<string> {
  fs.cpSync(await embeddedTemplate(), dataDir, { recursive: true });
  return dataDir;
}
