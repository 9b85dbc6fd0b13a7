/** What can go wrong with a hand-in: its files, the place where they are kept, and who sends it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MOST_BYTES } from "../../../src/features/submission/submission.rules.ts";
import type { TestApp } from "../../support/app.ts";
import { fillHandIn, handIn, newsOf, PDF, startWithAssignment } from "./a-team.ts";

const OTHER_PDF = { name: "別紙.pdf", bytes: Buffer.from("%PDF-1.7 別紙です") };
/** A photograph under the name of a document. */
const RENAMED = { name: "報告.pdf", bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]) };

let app: TestApp;
let folder: string;
let news: ReturnType<typeof newsOf>;
let givenBack: ReturnType<typeof newsOf>;

const person = (index: number) => app.slack.as(app.trainees[index] ?? "");
const text = (index: number) => person(index).modal()?.text ?? "";

const handIns = () =>
  app.db.client.handIn.findMany({
    where: { workspaceId: app.workspaceId },
    orderBy: { id: "asc" },
    include: { files: { orderBy: { order: "asc" } } },
  });
const states = async () => (await handIns()).map(({ state }) => state);
const last = async () => (await handIns()).at(-1);

/** Of the files in the form, in the order in which they were chosen. */
function fileIds(index: number): string[] {
  return [...JSON.stringify(person(index).modal()?.values ?? {}).matchAll(/"id":"(F\w+)"/g)].map(
    ([, id]) => id ?? "",
  );
}

const firstFile = (index: number) => fileIds(index)[0] ?? "";

async function submit(index: number) {
  const outcome = await person(index).submit();
  await app.settle();
  return outcome;
}

/** With that day as the last in the team. */
async function leave(index: number, to: string) {
  const personId = app.program.trainees[index]?.personId ?? "";
  const where = { workspaceId: app.workspaceId, enrollment: { personId } };
  await app.db.client.membership.updateMany({ where, data: { to } });
}

/** The folder of a test app, or a plain file in its place. */
async function begin(isFolderThere: boolean) {
  folder = mkdtempSync(join(tmpdir(), "sasaeai-hand-in-"));
  const filesDir = join(folder, "files");
  if (!isFolderThere) writeFileSync(filesDir, "");
  app = await startWithAssignment({ at: "2024-07-03T11:00:00+09:00", filesDir });
  news = newsOf(app);
  givenBack = newsOf(app);
}

async function end() {
  expect(app.slack.violations).toEqual([]);
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}

describe("files that cannot be taken", () => {
  beforeAll(() => begin(true));
  afterAll(end);

  it("one that Slack counts as over 10 MB is given back with what was written, and one of 10 MB is not", async () => {
    await fillHandIn(app, person(0), { files: [PDF], note: "重い版です。" });
    app.slack.countFile(firstFile(0), MOST_BYTES + 1);
    await submit(0);
    expect(text(0)).toContain(`「${PDF.name}」は10MBを超えています`);
    expect(text(0)).toContain("重い版です。");
    expect(await states()).toEqual(["REFUSED"]);
    await person(0).dismiss();
    await fillHandIn(app, person(3), { files: [PDF], note: "ちょうどです。" });
    app.slack.countFile(firstFile(3), MOST_BYTES);
    await submit(3);
    expect(text(3)).toContain("第1版として提出しました");
    await person(3).dismiss();
  });

  it("one that was deleted before the app read it is said to be gone, and the others are not half a version", async () => {
    await fillHandIn(app, person(0), { files: [PDF, OTHER_PDF], note: "二つあります。" });
    app.slack.deleteFile(fileIds(0)[1] ?? "");
    await submit(0);
    expect(text(0)).toContain("読む前に削除されたようです");
    expect(text(0)).toContain("二つあります。");
    const { state, version, files, fault } = (await last()) ?? {};
    expect({ state, version, files, fault }).toEqual({
      state: "REFUSED",
      version: null,
      files: [],
      fault: { code: "gone", name: "" },
    });
    await person(0).dismiss();
  });

  it("one that is not what its name says is given back by name; the next form has the words already", async () => {
    await handIn(app, person(0), { files: [PDF, RENAMED], note: "写真でした。" });
    expect(text(0)).toContain("「報告.pdf」は名前と中身の種類が違います");
    expect((await last())?.state).toBe("REFUSED");
    await person(0).dismiss();
    await handIn(app, person(0), { files: [PDF] });
    expect(text(0)).toContain("第1版として提出しました");
    const kept = await last();
    expect([kept?.note, kept?.files.map(({ name, type }) => [name, type])]).toEqual([
      "写真でした。",
      [[PDF.name, "pdf"]],
    ]);
    await person(0).dismiss();
  });

  it("a link that is no address of the web stays out, whatever it is, and the words stay in the form", async () => {
    const before = (await handIns()).length;
    await fillHandIn(app, person(0), { note: "リンクです。" });
    for (const link of ["ftp://example.jp/a", "file:///etc/passwd", "data:text/html,x", "example.jp/a"]) {
      await person(0).fill({ リンク: link });
      expect([link, (await submit(0)).errors?.リンク]).toEqual([link, expect.stringContaining("https://")]);
    }
    expect(JSON.stringify(person(0).modal()?.values)).toContain("リンクです。");
    expect(await handIns()).toHaveLength(before);
    await person(0).dismiss();
  });

  it("who has just left the team hands nothing in, is told why, and keeps what was typed", async () => {
    const before = (await handIns()).length;
    await fillHandIn(app, person(1), { files: [PDF], note: "連絡担当の最後の仕事です。" });
    await leave(1, "2024-07-02");
    const { errors } = await submit(1);
    expect(JSON.stringify(errors)).toContain("架空県社協 地域福祉課");
    expect(JSON.stringify(person(1).modal()?.values)).toContain("連絡担当の最後の仕事です。");
    expect(await handIns()).toHaveLength(before);
    await person(1).dismiss();
  });
});

