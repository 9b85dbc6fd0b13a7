/** An anonymous session through the real app: set, written, read; and what the database holds of it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readXlsx } from "../../../src/platform/sheets/read-xlsx.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { lastButtons } from "../reflection/last-buttons.ts";

let app: TestApp;
const DEEPEN = "今日の内容で、さらに深めたいことは何ですか";
const WORDS = ["一", "二", "三", "四", "五"].map((nth) => `${nth}人目だけの言葉です`);
const NAMED = `青木さんの話が参考になりました。${WORDS[1]}`;
const ALL = [WORDS[0], NAMED, ...WORDS.slice(2)];

const person = (index: number) => app.slack.as(app.trainees[index] ?? "");
const officer = () => app.slack.as(app.officer);
const shown = () => officer().modal()?.text ?? "";

async function act<T>(step: Promise<T>): Promise<T> {
  const outcome = await step;
  await app.settle();
  return outcome;
}

async function openDetail() {
  while (officer().modal()) await act(officer().dismiss());
  await act(officer().command("/session"));
  await act(officer().press("詳細"));
}

async function write(index: number, text: string) {
  await act(person(index).press("出席"));
  await person(index).fill({ [DEEPEN]: text });
  return act(person(index).submit());
}

/** Every row of every table, as PostgreSQL would hand it out. */
async function everyRow(): Promise<{ table: string; row: string }[]> {
  const { client } = app.db;
  const tables = await client.$queryRaw<{ name: string }[]>`
    select table_name::text as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const rows: { table: string; row: string }[] = [];
  for (const { name } of tables) {
    const found = await client.$queryRawUnsafe<{ row: string }[]>(
      `select row_to_json(t)::text as row from "${name}" t`,
    );
    rows.push(...found.map(({ row }) => ({ table: name, row })));
  }
  return rows;
}

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-25T09:00:00+09:00", rates: "off" });
  await app.replanAll();
}, 60_000);
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

describe("a session whose reflections the office makes anonymous", () => {
  it("is named by default; the office changes it, and the log can take it back", async () => {
    await openDetail();
    expect(shown()).toContain("振り返りの公開範囲：記名（事務局のみ）。最初の回答が届くまで変えられます。");
    await act(officer().press("匿名にする"));
    expect(shown()).toContain("この回の振り返りを匿名にしました。");
    await openDetail();
    expect(shown()).toContain("振り返りの公開範囲：匿名");
    expect(officer().modal()?.buttons).toContain("記名にする");
    expect(officer().modal()?.buttons).not.toContain("振り返りシート（Word）");
  });

  it("says so in the sheet, and keeps no draft", async () => {
    await app.driveTo("2024-06-25T16:31:00+09:00");
    await act(person(0).press("出席"));
    const sheet = person(0).modal();
    expect(sheet?.text).toContain("匿名：回答に氏名・所属・チーム・日時は残りません。");
    expect(sheet?.text).not.toContain("記名");
    expect(sheet?.buttons).not.toContain("下書き保存");
    await person(0).fill({ [DEEPEN]: WORDS[0] ?? "" });
    expect(await act(person(0).submit())).toMatchObject({ closed: true });
    expect(person(0).sees()).toContain("匿名でお預かりしたため、内容はここから確認も編集もできません。");
    expect(lastButtons(person(0))).not.toContain("編集");
  });

  it("a second answer of the same person is not taken", async () => {
    await act(person(0).command("/reflection"));
    expect(person(0).modal()?.text).toContain("すでに匿名でお預かりしています");
    await act(person(0).dismiss());
  });

  it("a colleague's name is pointed out once, and the second press sends", async () => {
    expect(await write(1, NAMED)).toMatchObject({ closed: false });
    expect(person(1).modal()?.text).toContain("受講者のお名前と思われる言葉があります：青木さん。");
    expect(person(1).modal()?.inputs[0]?.value).toBe(NAMED);
    expect(await act(person(1).submit())).toMatchObject({ closed: true });
  });

  it("can no longer be made named, also not by whoever has the screen open", async () => {
    await act(officer().press("記名にする"));
    expect(shown()).toContain("公開範囲（記名・匿名）は変えられません");
    await openDetail();
    expect(officer().modal()?.buttons).not.toContain("記名にする");
  });

  it("the rest answers; the office sees who has, and not a word before the closing", async () => {
    for (const index of [2, 3, 4]) {
      expect(await write(index, WORDS[index] ?? "")).toMatchObject({ closed: true });
    }
    await openDetail();
    expect(shown()).toContain("振り返り 5人／出席 5人");
    expect(officer().modal()?.buttons).not.toContain("匿名の回答を読む");
    await act(officer().press("出欠と振り返りの一覧"));
    expect(shown()).toContain("この回は匿名です。回答は一人ずつは開けません。");
    expect(shown()).not.toContain("だけの言葉です");
  });
});

describe("the database", () => {
  it("holds each answer in one row, which has nothing but a random id, the session and the words", async () => {
    const rows = await everyRow();
    for (const text of ALL) {
      const holding = rows.filter(({ row }) => row.includes(JSON.stringify(text).slice(1, -1)));
      expect(holding.map(({ table }) => table)).toEqual(["AnonymousAnswer"]);
    }
    const answers = rows
      .filter(({ table }) => table === "AnonymousAnswer")
      .map(({ row }) => JSON.parse(row) as Record<string, string>);
    expect(answers).toHaveLength(5);
    for (const one of answers) {
      expect(Object.keys(one).toSorted()).toEqual(["answers", "id", "sessionId", "workspaceId"]);
      // Version 4: a random number, and no time.
      expect(one.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
      expect(rows.filter(({ row }) => row.includes(one.id ?? "-")).map(({ table }) => table)).toEqual([
        "AnonymousAnswer",
      ]);
    }
  });

  it("keeps no version, no words and no mark of the words beside the receipts", async () => {
    const where = { workspaceId: app.workspaceId };
    const receipts = await app.db.client.reflection.findMany({ where });
    expect(receipts.map(({ state, answers }) => ({ state, answers }))).toEqual(
      Array.from({ length: 5 }, () => ({ state: "SUBMITTED", answers: {} })),
    );
    expect(await app.db.client.reflectionVersion.count({ where })).toBe(0);
    const handled = await app.db.client.handledRequest.findMany({ where });
    expect(handled.filter(({ key }) => key.includes("reflection.answer.modal"))).toEqual([]);
    expect(JSON.stringify(app.log.entries)).not.toContain("だけの言葉");
  });

  it("was written so that neither the transaction nor the place of a row tells whose it is", async () => {
    const { workspaceId } = app;
    const rows = await app.db.client.$queryRaw<{ id: string; by: string; place: string }[]>`
      select id, xmin::text as by, ctid::text as place from "AnonymousAnswer"
      where "workspaceId" = ${workspaceId} order by ctid`;
    expect(new Set(rows.map(({ by }) => by)).size).toBe(1);
    const ids = rows.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
  });
});

describe("after the closing", () => {
  it("the office reads five answers together, and it is written down", async () => {
    await app.driveTo("2024-07-09T17:05:00+09:00");
    await openDetail();
    await act(officer().press("匿名の回答を読む"));
    for (const text of ALL) expect(shown()).toContain(text);
    expect(shown()).toContain("5件の回答です。並びに意味はありません。");
    expect(shown()).not.toMatch(/青木 一郎|架空北市|6月25日/);
    const entries = await app.db.client.auditEntry.findMany({ where: { workspaceId: app.workspaceId } });
    expect(entries.filter(({ action }) => action === "anonymous.opened")).toMatchObject([
      { facts: { session: 1, count: 5 } },
    ]);
    await act(officer().dismiss());
  });

  it("takes them out in a sheet of their own", async () => {
    while (officer().modal()) await act(officer().dismiss());
    await act(officer().command("/reflection"));
    await act(officer().press("すべての回をExcelで受け取る"));
    const sent = app.slack.outgoing.findLast((one) => one.op === "file" && one.user === app.officer);
    const { tables } = await readXlsx(Buffer.from(app.slack.file(sent?.file?.id ?? "")?.bytes ?? []));
    const own = tables.find(({ sheet }) => sheet === "匿名の回答");
    expect(own?.rows.slice(1).map(([, , text]) => text)).toEqual(expect.arrayContaining(ALL));
    const named = tables.find(({ sheet }) => sheet === "振り返り");
    expect(JSON.stringify(named)).not.toContain("だけの言葉です");
  });

  it("one's own data says that one has answered, and not what", async () => {
    await act(person(0).command("/reflection", "mydata"));
    expect(person(0).modal()?.text).toContain("提出（匿名。");
    expect(person(0).modal()?.text).not.toContain("だけの言葉です");
  });
});
