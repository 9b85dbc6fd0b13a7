/** A session closes, and is put right afterwards: counts kept and said, errata with reasons, the weekly summary. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closingOf, errataOf } from "../../../src/features/closing/index.ts";
import { loadSession } from "../../../src/features/session/index.ts";
import { plainText } from "../../../src/sandbox/index.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { record } from "../summary/records.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-25T13:30:00+09:00", rates: "off" });
  await app.replanAll();
  await record(app, 1, {
    marks: { 0: "PRESENT", 1: "PRESENT", 2: "ABSENT", 3: "PRESENT" },
    reflections: { 0: "SUBMITTED", 1: "SUBMITTED", 3: "SUBMITTED" },
    observers: 2,
  });
});
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

const officer = () => app.slack.as(app.officer);
type Person = ReturnType<typeof officer>;

const saidOf = (kind: string, channel = app.councilChannel) =>
  app.slack
    .history(channel)
    .filter((one) => String(one.metadata?.event_payload.keys ?? "").includes(kind))
    .map((one) => plainText({ blocks: one.blocks }));

async function submit(person: Person = officer()) {
  const outcome = await person.submit();
  await app.settle();
  return outcome;
}

async function openDetail(nth = 0): Promise<string> {
  await officer()
    .dismiss()
    .catch(() => undefined);
  await officer().command("/session");
  await app.settle();
  await officer().press("詳細", { nth });
  await app.settle();
  return officer().modal()?.text ?? "";
}

async function openTeam(option: string): Promise<void> {
  await openDetail();
  await officer().choose("チームを選んで出欠を入力", option);
  await app.settle();
}

async function kept(nth = 0) {
  const { client } = app.db;
  const session = await loadSession(client, app.workspaceId, app.program.sessionIds[nth] ?? "");
  const errata = await errataOf(client, { workspaceId: app.workspaceId, id: app.program.programId });
  return {
    closing: await closingOf(client, session),
    errata: errata.filter((one) => one.sessionId === session.id),
  };
}

describe("closing by its date", () => {
  it("keeps the counts at that moment and says them in the office's channel", async () => {
    await app.driveTo("2024-07-09T16:59:00+09:00");
    expect((await kept()).closing).toBeUndefined();
    expect(saidOf("closing.closed")).toEqual([]);
    await app.driveTo("2024-07-09T17:01:00+09:00");
    const { closing } = await kept();
    expect(closing).toMatchObject({ byId: null, counts: { trainees: 3, enrolled: 6, observers: 2 } });
    expect(closing?.at.toISOString()).toBe("2024-07-09T08:00:00.000Z");
    expect(saidOf("closing.closed")).toHaveLength(1);
    for (const part of [
      "第1回を確定しました",
      "受講者数 3人（6人中）、聴講 2人。代理 0人、欠席 1人（うち連絡あり 0人）、未確認 2人。",
      "受付は、7月9日（火）17:00に終わりました。",
      "振り返り 3人／出席 3人。回答なし 0人",
    ]) {
      expect(saidOf("closing.closed")[0]).toContain(part);
    }
    expect(await openDetail()).toContain("確定（受付の終了、7月9日（火）17:00）");
  });
});

describe("what the office changes afterwards", () => {
  it("asks for a reason, and is an erratum beneath the counts that were confirmed", async () => {
    await openTeam("1 架空北市チーム（入力済み）");
    await officer().fill({ "上田 恵さん": "出席" });
    expect((await submit()).ok).toBe(false);
    await officer().fill({ 訂正の理由: "　" });
    expect((await submit()).errors).toEqual({ 訂正の理由: "訂正の理由を記入してください。" });
    expect((await kept()).errata).toEqual([]);
    await officer().fill({ 訂正の理由: "紙の名簿と照合 <!channel>" });
    expect(await submit()).toMatchObject({ closed: true });
    const { closing, errata } = await kept();
    expect(closing?.counts.trainees).toBe(3);
    expect(errata).toMatchObject([{ before: { trainees: 3, absent: 1 }, after: { trainees: 4, absent: 0 } }]);
    const shown = await openDetail();
    expect(shown).toContain("受講者数 3人／登録 6人");
    expect(shown).toContain(
      "訂正 7月9日（火）：受講者数 3人 → 4人、欠席（連絡なし） 1人 → 0人（紙の名簿と照合",
    );
    expect(shown).toContain("訂正後：受講者数 4人／登録 6人");
  });

  it("counts stand-ins and observers too, each with its reason", async () => {
    await openTeam("2 架空南町チーム（未確認 2人）");
    await officer().fill({ "大野 緑さん": "代理", 訂正の理由: "代理の届けがあった" });
    await submit();
    await officer().fill({
      "大野 緑さんの代理の方の氏名": "代理 花子",
      "大野 緑さんの代理の方のふりがな": "だいり はなこ",
      "大野 緑さんの代理の方の所属": "架空相談室",
    });
    expect(await submit()).toMatchObject({ closed: true });
    await openDetail();
    await officer().press("聴講者を入力");
    await app.settle();
    await officer().fill({ 人数: 3, 訂正の理由: "聴講の申込書を確認" });
    await submit();
    const { errata } = await kept();
    expect(errata.map(({ reason }) => reason)).toEqual([
      "紙の名簿と照合 <!channel>",
      "代理の届けがあった",
      "聴講の申込書を確認",
    ]);
    expect(errata.at(-1)).toMatchObject({ before: { observers: 2 }, after: { observers: 3 } });
  });

  it("observers that somebody else entered meanwhile are not written over unseen", async () => {
    const { errata } = await kept();
    await openDetail();
    await officer().press("聴講者を入力");
    await app.settle();
    await record(app, 1, { marks: {}, observers: 3 });
    await app.db.client.sessionObservers.updateMany({
      where: { workspaceId: app.workspaceId },
      data: { enteredAt: app.clock.now() },
    });
    await officer().fill({ 人数: 4, 訂正の理由: "数え直した" });
    await submit();
    expect(officer().modal()?.text).toContain("ほかの方が聴講者を3人と入力しました");
    expect((await kept()).errata).toEqual(errata);
    await officer().dismiss();
  });

  it("the same once more is no erratum", async () => {
    const before = (await kept()).errata.length;
    await openTeam("1 架空北市チーム（入力済み）");
    await officer().fill({ 訂正の理由: "念のため" });
    await submit();
    expect((await kept()).errata).toHaveLength(before);
  });

  it("stands in /program, confirmed figures first", async () => {
    await officer().command("/program");
    await app.settle();
    const text = officer().modal()?.text ?? "";
    expect(text).toContain("第1回 受講者数 3／6名");
    expect(text).toContain("（7月9日（火）17:00に確定）");
    expect(text).toContain("訂正 7月9日（火）：聴講 2人 → 3人（聴講の申込書を確認）");
    await officer().dismiss();
  });
});

describe("the next weekly summary", () => {
  const summaries = () => saidOf("summary.weekly");

  it("states the errata with their reasons, and the figures as they are now", async () => {
    await app.driveTo("2024-07-16T09:05:00+09:00");
    const words = summaries().at(-1);
    for (const part of [
      "第1回（6月25日（火））の受講者数を3人から4人に訂正しました（理由：紙の名簿と照合 <!channel>）",
      "第1回（6月25日（火））の代理を0人から1人に、未確認を2人から1人に訂正しました（理由：代理の届けがあった）",
      "第1回（6月25日（火））の聴講を2人から3人に訂正しました（理由：聴講の申込書を確認）",
      "第1回（6月25日（火））：受講者数 4人／受講登録 6人（66.7%）、聴講 3人",
    ]) {
      expect(words).toContain(part);
    }
    expect(JSON.stringify(app.slack.outgoing)).not.toContain('"text":"<!channel>');
  });

  it("does not repeat them the week after", async () => {
    await app.driveTo("2024-07-22T09:05:00+09:00");
    expect(summaries().at(-1)).not.toContain("訂正しました");
  });
});

describe("closing by an officer", () => {
  it("keeps the counts with their name, and whoever has a list open is asked for the reason first", async () => {
    await app.driveTo("2024-07-22T17:00:00+09:00");
    await record(app, 2, { marks: { 0: "PRESENT" }, observers: 0 });
    await openDetail(1);
    await officer().choose("チームを選んで出欠を入力", "2 架空南町チーム（未確認 3人）");
    await app.settle();
    await officer().fill({ "大野 緑さん": "出席", "加藤 光さん": "代理" });
    const second = app.slack.addUser({ name: "事務局 次郎", email: "jiro@example.jp" });
    await app.slack.join(app.councilChannel, second);
    await app.settle();
    const other = app.slack.as(second);
    await other.command("/session");
    await app.settle();
    await other.press("締め切る");
    await app.settle();
    expect(other.modal()?.text).toContain("人数はこのまま確定し");
    await submit(other);
    expect((await kept(1)).closing?.counts).toMatchObject({ trainees: 1, unmarked: 5 });
    await app.driveTo("2024-07-22T17:05:00+09:00");
    expect(saidOf("closing.closed").at(-1)).toContain("事務局 次郎さんが7月22日（月）17:0");

    await submit();
    expect(officer().modal()?.text).toContain("画面を開いている間に、第2回が確定しました");
    expect((await kept(1)).errata).toEqual([]);
    await officer().fill({ 訂正の理由: "入力中に締め切られた" });
    await submit();
    await officer().fill({
      "加藤 光さんの代理の方の氏名": "代理 太郎",
      "加藤 光さんの代理の方のふりがな": "だいり たろう",
      "加藤 光さんの代理の方の所属": "架空社協",
    });
    expect(await submit()).toMatchObject({ closed: true });
    const { closing, errata } = await kept(1);
    expect(closing?.counts.trainees).toBe(1);
    expect(errata.map(({ after }) => [after.trainees, after.substitutes])).toEqual([
      [2, 0],
      [2, 1],
    ]);
    expect(await openDetail(1)).toContain("確定（事務局 次郎さん、7月22日（月）17:0");
  });
});

describe("the wrap-up", () => {
  it("tells the trainees in their channel on the next morning, once, and nothing of who has answered", async () => {
    await app.driveTo("2024-07-23T09:30:00+09:00");
    const said = saidOf("wrapup.session", app.programChannel);
    expect(said.map((text) => text.split("\n")[0])).toEqual([
      "第1回の受付を終えました",
      "第2回の受付を終えました",
    ]);
    expect(said[0]).toContain("7月22日（月）13:00　第2回");
    expect(said[1]).toContain("9月3日（火）13:00　第3回");
    expect(said.join()).not.toMatch(/[0-9０-９]+人/);
    expect(saidOf("wrapup.session")).toEqual([]);
  });
});