describe("when the place for the files is not there", () => {
  beforeAll(() => begin(false));
  afterAll(end);

  let reminded: ReturnType<typeof newsOf>;
  const office = () => app.slack.as(app.officer).sees(app.councilChannel);

  it("the sender need not send again, the office hears of it once, and nothing is refused", async () => {
    await handIn(app, person(0), { files: [PDF, OTHER_PDF], note: "保存できるまで待ちます。" });
    expect(text(0)).toContain("もう一度送る必要はありません");
    await person(0).dismiss();
    await handIn(app, person(3), { files: [PDF, RENAMED], note: "南町の分です。" });
    await person(3).dismiss();
    expect(office()).toContain(
      "架空北市チームの「自治体セルフチェック」のファイルを、保存先に書き込めません",
    );
    expect(office()).toContain("FILES_DIR");
    const reports = news("submission.files-unavailable");
    expect(reports).toHaveLength(2);
    expect(new Set(reports.map((line) => line.split(" ")[1]))).toEqual(new Set([app.councilChannel]));
    await app.driveTo("2024-07-03T11:10:00+09:00");
    await app.app.resume();
    await app.settle();
    expect(news("submission.files-unavailable")).toEqual([]);
    expect(await states()).toEqual(["PENDING", "PENDING"]);
    await person(2).command("/assignment");
    await app.settle();
    expect(text(2)).toContain("提出を受け付けて、ファイルを確かめています");
    await person(2).dismiss();
  });

  it("nobody is reminded of what they have sent, while it waits", async () => {
    news("");
    reminded = newsOf(app);
    await app.driveTo("2024-07-05T11:00:00+09:00");
    expect(news("assignment.reminder")).toEqual([]);
  });

  it("once there is room everything becomes a version, in full, and the office need do nothing", async () => {
    rmSync(join(folder, "files"));
    await app.driveTo("2024-07-05T11:20:00+09:00");
    await app.app.resume();
    await app.driveTo("2024-07-05T11:30:00+09:00");
    const [ours] = await handIns();
    expect([ours?.state, ours?.version, ours?.files.map(({ name }) => name)]).toEqual([
      "HANDED_IN",
      1,
      [PDF.name, OTHER_PDF.name],
    ]);
    expect(news("assignment.receipt")).toEqual(["07-05T11:20 0", "07-05T11:20 1", "07-05T11:20 2"]);
    expect(office()).toContain("架空北市チームの「自治体セルフチェック」のファイルを保存できました");
    expect(office()).not.toContain("保存先に書き込めません");
  });

  it("a file that turns out wrong only now is given back to its sender, who is not in the modal any more", async () => {
    expect(await states()).toEqual(["HANDED_IN", "REFUSED"]);
    expect(person(3).sees()).toContain("「報告.pdf」は名前と中身の種類が違います");
    expect(person(3).sees()).toContain("南町の分です。");
    expect(givenBack("submission.given-back")).toEqual(["07-05T11:20 3"]);
    expect(office()).toContain("架空南町チームの「自治体セルフチェック」は、ファイルに不備があったため");
    // What came back is owed again, and what was left out meanwhile is said now.
    expect(reminded("assignment.reminder")).toEqual(["07-05T11:20 3"]);
  });

  it("deleted in Slack while it waited, and its sender gone from the team: who can hand in is told", async () => {
    rmSync(join(folder, "files"), { recursive: true });
    writeFileSync(join(folder, "files"), "");
    await fillHandIn(app, person(1), { files: [OTHER_PDF], note: "引き継ぎをお願いします。" });
    const file = firstFile(1);
    await submit(1);
    expect(text(1)).toContain("もう一度送る必要はありません");
    await person(1).dismiss();
    app.slack.deleteFile(file);
    await leave(1, "2024-07-02");
    givenBack("");
    await app.driveTo("2024-07-05T11:40:00+09:00");
    await app.app.resume();
    await app.driveTo("2024-07-05T11:50:00+09:00");
    expect((await last())?.state).toBe("REFUSED");
    expect(givenBack("submission.given-back")).toEqual(["07-05T11:40 0"]);
    expect(person(0).sees()).toContain("引き継ぎをお願いします。");
  });
});
