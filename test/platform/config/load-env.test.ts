import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { compiled } from "../../support/real-process.ts";

test("the file .env fills in what the environment does not say", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sasaeai-env-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, ".env");
  fs.writeFileSync(file, "SLACK_BOT_TOKEN=xoxb-file\nSLACK_APP_TOKEN=xapp-file\nDATA_DIR=/from/file\n");
  const module = pathToFileURL(compiled("src/platform/config/index.ts")).href;
  const script = `const { loadConfig } = await import(${JSON.stringify(module)});
    process.stdout.write(JSON.stringify(loadConfig(${JSON.stringify(file)})));`;
  // The environment of this very process would be changed by it: a process of its own.
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    env: { PATH: process.env.PATH, SLACK_APP_TOKEN: "xapp-environment" },
    encoding: "utf8",
  });
  expect(JSON.parse(output)).toMatchObject({
    slack: { botToken: "xoxb-file", connection: { appToken: "xapp-environment" } },
    database: { dataDir: "/from/file" },
  });
});
