/** テーマ別集計の公表: seen with its hidden parts, kept as it left, and held against the one before. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { latestRelease, releasedThemes } from "../../../src/features/release/index.ts";
import { previewView } from "../../../src/features/release/preview-release.view.ts";
import {
  previewRelease,
  type ReadThemes,
  releaseThemes,
  themesReleased,
} from "../../../src/features/release/release-themes.ts";
import { refreshWrapUp } from "../../../src/features/wrapup/index.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import type { Role, Who } from "../../../src/platform/slack/who.ts";
import { plainText } from "../../../src/sandbox/index.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { seedProgram } from "../../support/program.ts";

let test: TestDatabase;
let programId: string;
let sessionIds: string[];
const W = "W";
const at = new Date("2025-02-10T10:00:00+09:00");
const words = wordsIn("ja");
const who = (role: Role): Who => ({
  ...{ workspaceId: W, slackUserId: "U", personId: "p", name: "", language: "ja" },
  roles: new Set([role]),
});

beforeAll(async () => {
  test = await openTestDatabase();
  await test.db.client.workspace.create({ data: { id: W, teamId: "T", name: "", createdAt: at } });
  ({ programId, sessionIds } = await seedProgram(test.db, { workspaceId: W }));
});
afterAll(() => test.close());

const of = (people: number) => ({ people, teams: Math.min(people, 3) });
const coded =
  (agency: number, item = 12): ReadThemes =>
  async () => ({
    wording: "今日の内容で、さらに深めたいことは何ですか",
    themes: [
      {
        ...{ id: "a", name: "地域との協働 <!channel>", ...of(20 + agency) },
        items: [{ id: "i", name: "小地域の理解", ...of(item) }],
        byAffiliation: { ADMIN: of(12), SHAKYO: of(8), AGENCY: of(agency) },
      },
      {
        id: "b",
        name: "少ないテーマ",
        ...of(3),
        items: [],
        byAffiliation: { ADMIN: of(3), SHAKYO: of(0), AGENCY: of(0) },
      },
    ],
  });
const preview = (readThemes: ReadThemes, role: Role = "council") =>
  previewRelease(test.db.client, { who: who(role), question: "deepen", readThemes });
const textOf = (view: object) =>
  [...JSON.stringify(view).matchAll(/"text":"(.*?)"/g)].map(([, text]) => text).join("\n");

/** The wrap-ups that would be said again. */
const refreshed: { kind: string | string[]; subjectId: string }[] = [];
const onReleased = refreshWrapUp({
  refresh: async (_tx, { kind, subjectId }) => void refreshed.push({ kind, subjectId }),
});
const toEverybody = async (language: "ja" | "en") =>
  plainText({
    blocks: await releasedThemes(test.db.client, {
      workspaceId: W,
      sessionId: sessionIds[3] ?? "",
      language,
    }),
  });

async function release(readThemes: ReadThemes, seen?: string) {
  const { mark } = await preview(readThemes);
  return releaseThemes(
    { db: test.db },
    { who: who("council"), question: "deepen", readThemes, at, seen: seen ?? mark, onReleased },
  );
}

describe("the release", () => {
  it("is for the office alone", async () => {
    for (const role of ["viewer", "leader", "trainee"] as const) {
      await expect(preview(coded(4), role)).rejects.toThrow("not-allowed");
    }
  });

  it("is refused while nothing is coded", async () => {
    const nothing: ReadThemes = async () => ({ wording: "", themes: [] });
    expect(textOf(previewView(words, await preview(nothing)))).toContain("公表できるテーマがありません");
    await expect(release(nothing)).rejects.toThrow("nothing");
  });

  it("shows what is hidden first, and to whom", async () => {
    const text = textOf(previewView(words, await preview(coded(4))));
    const [hidden, table] = [text.indexOf("表示しない数値"), text.indexOf("公表する表")];
    expect(hidden).toBeGreaterThan(0);
    expect(table).toBeGreaterThan(hidden);
    expect(text).toContain("地域との協働 <!channel>／相談機関：4人（5人未満）");
    expect(text).toContain("地域との協働 <!channel>／社協：8人（ほかの数値から分かってしまうため）");
    expect(text).toContain("少ないテーマ：3人（5人未満）");
    expect(text.slice(table)).toContain("地域との協働 <!channel>：24人（行政 12人、社協 ＊、相談機関 ＊）");
    expect(text.slice(table)).not.toContain("少ないテーマ");
  });

  it("is not what somebody else has changed meanwhile", async () => {
    const { mark } = await preview(coded(4));
    await expect(release(coded(9), mark)).rejects.toThrow("changed");
  });

  it("is kept as it left, and written down", async () => {
    expect(await toEverybody("ja")).toBe("");
    expect(await release(coded(4))).toEqual({ number: 1 });
    const kept = await latestRelease(test.db.client, { workspaceId: W, programId, question: "deepen" });
    expect(kept?.table.themes).toHaveLength(1);
    expect(JSON.stringify(kept?.table)).not.toContain("少ないテーマ");
    const entry = await test.db.client.auditEntry.findFirstOrThrow({ where: { workspaceId: W } });
    expect(themesReleased.say(words, entry.facts as never)).toContain("深めたい課題");
  });

  it("is told in the last wrap-up, with nothing that is hidden", async () => {
    expect(refreshed).toEqual([{ kind: "wrapup.session", subjectId: sessionIds[3] }]);
    const said = await toEverybody("ja");
    expect(said).toContain("これまでの振り返りで多かった声");
    expect(said).toContain("地域との協働 <!channel>：24人");
    expect(said).not.toMatch(/少ないテーマ|4人（|8人/);
    expect(await toEverybody("en")).toContain("Said most so far");
  });

  it("again: refused where nothing changed, or where the difference tells; goes out with what changed", async () => {
    await expect(release(coded(4))).rejects.toThrow("same");
    await expect(release(coded(4, 14))).rejects.toThrow("telling");
    expect(textOf(previewView(words, await preview(coded(4, 14))))).toContain("小地域の理解：12人 → 14人");
    expect(textOf(previewView(words, await preview(coded(14))))).toContain(
      "地域との協働 <!channel>：24人 → 34人",
    );
    expect(await release(coded(14))).toEqual({ number: 2 });
    const kept = await latestRelease(test.db.client, { workspaceId: W, programId, question: "deepen" });
    expect(kept?.table.themes[0]?.byAffiliation).toEqual({ ADMIN: 12, SHAKYO: null, AGENCY: null });
  });
});
