/** Reading and taking out, through the real app: who sees what of a session's records. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { wordsIn } from "../../../src/locales/index.ts";
import { readXlsx } from "../../../src/platform/sheets/read-xlsx.ts";
import { patient } from "../../../src/rehearsal/patient.ts";
import { readRecords } from "../../../src/rehearsal/reading.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
const SECRET = "この言葉は事務局だけが読めます <!channel> *b*";
const EDITED = "=SUM(A1) あとから書き直しました";
const DRAFT = "書きかけの下書きの言葉";
const DEEPEN = "今日の内容で、さらに深めたいことは何ですか";

const done = () => app.settle();
const person = (index: number) => app.slack.as(app.trainees[index] ?? "");
const officer = () => app.slack.as(app.officer);
const shown = () => officer().modal()?.text ?? "";
const everything = (index: number) => JSON.stringify(person(index).modal() ?? {}) + person(index).sees();

async function act(step: Promise<unknown>) {
  await step;
  await done();
}

async function affiliate(name: string, role: "VIEWER" | "OBSERVER") {
  const slackUserId = app.slack.addUser({ name, email: `${role}@example.jp` });
  const stamps = { createdAt: app.clock.now(), updatedAt: app.clock.now() };
  const { workspaceId } = app;
  const made = await app.db.client.person.create({
    data: { workspaceId, name, slackUserId, slackState: "ACTIVE", ...stamps },
  });
  await app.db.client.affiliate.create({
    data: { workspaceId, programId: app.program.programId, personId: made.id, role },
  });
  return app.slack.as(slackUserId);
}

/** 0 answers twice, 1 has a draft, 2 owes, 3 is late and declines, 4 is absent; 5 is not marked. */
async function liveThroughSession() {
  await app.driveTo("2024-06-25T16:31:00+09:00");
  for (const text of [SECRET, EDITED]) {
    if (text === SECRET) await act(person(0).press("出席"));
    else await act(person(0).command("/reflection"));
    await person(0).fill({ [DEEPEN]: text });
    await act(person(0).submit());
    await app.driveTo("2024-06-25T16:50:00+09:00");
  }
  await act(person(1).press("出席"));
  await person(1).fill({ [DEEPEN]: DRAFT });
  await act(person(1).press("下書き保存"));
  await act(person(1).dismiss());
  await act(person(2).press("出席"));
  await act(person(2).dismiss());
  await act(person(3).press("遅刻"));
  await act(person(3).dismiss());
  await act(person(4).press("欠席（連絡あり）"));
  await app.driveTo("2024-06-27T12:00:00+09:00");
  await act(person(3).press("今回は難しい"));
}

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-25T09:00:00+09:00", rates: "off" });
  await app.replanAll();
  await liveThroughSession();
}, 60_000);
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

