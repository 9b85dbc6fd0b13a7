/** A team and its assignment: told, who writes, reminded, left in peace, handed in, receipt. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestApp } from "../../support/app.ts";
import { handIn, newsOf, PDF, startWithAssignment } from "./a-team.ts";

let app: TestApp;
let news: ReturnType<typeof newsOf>;

beforeAll(async () => {
  app = await startWithAssignment();
  news = newsOf(app);
});
afterAll(async () => {
  expect(app.slack.violations).toEqual([]);
  await app.close();
});

const person = (index: number) => app.slack.as(app.trainees[index] ?? "");
const text = (index: number) => person(index).modal()?.text ?? "";
const buttons = (index: number) => person(index).modal()?.buttons ?? [];

async function list(index: number) {
  await person(index).command("/assignment");
  await app.settle();
}

async function press(index: number, button: string) {
  await person(index).press(button, { in: "modal" });
  await app.settle();
}

describe("after the session that gives it", () => {
  it("leaders and contacts are told on the next working day, with what it is for", async () => {
    await app.driveTo("2024-06-26T12:00:00+09:00");
    expect(news("assignment.handed-out")).toEqual(["06-26T10:00 0", "06-26T10:00 1", "06-26T10:00 3"]);
    expect(person(0).sees()).toContain("7月12日（金）17:00まで（あと16日）");
    expect(person(0).sees()).toContain("使う回：第2回（7月22日（月））");
    // The button of a message opens the reader's own team's form.
    await person(3).press("提出する");
    await app.settle();
    expect(text(3)).toContain("「自治体セルフチェック」の第1版を提出します");
    await person(3).dismiss();
  });

  it("the team sees it with its state; a member takes the pen and cannot hand in", async () => {
    await list(2);
    expect(text(2)).toContain("状態：未着手");
    expect(text(2)).toContain("提出できるのは、チームリーダーと連絡担当です。");
    expect(buttons(2)).not.toContain("提出する");
    await press(2, "作成担当になる");
    expect(text(2)).toContain("状態：作業中");
    expect(text(2)).toContain("作成担当：上田 恵");
    await person(2).dismiss();
    await list(0);
    expect(text(0)).toContain("作成担当：上田 恵");
    await person(0).dismiss();
  });
});

describe("reminders", () => {
  it("reach leader, contact and who holds the pen, each once, seven days before", async () => {
    await app.driveTo("2024-07-05T12:00:00+09:00");
    expect(news("assignment.reminder")).toEqual([
      "07-05T10:00 0",
      "07-05T10:00 1",
      "07-05T10:00 2",
      "07-05T10:00 3",
    ]);
    expect(person(3).sees()).toContain("使う回：第2回（7月22日（月））");
  });

  it("are silent while the team waits for its section's approval, and come again afterwards", async () => {
    await list(3);
    await press(3, "庁内確認中にする");
    await person(3).fill({ この日まで: "2024-09-30" });
    const refused = await person(3).submit();
    expect(JSON.stringify(refused.errors)).toContain("60日以内");
    await person(3).fill({ この日まで: "2024-07-10" });
    await person(3).submit();
    await app.settle();
    expect(text(3)).toContain("7月10日（水）までお知らせを止めます");
    await person(3).dismiss();
    expect(person(3).sees()).toContain("庁内確認中です。7月10日（水）までお知らせを止めています");
    await app.driveTo("2024-07-10T12:00:00+09:00");
    expect(news("assignment.reminder")).toEqual(["07-10T10:00 0", "07-10T10:00 1", "07-10T10:00 2"]);
    await app.driveTo("2024-07-11T12:00:00+09:00");
    expect(news("assignment.reminder")).toEqual(["07-11T10:00 3"]);
  });
});

describe("handing in", () => {
  it("says beside the fields what is missing, and keeps what was typed", async () => {
    const outcome = await handIn(app, person(0), { note: "関係機関の欄を見直しました。" });
    expect(outcome.errors?.ファイル).toContain("どちらかが必要です");
    await person(0).fill({ リンク: "javascript:alert(1)" });
    expect((await person(0).submit()).errors?.リンク).toContain("https://");
    await person(0).dismiss();
  });

  it("is kept at once, checked, and the whole team gets a receipt in office hours", async () => {
    await app.driveTo("2024-07-11T18:30:00+09:00");
    const note = "地域福祉課と <!channel> 包括支援センターで話し合いました。*大事*";
    await handIn(app, person(0), { files: [PDF], note, share: "不可（事務局だけが見ます）" });
    expect(text(0)).toContain("第1版として提出しました");
    await person(0).dismiss();
    expect(news("assignment.receipt")).toEqual([]);
    await app.driveTo("2024-07-12T09:30:00+09:00");
    expect(news("assignment.receipt")).toEqual(["07-12T09:00 0", "07-12T09:00 1", "07-12T09:00 2"]);
    expect(person(2).sees()).toContain(note);
    expect(person(2).sees()).toContain("青木 一郎さんから受け取りました");
  });

  it("stops the reminders of that team, and what was sent says so", async () => {
    await app.driveTo("2024-07-12T12:00:00+09:00");
    expect(news("assignment.reminder")).toEqual(["07-12T10:00 3"]);
    expect(person(1).sees()).toContain("提出済みです（第1版）");
  });

  it("by leader and contact at once makes one version, and the second is told and keeps the words", async () => {
    await list(0);
    await list(1);
    for (const index of [0, 1]) {
      await person(index).press("新しい版を提出する", { in: "modal" });
      await app.settle();
      await person(index).fill({
        リンク: `https://example.jp/${index}`,
        "変わったところと、話し合った相手": `${index}が直しました。`,
      });
    }
    await Promise.all([person(0).submit(), person(1).submit()]);
    await app.settle();
    const [first, second] = text(0).includes("第2版として提出しました") ? [0, 1] : [1, 0];
    expect(text(first)).toContain("第2版として提出しました");
    expect(text(second)).toContain("第2版を提出しました。入力した内容は残しています");
    await person(second).submit();
    await app.settle();
    expect(text(second)).toContain("第3版として提出しました");
    const kept = await app.db.client.handIn.findMany({
      where: { workspaceId: app.workspaceId, state: "HANDED_IN" },
      orderBy: { version: "asc" },
    });
    expect(kept.map(({ version, note }) => [version, note])).toEqual([
      [1, expect.stringContaining("包括支援センター")],
      [2, `${first}が直しました。`],
      [3, `${second}が直しました。`],
    ]);
    await person(0).dismiss();
    await person(1).dismiss();
  });
});

describe("when nothing came", () => {
  it("the leader hears of it once, on the working day after the last day", async () => {
    news("assignment.overdue");
    await app.driveTo("2024-07-19T12:00:00+09:00");
    // 13 and 14 July are a weekend, the 15th is a holiday.
    expect(news("assignment.overdue")).toEqual(["07-16T10:00 3"]);
  });

  it("nobody of another team, no stranger and no member can hand in", async () => {
    await app.slack.as(app.stranger).command("/assignment");
    await app.settle();
    expect(app.slack.as(app.stranger).modal()).toBeUndefined();
    const before = await app.db.client.handIn.count({ where: { workspaceId: app.workspaceId } });
    expect(before).toBe(3);
  });
});
