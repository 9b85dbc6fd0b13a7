import { expect, test } from "vitest";
import { renderEnvExample } from "../../../src/platform/config/env-example.ts";
import { ConfigFaults, readConfig } from "../../../src/platform/config/index.ts";
import { settings } from "../../../src/platform/config/settings.ts";

const file = new URL("../../../.env.example", import.meta.url).pathname;

function parse(text: string): Record<string, string> {
  const lines = text.split("\n").filter((line) => line && !line.startsWith("#"));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}

test(".env.example is what the settings say", async () => {
  await expect(renderEnvExample()).toMatchFileSnapshot(file);
});

test("it names every setting once, in order, with an explanation in both languages", () => {
  const text = renderEnvExample();
  expect(Object.keys(parse(text))).toEqual(Object.keys(settings));
  for (const { about } of Object.values(settings)) {
    expect(text).toContain(`# ${about.ja}\n# ${about.en}\n`);
    expect(about.ja).toMatch(/[ぁ-ん一-龥]/);
    expect(about.en).toMatch(/^[\x20-\x7e]+$/);
  }
});

test("copied without filling in the tokens, it is refused for just those", () => {
  const read = () => readConfig(parse(renderEnvExample()));
  expect(read).toThrow(ConfigFaults);
  try {
    read();
  } catch (error) {
    expect((error as ConfigFaults).faults.map(({ setting }) => setting)).toEqual([
      "SLACK_BOT_TOKEN",
      "SLACK_APP_TOKEN",
    ]);
  }
});
