/** One officer acts, another one looks at the log, filters it, takes it out and takes things back. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { auditEntries, recordAudit } from "../../../src/platform/audit/index.ts";
import { readXlsx } from "../../../src/platform/sheets/read-xlsx.ts";
import { actions, expectQuiet, type Office, openOffice, SECOND, textOf } from "./two-officers.ts";

let office: Office;
let does: ReturnType<typeof actions>;

beforeAll(async () => {
  office = await openOffice("2024-06-01T09:00:00+09:00");
  does = actions(office);
});
afterAll(() => office.app.close());
afterEach(() => expectQuiet(office));

const session = (number: number) =>
  office.app.db.client.session.findFirstOrThrow({ where: { workspaceId: office.app.workspaceId, number } });
const entries = () =>
  office.app.db.transaction((tx) => auditEntries(tx, { workspaceId: office.app.workspaceId }));

async function edit(number: number, values: Record<string, string>, person = office.first) {
  await does.command(person, "/session");
  await does.press(person, "編集", number - 1);
  await person.fill(values);
  await does.submit(person);
  await person.dismiss();
}

async function cancel(number: number) {
  await does.command(office.first, "/session");
  await does.press(office.first, "中止", number - 1);
  await does.submit(office.first);
  await office.first.dismiss();
}

describe("/program log", () => {
  it("says who did what and when, newest first, and opens to what changed", async () => {
    await edit(3, { テーマ: "地域との協働" });
    await office.app.driveTo("2024-06-03T14:05:00+09:00");
    await cancel(4);
    const { second } = office;
    await does.log(second);
    const shown = textOf(second);
    expect(shown).toMatch(
      /6月3日（月）14:05　事務局 太郎\n第4回（令和6年11月8日（金） 13:00〜16:30）を中止にしました/,
    );
    expect(shown).toMatch(/6月1日（土）9:0\d　事務局 太郎\n第3回を編集しました（テーマ）/);
    expect(shown.indexOf("第4回")).toBeLessThan(shown.indexOf("第3回"));
    await does.press(second, "詳しく", 1);
    expect(textOf(second)).toContain("テーマ：基本的理解 → 地域との協働");
    expect(second.modal()?.buttons).toContain("元に戻す");
  });

  it("asks before it takes back, does it, and says so in the log", async () => {
    const { second } = office;
    await does.press(second, "元に戻す");
    expect(textOf(second)).toContain("テーマ：地域との協働 → 基本的理解");
    expect(textOf(second)).toContain("元の記録は残り、元に戻したことも記録に残ります");
    expect((await session(3)).theme).toBe("地域との協働");
    await does.submit(second);
    expect(textOf(second)).toContain("元に戻しました");
    expect((await session(3)).theme).toBe("基本的理解");
    await second.cancel();
    const below = textOf(second);
    expect(below).toContain(`${SECOND}\n取り消す記録：第3回を編集しました（テーマ）`);
    expect(below).toContain("第3回を編集しました（テーマ）［取り消し済み］");
    await does.press(second, "詳しく", 0);
    expect(second.modal()?.buttons).not.toContain("元に戻す");
    await second.cancel();
    await does.press(second, "詳しく", 2);
    expect(textOf(second)).toMatch(/6月3日（月）14:0\dに=1\+1 次郎さんが取り消しました/);
  });

  it("a cancellation of which nobody heard is taken back once, by two officers at the same moment", async () => {
    const { first, second } = office;
    for (const person of [first, second]) {
      await does.log(person, { 言葉: "中止" });
      await does.askUndo(person);
    }
    const before = await entries();
    await Promise.all([first.submit(), second.submit()]);
    await office.app.settle();
    const [refused, undone] = [textOf(first), textOf(second)].sort();
    expect(undone).toContain("元に戻したことは、記録に残りました");
    expect(refused).toContain("すでにほかの方が元に戻しています。何も変えていません");
    expect(await entries()).toHaveLength(before.length + 1);
    expect(await session(4)).toMatchObject({ state: "SCHEDULED" });
    const planned = await office.app.db.client.notice.findMany({
      where: { workspaceId: office.app.workspaceId, subjectId: (await session(4)).id, state: "PLANNED" },
    });
    expect(planned.map(({ kind }) => kind)).toContain("session.announcement");
    await first.dismiss();
  });

  it("is refused in a sentence when the same has changed since, and nothing is half done", async () => {
    const { second } = office;
    await edit(2, { テーマ: "はじめの直し", 持ち物: "名札" });
    await edit(2, { 持ち物: "印鑑" }, second);
    const before = await session(2);
    const known = await entries();
    await does.log(second, { だれがしたか: "事務局 太郎", 種類: "研修の回" });
    await does.undo(second);
    expect(textOf(second)).toContain("その後に第2回が変わっているため、元に戻せません。何も変えていません");
    const { updatedAt: _, ...rest } = before;
    expect(await session(2)).toMatchObject(rest);
    expect(await entries()).toEqual(known);
    // The later change first, then the earlier one.
    await does.log(second, { だれがしたか: SECOND, 言葉: "第2回 持ち物" });
    await does.undo(second);
    expect((await session(2)).belongings).toBe("名札");
    await does.log(second, { だれがしたか: "事務局 太郎", 言葉: "第2回" });
    await does.undo(second);
    expect(await session(2)).toMatchObject({ theme: "基本的理解", belongings: "筆記用具" });
  });

  it("a move of which nobody heard goes back to the former day", async () => {
    const { first, second } = office;
    await does.command(first, "/session");
    await does.press(first, "延期・日時変更", 2);
    await first.fill({ 開催日: "2024-09-10" });
    await does.submit(first);
    expect(await session(3)).toMatchObject({ date: "2024-09-10" });
    await does.log(second);
    expect(textOf(second)).toContain("→ 令和6年9月10日（火） 13:00〜16:30）");
    await does.undo(second);
    expect(await session(3)).toMatchObject({ date: "2024-09-03", moves: 0 });
  });

  it("an approval is taken back until it has left; what people were told stays told", async () => {
    const { first, second, app } = office;
    await does.command(first, "/session");
    await does.press(first, "ご案内を確認", 0);
    await does.submit(first);
    await does.log(second, { 言葉: "ご案内を確認" });
    await does.undo(second);
    expect(textOf(second)).toContain("元に戻しました");
    await app.driveTo("2024-06-04T12:00:00+09:00");
    expect(app.slack.history(app.programChannel)).toEqual([]);
    await does.command(first, "/session");
    await does.press(first, "ご案内を確認", 0);
    await does.submit(first);
    await app.settle();
    expect(app.slack.history(app.programChannel)).not.toEqual([]);
    await does.log(second, { 言葉: "ご案内を確認" });
    await does.undo(second, 0);
    expect(textOf(second)).toContain("もう送ったため");
    await cancelTold();
    await does.log(second, { 言葉: "第1回 中止" });
    await does.undo(second);
    expect(textOf(second)).toContain("受講者にお知らせしたため、元に戻せません");
    expect(await session(1)).toMatchObject({ state: "CANCELED" });
  });

  async function cancelTold() {
    await does.command(office.first, "/session");
    await does.press(office.first, "中止", 0);
    await does.submit(office.first);
    await does.submit(office.first);
    await office.first.dismiss();
  }

  it("pauses stand in it, and point to how they are ended", async () => {
    const { first, second } = office;
    await does.command(first, "/program", "pause");
    await does.submit(first);
    await does.command(first, "/program", "resume");
    await does.submit(first);
    await does.log(second, { 種類: "お知らせの一時停止" });
    expect(textOf(second)).toContain("お知らせを再開しました（止めていた分：送る 0件、送らない 0件）");
    await does.press(second, "詳しく", 1);
    expect(textOf(second)).toContain("ここでは元に戻せません");
    expect(second.modal()?.buttons).not.toContain("元に戻す");
  });
});

describe("what is looked at", () => {
  it("an act that no feature declares is shown by its bare name, a page at a time, and stays", async () => {
    const { app, second } = office;
    await app.db.transaction(async (tx) => {
      for (let day = 1; day <= 25; day++) {
        await recordAudit(tx, {
          workspaceId: app.workspaceId,
          at: new Date(`2023-01-${String(day).padStart(2, "0")}T10:00:00+09:00`),
          byId: null,
          action: `former.act-${day}`,
          subject: { type: "program", id: app.program.programId },
          facts: {},
        });
      }
    });
    await does.log(second, { この日まで: "2023-03-31" });
    expect(textOf(second)).toContain("令和5年1月25日（水） 10:00　アプリ（自動）\nformer.act-25");
    expect(textOf(second)).not.toContain("former.act-5\n");
    await does.press(second, "前の記録へ");
    expect(textOf(second)).toContain("former.act-1");
    expect(textOf(second)).toContain("2ページ目");
    expect(second.modal()?.buttons).not.toContain("前の記録へ");
    await does.press(second, "詳しく");
    expect(second.modal()?.buttons).not.toContain("元に戻す");
    await second.cancel();
    await does.press(second, "すべて表示");
    expect(textOf(second)).toContain("お知らせを再開しました");
    expect(textOf(second)).toMatch(/former\.act-2\d\n\[詳しく\]\n1ページ目/);
  });

  it("a period must not end before it begins, and what was typed stays", async () => {
    const { second } = office;
    await does.log(second);
    await does.press(second, "絞り込む");
    await second.fill({ この日から: "2024-06-02", この日まで: "2024-06-01", 言葉: "第9回" });
    const { errors } = await does.submit(second);
    expect(errors?.この日まで).toContain("始めの日より後");
    await second.fill({ この日まで: "2024-06-03" });
    await does.submit(second);
    expect(textOf(second)).toContain("当てはまる記録はありません");
    expect(textOf(second)).toContain("絞り込み：6月2日（日）〜6月3日（月）、「第9回」");
  });

  it("comes as a workbook whose cells a spreadsheet takes for text", async () => {
    const { app, second } = office;
    await does.log(second);
    await does.press(second, "Excelで受け取る");
    const sent = app.slack.outgoing.findLast((one) => one.op === "file" && one.user === office.secondId);
    const bytes = app.slack.file(sent?.file?.id ?? "")?.bytes;
    const { tables } = await readXlsx(Buffer.from(bytes ?? []));
    const [heading, ...rows] = tables[0]?.rows ?? [];
    expect(heading).toEqual(["日付", "時刻", "した人", "種類", "内容", "変わったところ", "状態"]);
    expect(rows).toHaveLength((await entries()).length);
    const undone = rows.find((row) => row[4] === "第3回を編集しました（テーマ）");
    expect(undone).toEqual([
      "令和6年6月1日（土）",
      expect.stringMatching(/^09:0\d$/),
      "事務局 太郎",
      "研修の回",
      "第3回を編集しました（テーマ）",
      "テーマ：基本的理解 → 地域との協働",
      "取り消し済み",
    ]);
    expect(rows.map((row) => row[2])).toContain(`'${SECOND}`);
    expect(JSON.stringify(rows)).not.toContain(`"${SECOND}`);
  });
});

describe("the log is the office's", () => {
  it("a viewer, a trainee and somebody unknown are refused", async () => {
    const { app } = office;
    const [leader, , member] = app.program.trainees;
    await app.db.client.affiliate.create({
      data: {
        workspaceId: app.workspaceId,
        programId: app.program.programId,
        personId: member?.personId ?? "",
        role: "VIEWER",
      },
    });
    for (const user of [member?.slackUserId, leader?.slackUserId, app.stranger]) {
      const person = app.slack.as(user ?? "");
      await person.command("/program", "log");
      await app.settle();
      expect(person.modal()).toBeUndefined();
      expect(person.ephemerals().at(-1)?.text).toMatch(/あなたの役割では|受講者名簿と結び付いていない/);
    }
  });
});
