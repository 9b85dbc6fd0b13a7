/** 振り返りシート on paper, through the real app: what the office finds in its DM, opened as Word would. */
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printedSheet } from "../../../src/features/paper/sheet.rules.ts";
import { writeSheet } from "../../../src/features/paper/write-sheet.ts";
import type { Question } from "../../../src/features/reflection/index.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { aProgram, aSession } from "../reflection/a-session.ts";

const bodyOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
const textsOf = (body: string) => [...body.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/g)].map(([, text]) => text);

describe("what is printed", () => {
  const asked = (key: string, wording: string, facts: Partial<Question> = {}): Question => ({
    ...{ key, wording, type: "LONG_TEXT", options: [], required: false },
    ...facts,
  });
  const questions = [
    asked("deepen", '深めたい <こと> & "問い"\u000b', { required: true }),
    asked("helpful", "役立った内容", { type: "MULTI_CHOICE", options: ["{parts}"] }),
    asked("one", "どちらですか", { type: "CHOICE", options: ["はい", "いいえ"] }),
    asked("scale", "満足度", { type: "SCALE" }),
    asked("nothing", "選ぶものがない", { type: "CHOICE" }),
  ];
  const sheet = printedSheet({ words: wordsIn("ja"), session: aSession(), program: aProgram(), questions });
  const body = bodyOf(writeSheet(sheet));

  it("asks the session's questions, with boxes where one chooses and room where one writes", () => {
    const texts = textsOf(body);
    for (const text of [
      "第1回 振り返りシート",
      "令和6年6月25日（火） 13:00〜16:30",
      "氏名",
      "チーム",
      "受講番号",
      "問1　深めたい &lt;こと&gt; &amp; &quot;問い&quot;（必ずご記入ください）",
      "☐ 講義の題",
      "☐ 意見交換の題",
      "☐ いいえ",
      "☐ 1　　　☐ 2　　　☐ 3　　　☐ 4　　　☐ 5",
      "7月9日（火）17:00まで",
      "架空県社協 電話 000-0000-0000",
    ])
      expect(texts).toContain(text);
    expect(body).not.toContain("選ぶものがない");
    expect(texts.join()).toContain("リーダーやほかの受講者には表示されません");
    expect(texts.join()).toContain("個別の相談ケースや個人名は書かないでください");
  });

  it("is A4, gives the same bytes, and closes every tag", () => {
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(writeSheet(sheet).equals(writeSheet(sheet))).toBe(true);
    const open: string[] = [];
    for (const [, close, name, self] of body.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!self) open.push(name ?? "");
    }
    expect(open).toEqual([]);
  });
});

describe("the download", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ at: "2024-06-20T10:00:00+09:00", rates: "off" });
  });
  afterAll(() => app.close());

  async function openPanel(user: string) {
    await app.slack.as(user).command("/session");
    await app.settle();
  }

  it("lies beside 受付名簿 and 名札 for the office, and for nobody else", async () => {
    const [trainee = ""] = app.trainees;
    await openPanel(trainee);
    expect(app.slack.as(trainee).modal()?.buttons).not.toContain("振り返りシート（Word）");
    await openPanel(app.officer);
    const officer = app.slack.as(app.officer);
    await officer.press("詳細", { nth: 0 });
    await app.settle();
    expect(officer.modal()?.buttons).toEqual(
      expect.arrayContaining(["受付名簿（Excel）", "名札（Word）", "振り返りシート（Word）"]),
    );
    expect(await officer.press("振り返りシート（Word）")).toMatchObject({ ok: true });
    await app.settle();
    const sent = app.slack.outgoing.findLast((one) => one.op === "file" && one.user === app.officer);
    expect(sent?.file?.name).toBe("第1回_振り返りシート.docx");
    const bytes = app.slack.file(sent?.file?.id ?? "")?.bytes ?? new Uint8Array();
    expect(textsOf(bodyOf(bytes)).join()).toContain("さらに深めたいこと");
    expect(app.slack.violations).toEqual([]);
    expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
  });
});
