import { defineConfig } from "vitest/config";

/**
 * The same suite twice: on the embedded database, and on the PostgreSQL server at TEST_DATABASE_URL. And what the
 * rehearsal wrote, once it has run.
 */
export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["test/**/*.test.ts"], exclude: ["test/**/*.postgres.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "postgres",
          include: ["test/**/*.test.ts"],
          env: { SASAEAI_TEST_ON: "postgres" },
        },
      },
      {
        extends: true,
        test: { name: "rehearsed", include: ["test/**/*.rehearsed.ts"] },
      },
    ],
  },
});
