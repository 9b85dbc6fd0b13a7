/** What is recorded is declared, and what is recorded stays as it was: read from the sources. */
import { describe, expect, it } from "vitest";
import { createFeatures, type HandedToFeatures } from "../../../src/features/index.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { sourcesIn } from "../../support/sources.ts";

const sources = sourcesIn("src");

/** Only what is declared is looked at: nothing of what is handed over is called. */
const handed = {} as HandedToFeatures;
const audited = createFeatures(handed).flatMap((feature) => feature.audited ?? []);

/** Who records an action that another entry names. */
const NAMED_ELSEWHERE = [
  "src/features/history/undo-entry.ts",
  "src/platform/audit/audit.store.ts",
  "src/features/assignment/note-act.ts",
];

/** The text between the brackets of each call. */
function callsIn(code: string, name: string): string[] {
  return code
    .split(`${name}(`)
    .slice(1)
    .map((rest) => {
      let depth = 1;
      const end = [...rest].findIndex((sign) => {
        if (sign === "(") depth++;
        if (sign === ")") depth--;
        return depth === 0;
      });
      return rest.slice(0, end);
    });
}

/** Whose acts are values that are declared and recorded from one list: no name stands in the call. */
const OF_ONE_LIST: Record<string, string[]> = {
  "src/features/membership/change-roster.ts": ["roster", "teams"],
  "src/features/material/change-materials.ts": ["material"],
  "src/features/theme/change-codebook.ts": ["theme"],
  "src/features/calendar/change-notice.ts": ["calendar"],
};

/** What `const NAME = "feature.verb"` says anywhere. */
const constants = new Map(
  sources.flatMap(({ code }) =>
    [...code.matchAll(/\bconst ([A-Z_]+) = "([a-z]+\.[a-z-]+)"/g)].map(
      ([, name = "", value = ""]) => [name, value] as const,
    ),
  ),
);

function actionsIn(call: string): string[] {
  const literal = [...call.matchAll(/"([a-z]+\.[a-z-]+)"/g)].map(([, action = ""]) => action);
  const named = [...call.matchAll(/\baction: ([A-Z_]+)\b/g)].flatMap(
    ([, name = ""]) => constants.get(name) ?? [],
  );
  return [...literal, ...named];
}

const recorded = sources
  .filter(({ file }) => !NAMED_ELSEWHERE.includes(file))
  .flatMap(({ file, code }) =>
    // `noteAct` records for all that is done with a team's assignment.
    [...callsIn(code, "recordAudit"), ...callsIn(code, "noteAct")].map((call) => ({
      file,
      actions: actionsIn(call),
    })),
  );

describe("the log", () => {
  it("every recorded act names its action where it is recorded, and a feature declares how it is said", () => {
    expect(recorded.length).toBeGreaterThan(8);
    const unnamed = recorded.filter(({ actions }) => actions.length === 0).map(({ file }) => file);
    expect(unnamed.toSorted()).toEqual(Object.keys(OF_ONE_LIST).toSorted());
    const declared = audited.map(({ action }) => action);
    const used = recorded.flatMap(({ actions }) => actions);
    expect(used.filter((action) => !declared.includes(action))).toEqual([]);
    const listed = Object.values(OF_ONE_LIST).flat();
    const named = declared.filter((action) => !listed.includes(action.split(".")[0] ?? ""));
    expect(named.filter((action) => !used.includes(action))).toEqual([]);
    expect(new Set(declared).size).toBe(declared.length);
  });

  it.each(["ja", "en"] as const)("every feature that records has a name in the filter (%s)", (language) => {
    const kinds = Object.keys(wordsIn(language).history.kinds);
    const features = audited.map(({ action }) => action.split(".")[0] ?? "");
    expect(features.filter((feature) => !kinds.includes(feature))).toEqual([]);
  });

  it("an entry is never changed and never taken out, by whatever way", () => {
    const CHANGES =
      /auditEntry\s*\.\s*(?:update|delete|upsert)|(?:update|delete\s+from|truncate)\s+"AuditEntry"/i;
    expect(sources.filter(({ code }) => CHANGES.test(code)).map(({ file }) => file)).toEqual([]);
    const NESTED = /auditEntr(?:y|ies)\s*:\s*\{\s*(?:update|delete|set|disconnect)/;
    expect(sources.filter(({ code }) => NESTED.test(code)).map(({ file }) => file)).toEqual([]);
  });
});
