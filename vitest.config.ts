import { defineConfig } from "vitest/config";
import { builtSource } from "./test/support/built-source.ts";
import { WaitingFirst } from "./test/support/waiting-first.ts";

const globalSetup = "test/support/around-a-run.ts";

/**
 * The same suite twice: on the embedded database, and on the PostgreSQL server at TEST_DATABASE_URL. What the
 * rehearsal wrote, once it has run. And the demo in a real browser.
 */
export default defineConfig({
  plugins: [builtSource()],
  test: {
    pool: "forks",
    maxWorkers: 3,
    sequence: { sequencer: WaitingFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A worker goes on to the next file with the modules it has loaded and the database it has opened.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/**/*.postgres.test.ts"],
          globalSetup,
        },
      },
      {
        extends: true,
        test: {
          name: "postgres",
          include: ["test/**/*.test.{ts,tsx}"],
          globalSetup,
          env: { SASAEAI_TEST_ON: "postgres" },
        },
      },
      {
        extends: true,
        test: { name: "rehearsed", include: ["test/**/*.rehearsed.ts"] },
      },
      {
        extends: true,
        test: { name: "browser", include: ["test/**/*.browser.ts"], testTimeout: 90_000, bail: 1 },
      },
    ],
  },
});
