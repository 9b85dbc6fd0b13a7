/** What happened at a session, written straight into the records. */
import type { AttendanceStatus } from "../../../src/features/closing/index.ts";
import type { TestApp } from "../../support/app.ts";

interface Happened {
  /** By the trainee's place in the seed; missing: not marked. */
  marks: Partial<Record<number, AttendanceStatus>>;
  reflections?: Partial<Record<number, "DRAFT" | "SUBMITTED" | "DECLINED">>;
  observers?: number;
}

export async function record(app: TestApp, session: number, happened: Happened): Promise<void> {
  const { workspaceId, program, db } = app;
  const sessionId = program.sessionIds[session - 1] ?? "";
  const at = app.clock.now();
  const enrollment = (index: string) => program.trainees[Number(index)]?.enrollmentId ?? "";
  const entered = { enteredById: program.trainees[0]?.personId ?? "", enteredAt: at };
  for (const [index, status] of Object.entries(happened.marks)) {
    if (!status) continue;
    const key = { workspaceId, sessionId, enrollmentId: enrollment(index) };
    await db.client.attendance.upsert({
      where: { workspaceId_sessionId_enrollmentId: key },
      create: { ...key, status, ...entered },
      update: { status },
    });
  }
  for (const [index, state] of Object.entries(happened.reflections ?? {})) {
    if (!state) continue;
    const key = { workspaceId, sessionId, enrollmentId: enrollment(index) };
    const answer = { state, answers: { note: "秘密の言葉" }, version: 1, updatedAt: at };
    await db.client.reflection.upsert({
      where: { workspaceId_sessionId_enrollmentId: key },
      create: { ...key, ...answer },
      update: answer,
    });
  }
  if (happened.observers !== undefined) {
    const { observers: headcount } = happened;
    await db.client.sessionObservers.upsert({
      where: { sessionId, workspaceId },
      create: { workspaceId, sessionId, names: ["聴講 太郎"], headcount, ...entered },
      update: { headcount },
    });
  }
}
