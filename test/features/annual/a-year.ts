/** The report's own year: the example workbook, 118 of 129 at every session, and both tables of themes released. */
import path from "node:path";
import { importWorkbookFile } from "../../../src/features/import/index.ts";
import type { ReleasedTable } from "../../../src/features/release/index.ts";
import { addRelease } from "../../../src/features/release/release.store.ts";
import type { Database } from "../../../src/platform/database/index.ts";
import type { Notices } from "../../../src/platform/notices/index.ts";
import facts from "../../support/fixtures/r6-facts.json" with { type: "json" };
import { root } from "../../support/sources.ts";

export const YEAR = { W: "W", at: new Date("2025-03-31T10:00:00+09:00") };
const BEFORE = new Date("2024-05-20T09:00:00+09:00");

/** An import plans notices; here nothing ever leaves. */
const silent: Notices = {
  replan: async () => undefined,
  announce: async () => "",
  approve: async () => undefined,
  withdrawApproval: async () => undefined,
  refresh: async () => undefined,
  audienceChanged: async () => undefined,
  kick: () => undefined,
};

export function releasedOf(question: "deepen" | "outreach"): ReleasedTable {
  const { themes } = facts.reflectionThemes[question];
  const counts = { ADMIN: 9, SHAKYO: 8, AGENCY: null };
  return {
    question,
    wording: "?",
    themes: themes.map(({ name, items }, at) => ({
      ...{ id: `${question}-${at}`, name, people: 24 - at, byAffiliation: counts },
      items: items.map((item, index) => ({ id: `${question}-${at}-${index}`, name: item, people: 8 })),
    })),
  };
}

async function attend({ client }: Database, workspaceId: string) {
  const enrollments = await client.enrollment.findMany({
    where: { workspaceId },
    orderBy: { number: "asc" },
  });
  const sessions = await client.session.findMany({ where: { workspaceId }, orderBy: { number: "asc" } });
  for (const [index, session] of sessions.entries()) {
    const present = facts.sessions[index]?.trainees ?? 0;
    await client.attendance.createMany({
      data: enrollments.map(({ id: enrollmentId }, at) => ({
        ...{ workspaceId, sessionId: session.id, enrollmentId, enteredById: "p", enteredAt: BEFORE },
        status: at < present ? ("PRESENT" as const) : ("ABSENT" as const),
      })),
    });
    await client.sessionObservers.create({
      data: {
        ...{ workspaceId, sessionId: session.id, headcount: facts.sessions[index]?.observers ?? 0 },
        ...{ enteredById: "p", enteredAt: BEFORE },
      },
    });
  }
}

/** Returns the program's id. */
export async function seedYear(db: Database): Promise<string> {
  const { W: workspaceId } = YEAR;
  await db.client.workspace.create({ data: { id: workspaceId, teamId: "T", name: "", createdAt: BEFORE } });
  const clock = { now: () => BEFORE, sleep: () => Promise.resolve() };
  const file = path.join(root, "examples/hiroshima-r6.xlsx");
  const { done } = await importWorkbookFile({ db, clock, notices: silent }, workspaceId, file);
  if (!done) throw new Error("the example was not imported");
  await attend(db, workspaceId);
  const { id } = await db.client.program.findFirstOrThrow({ where: { workspaceId } });
  return id;
}

export async function releaseThemes(db: Database, programId: string): Promise<void> {
  for (const question of ["deepen", "outreach"] as const) {
    const of = { workspaceId: YEAR.W, programId, question };
    const at = new Date("2025-02-10T10:00:00+09:00");
    await db.transaction((tx) =>
      addRelease(tx, of, { number: 1, table: releasedOf(question), at, byId: "p" }),
    );
  }
}