describe("the office", () => {
  it("reads by session and team who attended, answered, has a draft, owes, declined", async () => {
    await act(officer().command("/reflection"));
    expect(shown()).toContain("受講者数 4人／登録 6人");
    expect(shown()).toContain("提出 1人／出席 4人");
    await act(officer().choose("回を選ぶ", "第1回（6月25日（火））"));
    for (const part of [
      "1 架空北市チーム",
      "提出済み 1名：青木 一郎（リーダー）",
      "下書きあり 1名：井上 花（連絡担当）",
      "これから 1名：上田 恵",
      "今回は難しい 1名：江藤 次郎（リーダー、遅刻）",
      "出欠が未確認 1名：加藤 光",
      "欠席 1名：大野 緑（欠席（連絡あり））",
    ]) {
      expect(shown()).toContain(part);
    }
  });

  it("narrows it to those who owe, to a team, to an affiliation", async () => {
    await act(officer().choose("状態", "振り返りがこれから（下書きを含む）"));
    expect(shown()).toContain("上田 恵");
    expect(shown()).toContain("井上 花");
    expect(shown()).not.toContain("青木 一郎（");
    expect(shown()).not.toContain("2 架空南町チーム");
    await act(officer().choose("チーム", "2 架空南町チーム"));
    expect(shown()).toContain("当てはまる方はいません");
    await act(officer().choose("状態", "すべての状態"));
    expect(shown()).toContain("江藤 次郎");
    expect(shown()).not.toContain("上田 恵");
    await act(officer().choose("チーム", "すべてのチーム"));
    await act(officer().choose("所属", "相談機関"));
    expect(shown()).toContain("上田 恵");
    expect(shown()).not.toContain("大野 緑");
    await act(officer().choose("所属", "すべての所属"));
  });

  it("opens an answer with the wording and exactly what was typed, and an earlier version; each opening is written down", async () => {
    expect(shown()).not.toContain(EDITED);
    await act(officer().choose("回答を開く", "R6-001 青木 一郎さん"));
    expect(shown()).toContain(DEEPEN);
    expect(shown()).toContain(EDITED);
    expect(shown()).not.toContain(SECRET);
    await act(officer().choose("ほかの版を開く", "6月25日（火）16:31に提出（第1版）"));
    const quotes = JSON.stringify(officer().modal()?.blocks);
    expect(quotes).toContain(JSON.stringify({ type: "text", text: SECRET }));
    const entries = await app.db.client.auditEntry.findMany({
      where: { workspaceId: app.workspaceId, action: "records.opened" },
      orderBy: { at: "asc" },
    });
    const of = { session: 1, name: "青木 一郎", number: "R6-001" };
    expect(entries.map((entry) => entry.facts)).toEqual([
      { ...of, version: 2 },
      { ...of, version: 1 },
    ]);
    expect(JSON.stringify([entries, app.log.entries])).not.toContain("書き直し");
    const said = app.app.features
      .flatMap((feature) => feature.audited ?? [])
      .find((one) => one.action === "records.opened")
      ?.say(wordsIn("ja"), { ...of, version: 2 });
    expect(said).toBe("第1回のR6-001 青木 一郎さんの振り返り（第2版）を開きました");
    await act(officer().press("一覧に戻る"));
    expect(shown()).toContain("2 架空南町チーム");
  });

  it("takes everything out as a workbook in which nothing is a formula, and that is written down", async () => {
    await act(officer().press("この回をExcelで受け取る"));
    expect(shown()).toContain("DMに送りました");
    const sent = app.slack.outgoing.findLast((one) => one.op === "file" && one.user === app.officer);
    expect(sent?.file?.name).toBe("記録_2024年度_第1回_20240627.xlsx");
    const { tables, faults } = await readXlsx(Buffer.from(app.slack.file(sent?.file?.id ?? "")?.bytes ?? []));
    expect(faults).toEqual([]);
    expect(tables.map((table) => table.sheet)).toEqual(["出欠", "振り返り", "集計"]);
    const [attendance, reflection, totals] = tables.map((table) => table.rows.map((row) => row.join("|")));
    expect(attendance).toHaveLength(7);
    expect(attendance?.[1]).toMatch(
      /^1\|2024-06-25\|R6-001\|青木 一郎\|.*リーダー\|行政\|架空の役所\|出席\|.*青木 一郎\|2024-06-25 16:3/,
    );
    expect(reflection?.[0]).toContain(`状態|提出日時|代理入力した人|${DEEPEN}|`);
    expect(reflection?.[1]).toContain(`提出済み|2024-06-25 16:50||'${EDITED}`);
    expect(reflection?.[2]).toContain("下書きあり||");
    expect(JSON.stringify(tables)).not.toContain(DRAFT);
    expect(totals?.[1]).toBe("1|2024-06-25|全体||6|4|3|1|0|1|0|0|1|0|4|1|2|1|1");
    expect(totals).toHaveLength(1 + 1 + 3 + 2);
    const entry = await app.db.client.auditEntry.findFirstOrThrow({
      where: { workspaceId: app.workspaceId, action: "records.exported" },
    });
    expect(entry.facts).toEqual({ sessions: [1], people: 6 });
  });

  it("reads and takes out like the office of the rehearsal", async () => {
    await act(officer().dismiss());
    const files = () => app.slack.outgoing.filter((one) => one.op === "file").length;
    const before = files();
    await act(readRecords(patient(officer(), done), { takeOut: true }));
    expect(files()).toBe(before + 1);
    expect(officer().modal()).toBeUndefined();
  });

  it("comes to the same list from /session, as the third view of Slack's three", async () => {
    await act(officer().command("/session"));
    await act(officer().press("詳細", { nth: 0 }));
    await act(officer().press("出欠と振り返りの一覧"));
    expect(shown()).toContain("提出済み 1名");
    await act(officer().choose("回答を開く", "R6-001 青木 一郎さん"));
    expect(shown()).toContain(EDITED);
    await act(officer().dismiss());
  });

  it("who is a trainee as well chooses between the lists and their own sheet", async () => {
    await app.slack.join(app.councilChannel, app.trainees[2] ?? "");
    await done();
    await act(person(2).command("/reflection"));
    expect(person(2).modal()?.buttons).toEqual(["事務局の一覧", "自分の振り返りを書く"]);
    await act(person(2).press("自分の振り返りを書く"));
    expect(person(2).modal()?.title).toBe("第1回 振り返りシート");
    await act(person(2).dismiss());
    await act(person(2).command("/reflection"));
    await act(person(2).press("事務局の一覧"));
    expect(person(2).modal()?.text).toContain("受講者数 4人");
    await act(person(2).dismiss());
    await app.slack.leave(app.councilChannel, app.trainees[2] ?? "");
    await done();
  });
});

