import { describe, expect, it } from "vitest";
import { createSessionFeature, nextSession } from "../../../src/features/session/index.ts";
import { asked, now, seeded, session, test, useWorld, WORKSPACE } from "./a-world.ts";

useWorld();

describe("the program's sessions", () => {
  it("have a next one: not canceled, not over", async () => {
    const program = { workspaceId: WORKSPACE, id: seeded.programId };
    const next = async (iso: string) => (await nextSession(test.db.client, program, new Date(iso)))?.number;
    expect(await next("2024-06-25T16:29:00+09:00")).toBe(1);
    expect(await next("2024-06-25T16:30:00+09:00")).toBe(2);
    await test.db.client.session.updateMany({
      where: { workspaceId: WORKSPACE, number: 2 },
      data: { state: "CANCELED" },
    });
    expect(await next("2024-06-25T16:30:00+09:00")).toBe(3);
    expect(await next("2024-11-08T16:30:00+09:00")).toBeUndefined();
  });
});

describe("自分にテスト送信", () => {
  it("shows every kind of message of a session in both languages, of a draft too, and writes nothing", async () => {
    await test.db.client.program.updateMany({ where: { workspaceId: WORKSPACE }, data: { state: "DRAFT" } });
    const { id, workspaceId } = await session();
    const kinds = createSessionFeature().notices ?? [];
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([
      "session.announcement",
      "session.approval",
      "session.canceled",
      "session.changed",
      "session.postponed",
      "session.reminder",
    ]);
    for (const kind of kinds) {
      for (const language of ["ja", "en"] as const) {
        const subject = { workspaceId, type: "session" as const, id };
        const sample = await kind.sample?.(test.db.client, subject, language, now);
        expect(sample?.text).toContain(language === "ja" ? "第1回" : "ession 1");
        expect(await kind.occasions?.(test.db.client, subject)).toEqual(kind.subject ? [] : undefined);
      }
    }
    expect(asked).toEqual([]);
  });
});
