/** 復命書: what stands in the draft, and who gets it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { draftOf, textOf } from "../../../src/features/fukumei/fukumei.rules.ts";
import { writeDraft } from "../../../src/features/fukumei/write-draft.ts";
import type { Question } from "../../../src/features/reflection/index.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { aProgram, aSession } from "../reflection/a-session.ts";
import { lastButtons } from "../reflection/last-buttons.ts";
import { textOfWord } from "./text-of-word.ts";

const questions: Question[] = [
  { key: "deepen", wording: "深めたいことは何ですか", type: "LONG_TEXT", options: [], required: false },
  { key: "helpful", wording: "役立った内容", type: "MULTI_CHOICE", options: ["{parts}"], required: false },
  { key: "fit", wording: "合っていましたか", type: "SCALE", options: [], required: false },
  { key: "note", wording: "気づいたこと", type: "LONG_TEXT", options: [], required: false },
];
const session = aSession({
  venue: "架空県民センター",
  parts: [
    { order: 1, kind: "LECTURE", title: "講義の題", speakers: ["講師 一"] },
    { order: 2, kind: "EXCHANGE", title: "意見交換の題", speakers: [] },
  ],
});
const about = {
  words: wordsIn("ja"),
  session,
  program: aProgram(),
  reporter: { name: "青木 一郎", organization: "架空市", department: "地域福祉課" },
  questions,
};

describe("the draft", () => {
  it("says when, where and what from the session, and findings and use from the answer", () => {
    const answers = {
      deepen: "図の\u0007使い方\n二行目",
      helpful: ["意見交換の題", "前の題", "講義の題"],
      fit: 4,
      note: "気づき",
    };
    expect(draftOf({ ...about, answers })).toEqual([
      ["復命者", "架空市　地域福祉課　青木 一郎"],
      ["研修名", "研修　第1回「基本的理解」（主催：架空県社協）"],
      ["日時", "令和6年6月25日（火） 13:00〜16:30"],
      ["場所", "架空県民センター"],
      ["内容", "・講義「講義の題」（講師 一）\n・意見交換「意見交換の題」"],
      ["所感", "役立った内容：講義の題、意見交換の題、前の題\n気づき"],
      ["今後の課題と業務への活用", "図の 使い方\n二行目"],
    ]);
  });

  it("leaves blank what nobody knows, in both languages, and Word holds the same", () => {
    for (const language of ["ja", "en"] as const) {
      const words = wordsIn(language);
      const online = aSession({ mode: "ONLINE", parts: [] });
      const draft = draftOf({ ...about, words, session: online, answers: {} });
      const { labels, blank } = words.fukumei;
      const blanks = draft.filter(([, text]) => text === blank).map(([label]) => label);
      expect(blanks).toEqual([labels.content, labels.findings, labels.use]);
      expect(textOf(draft, words)).toContain(words.session.modes.ONLINE);
      const inWord = textOfWord(writeDraft(words.fukumei.heading, draft));
      for (const [label, text] of draft) expect(inWord).toContain(`${label}\n${text}`);
    }
  });
});

describe("in Slack", () => {
  let app: TestApp;
  const DEEPEN = "今日の内容で、さらに深めたいことは何ですか";
  const person = (index: number) => app.slack.as(app.trainees[index] ?? "");
  const act = async (step: Promise<unknown>) => {
    await step;
    await app.settle();
  };
  const fields = (index: number) =>
    person(index)
      .modal()
      ?.inputs.map(({ value }) => value)
      .join("\n") ?? "";

  beforeAll(async () => {
    app = await startTestApp({ at: "2024-06-25T09:00:00+09:00", rates: "off" });
    await app.replanAll();
    await app.driveTo("2024-06-25T16:31:00+09:00");
  }, 60_000);
  afterAll(() => app.close());
  afterEach(() => {
    expect(app.slack.violations).toEqual([]);
    expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
  });

  it("one press in the receipt shows it, a second sends it as a file to nobody else", async () => {
    await act(person(0).press("出席"));
    expect(lastButtons(person(0))).not.toContain("復命書の文案");
    await person(0).fill({ [DEEPEN]: "<!channel> =1+1 わたしだけの所感" });
    await act(person(0).submit());
    expect(lastButtons(person(0))).toEqual(["編集", "出欠を変更する", "復命書の文案"]);
    await act(person(0).press("復命書の文案"));
    expect(fields(0)).toContain("<!channel> =1+1 わたしだけの所感");
    expect(fields(0)).toContain("令和6年6月25日（火） 13:00〜16:30");
    await act(person(0).press("Wordで受け取る"));
    expect(person(0).modal()?.text).toContain("アプリのDMにWordファイルを送りました。");
    const sent = app.slack.outgoing.filter((one) => one.op === "file");
    expect(sent.map(({ user, file }) => [user, file?.name])).toEqual([
      [app.trainees[0], "復命書_文案_第1回.docx"],
    ]);
    const bytes = app.slack.file(sent[0]?.file?.id ?? "")?.bytes ?? [];
    expect(textOfWord(Buffer.from(bytes))).toContain("わたしだけの所感");
    await act(person(0).dismiss());
  });

  it("somebody who has not answered finds it in /session, with blanks and nobody else's words", async () => {
    await act(person(1).press("出席"));
    await act(person(1).dismiss());
    await act(person(1).command("/session"));
    await act(person(1).press("復命書の文案"));
    expect(fields(1)).toContain("井上 花");
    expect(fields(1)).toContain("（　　　　　　　　）");
    expect(fields(1)).not.toContain("わたしだけの所感");
    expect(person(1).modal()?.text).toContain("振り返りの回答がまだないため");
    const officer = app.slack.as(app.officer);
    await act(officer.command("/session"));
    expect(officer.modal()?.buttons).not.toContain("復命書の文案");
  });
});
