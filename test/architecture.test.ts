/** What DESIGN.md asks of the code and no compiler sees: who may know whom, and what may stand where. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root, type Source, sourcesIn } from "./support/sources.ts";

const sources = sourcesIn("src");
const inside = (folder: string) => sources.filter(({ file }) => file.startsWith(folder));
const isOwn = (to: string) => to.startsWith("src/");
const GENERATED = "src/platform/database/generated/";

/** The part of src that a file belongs to: "main.ts", "features", "platform" … */
const partOf = (file: string) => file.split("/")[1] ?? "";

const MAY_IMPORT: Record<string, string[]> = {
  "main.ts": ["app.ts", "platform", "shared"],
  "app.ts": ["features", "platform", "shared"],
  features: ["features", "platform", "locales", "shared"],
  platform: ["platform", "locales", "shared"],
  locales: ["locales", "shared"],
  shared: ["shared"],
  sandbox: ["sandbox", "shared"],
  rehearsal: ["rehearsal", "sandbox", "shared"],
  commands: ["commands", "app.ts", "features", "platform", "locales", "sandbox", "rehearsal", "shared"],
};

/** Left knows right, through index.ts only; neighbours in one list do not know each other. */
const FEATURES = [
  ["home"],
  ["application", "listing", "outage"],
  ["upload", "pause", "calendar", "finish", "history", "roster", "teams", "setup"],
  ["import", "launch", "form"],
  [
    "workbook",
    "summary",
    "report",
    "reply",
    "records",
    "mydata",
    "broadcast",
    "reception",
    "fukumei",
    "wrapup",
  ],
  ["annual"],
  ["release", "trend"],
  ["coding"],
  ["theme"],
  ["visit", "review", "closure"],
  ["submission"],
  ["worksheet"],
  ["assignment"],
  ["membership", "paper", "mail", "anonymous"],
  ["reflection", "correction"],
  ["attendance", "schedule", "intention", "material"],
  ["closing"],
  ["session"],
  ["program", "matching"],
  ["people"],
  ["workspace"],
];
const rankOf = (feature: string) => FEATURES.findIndex((level) => level.includes(feature));
const featureOf = (file: string) => file.match(/^src\/features\/([^/]+)\//)?.[1];

function edges(from: Source[]) {
  return from.flatMap(({ file, imports }) => imports.map((one) => ({ file, ...one })));
}
const shown = ({ file, to }: { file: string; to: string }) => `${file} → ${to}`;

describe("who may know whom", () => {
  it("every part imports only what lies below it", () => {
    const wrong = edges(sources).filter(
      ({ file, to }) => isOwn(to) && !MAY_IMPORT[partOf(file)]?.includes(partOf(to)),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it("every feature has its place in the order", () => {
    const unknown = inside("src/features/").map(({ file }) => featureOf(file));
    expect([...new Set(unknown)].filter((feature) => feature && rankOf(feature) < 0)).toEqual([]);
  });

  it("features know each other leftwards-knows-right, and only through index.ts", () => {
    const wrong = edges(inside("src/features/")).filter(({ file, to }) => {
      const [own, other] = [featureOf(file), featureOf(to)];
      if (!own || !other || own === other) return false;
      return !to.endsWith("/index.ts") || rankOf(own) >= rankOf(other);
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it("everybody else enters a feature through its index.ts", () => {
    const outside = sources.filter(({ file }) => featureOf(file) === undefined);
    const wrong = edges(outside).filter(({ to }) => featureOf(to) && !to.endsWith("/index.ts"));
    expect(wrong.map(shown)).toEqual([]);
  });

  it("only stores, the notice engine and the database know the generated client", () => {
    const may = (file: string) =>
      file.endsWith(".store.ts") ||
      file.startsWith("src/platform/notices/") ||
      file.startsWith("src/platform/database/");
    const wrong = edges(sources).filter(
      ({ file, to, isType }) =>
        !may(file) && to.startsWith(GENERATED) && !(isType && to === `${GENERATED}enums.ts`),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it("only stores and the notice engine query", () => {
    const QUERY =
      /\b(?:tx|db\.client)\.(?:\$\w+|[a-z]\w*\.(?:find|create|update|delete|upsert|count|aggregate|groupBy))/;
    const wrong = sources.filter(
      ({ file, code }) =>
        !file.endsWith(".store.ts") &&
        !file.startsWith("src/platform/notices/") &&
        !file.startsWith("src/platform/database/") &&
        // HandledRequest is the listeners' own memory.
        file !== "src/platform/slack/handled.ts" &&
        QUERY.test(code),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it("only app.ts and platform/slack know Bolt and the Web API at run time", () => {
    const may = (file: string) => file === "src/app.ts" || file.startsWith("src/platform/slack/");
    const wrong = edges(sources).filter(
      ({ file, to, isType }) => !isType && ["@slack/bolt", "@slack/web-api"].includes(to) && !may(file),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it("only listeners, features' index.ts and the platform know Listen", () => {
    const wrong = edges(inside("src/features/")).filter(
      ({ file, to }) => to === "src/platform/slack/listen.ts" && !/\.(listeners|view)\.ts$/.test(file),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it("npm start never loads the demo: nothing that main.ts reaches knows the sandbox or the page's packages", () => {
    const reached = new Set(["src/main.ts"]);
    for (const file of reached) {
      const { imports = [] } = sources.find((source) => source.file === file) ?? {};
      for (const { to, isType } of imports) if (!isType) reached.add(to);
    }
    const OF_THE_DEMO = /^(?:src\/(?:sandbox|rehearsal|commands)\/|(?:preact|esbuild)(?:\/|$))/;
    expect(reached.size).toBeGreaterThan(100);
    expect([...reached].filter((to) => OF_THE_DEMO.test(to))).toEqual([]);
  });

  it("rules are pure: they know rules, shared words and types", () => {
    const isPure = (to: string) =>
      /\.rules\.ts$|\/ids\.ts$|\/index\.ts$/.test(to) ||
      to.startsWith("src/shared/") ||
      to.startsWith("src/platform/i18n/") ||
      to.startsWith("src/platform/sheets/") ||
      to.endsWith(".sheet.ts") ||
      ["zod", "node:util", "node:crypto", "ics"].includes(to);
    const rules = sources.filter(({ file }) => file.endsWith(".rules.ts"));
    const wrong = edges(rules).filter(({ to, isType }) => !isType && !isPure(to));
    expect(wrong.map(shown)).toEqual([]);
  });
});

describe("what may stand where", () => {
  it("a feature's folder is flat, and each file's name says what it is", () => {
    const ALLOWED =
      /^src\/features\/(?:index|[a-z]+\/(?:index|ids|[a-z-]+\.(?:rules|store|view|listeners|notices|card|sheet)|[a-z]+(?:-[a-z]+)+))\.ts$/;
    const wrong = inside("src/features/").filter(({ file }) => !ALLOWED.test(file));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it("only platform/config reads process.env", () => {
    const wrong = sources.filter(
      ({ file, code }) => !file.startsWith("src/platform/config/") && /process\.env\b/.test(code),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it("nothing is kept in a module: no variable of a whole file can change", () => {
    const MAY: Record<string, string> = {
      "src/platform/database/embedded/child.ts": "is a process of its own, and stops once",
      "src/platform/database/migrations/schema-engine.ts": "the compiled engine, loaded once for all who ask",
    };
    const wrong = sources.filter(
      ({ file, code }) => !(file in MAY) && /^(?:export )?(?:let|var) /m.test(code),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it("no file is longer than 300 lines, and nine in ten are at most 200", () => {
    const files = [...sources, ...sourcesIn("test")];
    expect(files.filter(({ lines }) => lines > 300).map(({ file, lines }) => `${file} ${lines}`)).toEqual([]);
    const lengths = sources.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(200);
  });
});

describe("test files share the process they run in", () => {
  // The scripts of processes that tests start are not among them.
  const tests = sourcesIn("test").filter(({ file }) => !file.endsWith("-process.ts"));

  it("what is loaded once for all of them sets nothing up by being loaded", () => {
    const SETS_UP = /^(?:(?:before|after)(?:All|Each)|vi\.\w+)\(/m;
    const wrong = tests.filter(
      ({ file, code }) => !/\.(?:test|browser)\.tsx?$/.test(file) && SETS_UP.test(code),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it("none changes what the next one finds: environment, folder, signals, clock, globals, modules", () => {
    const CHANGES =
      /\bprocess\.(?:chdir|umask|on|once)\(|\bprocess\.env(?:\.\w+|\[[^\]]+\]) = |\bvi\.(?:\w*[mM]ock|stub\w+|useFakeTimers|setSystemTime)\(|\bglobalThis\.\w+ =/;
    // It puts back what it set when the test ends.
    const RESTORES = "test/support/data-dir.ts";
    const wrong = tests.filter(({ file, code }) => file !== RESTORES && CHANGES.test(code));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});

describe("time is an argument", () => {
  /** Who reads the system's clock, and why. */
  const MAY_READ: Record<string, string> = {
    "src/platform/config/system-clock.ts": "is the system's clock",
    "src/sandbox/patience.ts": "what Slack measures in a person's patience is real time",
    "src/commands/rehearse.ts": "prints how long the rehearsal took",
  };
  const CLOCK = /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|\bprocess\.hrtime|\bdayjs\(\s*\)/;

  it("nothing below main.ts reads the system's clock", () => {
    const wrong = sources.filter(({ file, code }) => CLOCK.test(code) && !(file in MAY_READ));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it("every exception still reads it", () => {
    const idle = Object.keys(MAY_READ).filter(
      (file) => !sources.some((source) => source.file === file && CLOCK.test(source.code)),
    );
    expect(idle).toEqual([]);
  });

  it("the database is never asked for the hour", () => {
    const SQL_CLOCK =
      /(?<![.\w])now\(\)|\b(?:current_timestamp|current_date|localtimestamp|clock_timestamp|statement_timestamp)\b/i;
    const migrations = fs
      .readdirSync(path.join(root, "prisma/migrations"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".sql"))
      .map((name) => ({
        file: name,
        code: fs.readFileSync(path.join(root, "prisma/migrations", name), "utf8"),
      }));
    expect(migrations).not.toEqual([]);
    const asking = sources.filter(({ code }) => /\$(?:query|execute)Raw|\.query\(/.test(code));
    const wrong = [...asking, ...migrations].filter(({ code }) => SQL_CLOCK.test(code));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});

describe("the schema", () => {
  const schema = fs.readFileSync(path.join(root, "prisma/schema.prisma"), "utf8");
  const models = [...schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)];

  it("hangs every table on a workspace", () => {
    const lacking = models.filter(
      ([, name, body]) => name !== "Workspace" && !/^\s+workspaceId /m.test(body ?? ""),
    );
    expect(models.length).toBeGreaterThan(10);
    expect(lacking.map(([, name]) => name)).toEqual([]);
  });

  it("takes no time from the database or from Prisma", () => {
    expect(schema).not.toMatch(/@default\(now\(\)\)|@updatedAt/);
  });
});
