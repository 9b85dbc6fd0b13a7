import { describe, expect, it } from "vitest";
import { freshDataDir } from "../support/data-dir.ts";
import { freePort } from "../support/free-port.ts";
import { mayTakeLong } from "../support/real-process.ts";
import { isPlain, openOffice, startMain } from "./a-main.ts";

mayTakeLong();

describe("a start that cannot be", () => {
  it("lists all settings that are missing or wrong together, by name, never by value", async () => {
    const main = startMain({
      SLACK_APP_TOKEN: "xoxp-secret-1",
      HEALTH_PORT: "high",
      COUNCIL_CHANNEL_ID: "#office",
    });
    expect(await main.ended).toBe(1);
    for (const name of ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "HEALTH_PORT", "COUNCIL_CHANNEL_ID"]) {
      expect(main.errors()).toContain(name);
    }
    expect(main.errors()).not.toMatch(/xoxp-secret-1|#office|\bhigh\b/);
    expect(isPlain(main.errors(), {})).toBe(true);
  });

  it.each(["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"])("says in one sentence that %s is refused", async (name) => {
    const { settings } = await openOffice();
    const wrong = { ...settings, [name]: `${settings[name]?.slice(0, 5)}wrong-token` };
    const main = startMain({ ...wrong, DATA_DIR: await freshDataDir() });
    expect(await main.ended).toBe(1);
    expect(main.errors().trim().split("\n")).toHaveLength(1);
    expect(main.errors().match(/SLACK_[A-Z]+_TOKEN/g)).toEqual([name, name]);
    expect(isPlain(main.errors() + main.output(), wrong)).toBe(true);
  });

  it("names the scope that the Slack app lacks", async () => {
    const { settings } = await openOffice({ without: "users:read" });
    const main = startMain({ ...settings, DATA_DIR: await freshDataDir() });
    expect(await main.ended).toBe(1);
    expect(main.errors().trim().split("\n")).toHaveLength(1);
    expect(main.errors()).toContain("users:read");
    expect(isPlain(main.errors() + main.output(), settings)).toBe(true);
  });

  it("says in one sentence that Slack cannot be reached", async () => {
    const { settings } = await openOffice();
    const nowhere = { ...settings, SLACK_API_URL: `http://127.0.0.1:${await freePort()}/api/` };
    const main = startMain({ ...nowhere, DATA_DIR: await freshDataDir() });
    expect(await main.ended).toBe(1);
    expect(main.errors().trim().split("\n")).toHaveLength(1);
    expect(main.errors()).toContain("SLACK_API_URL");
    expect(isPlain(main.errors() + main.output(), nowhere)).toBe(true);
  });

  it("refuses a public channel, or none that it knows, as the council's", async () => {
    const { settings, publicChannel } = await openOffice();
    const starts = [publicChannel, "C0NOWHERE"].map(async (COUNCIL_CHANNEL_ID) => {
      const main = startMain({ ...settings, COUNCIL_CHANNEL_ID, DATA_DIR: await freshDataDir() });
      expect(await main.ended).toBe(1);
      expect(main.errors()).toContain("COUNCIL_CHANNEL_ID");
      expect(main.errors().trim().split("\n")).toHaveLength(1);
    });
    await Promise.all(starts);
  });

  it("refuses a database that cannot be reached", async () => {
    const { settings } = await openOffice();
    const DATABASE_URL = `postgresql://nobody:geheim@127.0.0.1:${await freePort()}/nothing`;
    const main = startMain({ ...settings, DATABASE_URL });
    expect(await main.ended).toBe(1);
    expect(main.errors()).toContain("DATABASE_URL");
    expect(main.errors()).not.toContain("geheim");
    expect(main.errors().trim().split("\n")).toHaveLength(1);
  });
});

describe("a start", () => {
  it("is ready, says that it is healthy, and refuses a second one on the same folder", async () => {
    const { slack, settings, officer } = await openOffice();
    const HEALTH_PORT = String(await freePort());
    const DATA_DIR = await freshDataDir();
    const main = startMain({ ...settings, HEALTH_PORT, DATA_DIR });
    await main.ready;
    await slack.connected();
    const answers = await Promise.all(
      ["healthz", "readyz", "metrics", "other"].map((name) =>
        fetch(`http://127.0.0.1:${HEALTH_PORT}/${name}`),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 404]);
    expect((await slack.as(officer).command("/session")).ok).toBe(true);

    const second = startMain({ ...settings, DATA_DIR });
    expect(await second.ended).toBe(1);
    expect(second.errors()).toContain(`pid ${main.pid}`);
    expect(second.errors().trim().split("\n")).toHaveLength(1);

    main.kill("SIGTERM");
    expect(await main.ended).toBe(0);
    expect(slack.violations).toEqual([]);
    expect(main.errors()).toBe("");
  });

  it("without a council's channel runs, and says what to set so that somebody is the office", async () => {
    const { slack, settings, officer } = await openOffice();
    const { COUNCIL_CHANNEL_ID: _unset, ...unset } = settings;
    const main = startMain({ ...unset, DATA_DIR: await freshDataDir() });
    await main.ready;
    expect(main.errors().trim().split("\n")).toHaveLength(1);
    expect(main.errors().match(/COUNCIL_CHANNEL_ID/g)).toHaveLength(2);
    expect(main.output()).toMatch(/"level":40,.*COUNCIL_CHANNEL_ID/);
    const office = slack.as(officer);
    await slack.connected();
    expect((await office.command("/program")).ok).toBe(true);
    main.kill("SIGTERM");
    expect(await main.ended).toBe(0);
  });
});
