/** The app listening over HTTP, anew for each test, with what it heard. Whoever opens such a port says so at its top. */
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { type Bench, startBench } from "./a-bench.ts";

export interface OpenPort {
  readonly bench: Bench;
  readonly db: TestDatabase["db"];
  readonly secret: string;
  /** Texts of the command /try, and "event" for each event. */
  readonly heard: string[];
  /** What the log says of requests that were refused. */
  refused(): Bench["log"]["entries"];
}

export function useOpenPort(options: { patienceMs?: number } = {}): OpenPort {
  let test: TestDatabase;
  let bench: Bench;
  let heard: string[];
  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await test.reset();
    heard = [];
    bench = await startBench(
      test,
      (listen) => {
        listen.command("/try", async ({ text }) => void heard.push(text));
        listen.event("user_change", async () => void heard.push("event"));
      },
      { overHttp: true, ...options },
    );
  });
  afterEach(() => bench.close());
  return {
    get bench() {
      return bench;
    },
    get db() {
      return test.db;
    },
    get secret() {
      return bench.slack.signingSecret;
    },
    get heard() {
      return heard;
    },
    refused: () => bench.log.entries.filter(({ message }) => message?.includes("refused")),
  };
}