describe("others", () => {
  it.each([
    [0, "leader"],
    [1, "contact"],
  ])("a leader or contact (%i, %s) sees who of the own team is done, and never a word", async (index) => {
    await act(person(index).command("/session"));
    await act(person(index).press("チームの提出状況（架空北市チーム）", { nth: 0 }));
    const text = person(index).modal()?.text ?? "";
    expect(text).toContain("提出済み 1名：青木 一郎（リーダー）");
    expect(text).toContain("下書きあり 1名：井上 花");
    expect(text).not.toContain("江藤 次郎");
    expect(JSON.stringify(person(index).modal())).not.toMatch(/この言葉は|書き直し|書きかけ/);
    expect(person(index).modal()?.buttons).toEqual([]);
    await act(person(index).dismiss());
  });

  it("a viewer sees counts and no name, and has nothing to open", async () => {
    const viewer = await affiliate("県担当", "VIEWER");
    await act(viewer.command("/reflection"));
    const text = viewer.modal()?.text ?? "";
    expect(text).toContain("受講者数 4人／登録 6人");
    expect(text).not.toMatch(/青木|チーム/);
    expect(viewer.modal()?.buttons).toEqual([]);
    await act(viewer.dismiss());
    await act(viewer.command("/session"));
    expect(viewer.modal()?.buttons ?? []).not.toContain("出欠と振り返りの一覧");
    expect(viewer.modal()?.text).not.toContain("青木");
  });

  it("a trainee, an observer and a stranger have no list", async () => {
    await act(person(4).command("/session"));
    expect(person(4).modal()?.buttons.join()).not.toMatch(/提出状況|一覧/);
    expect(everything(4)).not.toContain("上田");
    await act(person(4).dismiss());
    const observer = await affiliate("聴講 花子", "OBSERVER");
    await act(observer.command("/reflection"));
    expect(observer.modal()).toBeUndefined();
    const stranger = app.slack.as(app.stranger);
    await act(stranger.command("/reflection"));
    expect(stranger.modal()).toBeUndefined();
  });
});
