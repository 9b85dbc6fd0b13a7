/** What the Slack CLI is told to run, in .slack/hooks.json, is there. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./support/sources.ts";

const read = (file: string) => JSON.parse(fs.readFileSync(path.join(root, file), "utf8"));

describe(".slack/hooks.json", () => {
  const { hooks, config } = read(".slack/hooks.json");

  it("prints the manifest with a script of ours", () => {
    const [script] = /src\/\S+\.ts$/.exec(hooks["get-manifest"]) ?? [];
    expect(script).toBeDefined();
    expect(fs.existsSync(path.join(root, script ?? ""))).toBe(true);
  });

  it("starts the app with a script of package.json, and leaves the connection to it", () => {
    const [, script] = /^npm run --silent (\S+)$/.exec(hooks.start) ?? [];
    expect(Object.keys(read("package.json").scripts)).toContain(script);
    expect(config["sdk-managed-connection-enabled"]).toBe(true);
  });

  it("looks for changes of the manifest that there is", () => {
    for (const file of config.watch.manifest.paths) expect(fs.existsSync(path.join(root, file))).toBe(true);
  });
});
