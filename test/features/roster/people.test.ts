/** People who join, leave, change their team and hand over, from /program roster. */
import { afterEach, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";

let desk: Desk;
afterEach(() => desk.app.close());

describe("受講の終了", () => {
  test("shows what it touches, ends the place, and a closed session gets an erratum", async () => {
    desk = await openDesk({ at: "2024-07-12T10:00:00+09:00" });
    const { app } = desk;
    await app.replanAll();
    const [session = ""] = app.program.sessionIds;
    await app.db.client.attendance.create({
      data: {
        workspaceId: app.workspaceId,
        sessionId: session,
        enrollmentId: app.program.trainees[2]?.enrollmentId ?? "",
        status: "PRESENT",
        enteredById: app.program.trainees[2]?.personId ?? "",
        enteredAt: app.clock.now(),
      },
    });
    await desk.open("person", "R6-003");
    expect(desk.shown()).toContain("所属：相談機関・架空の役所");
    await desk.press("受講の終了");
    expect(await desk.look({ 最後の日: "2024-06-20" })).toBe("{}");
    const shown = desk.shown();
    for (const part of [
      "R6-003 上田 恵さん：受講は6月20日（木）まで",
      "第1回（6月25日（火））：R6-003 上田 恵さん（記録：出席）は、対象外になります",
      "第1回は、人数が変わるため訂正（正誤表）を記録します",
      "第2回 前の開庁日のお知らせ（7月19日（金）10:00）：R6-003 上田 恵さんに届かなくなります",
    ]) {
      expect(shown).toContain(part);
    }
    expect(await desk.places("R6-003")).toEqual(["1 MEMBER 04-01–"]);
    await desk.apply();
    expect(desk.shown()).toContain("名簿に反映しました");
    expect(await desk.places("R6-003")).toEqual(["1 MEMBER 04-01–06-20"]);
    const [erratum, ...more] = await app.db.client.erratum.findMany({
      where: { workspaceId: app.workspaceId },
    });
    expect(more).toEqual([]);
    expect(erratum).toMatchObject({ reason: "R6-003 上田 恵さんの受講を終了（6月20日（木）まで）" });
    const closing = await app.db.client.sessionClosing.findUniqueOrThrow({
      where: { sessionId: session, workspaceId: app.workspaceId },
    });
    expect(closing.figures).toMatchObject({ enrolled: 6, trainees: 1 });
    expect(app.slack.violations).toEqual([]);
  });
});
