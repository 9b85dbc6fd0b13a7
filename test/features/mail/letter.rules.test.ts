import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partsOf, peopleMark, writeLetter } from "../../../src/features/mail/letter.rules.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import {
  actions,
  bold,
  bullets,
  button,
  header,
  link,
  note,
  paragraph,
  rich,
  run,
  typed,
} from "../../../src/platform/slack/blocks.ts";
import { plainText } from "../../../src/platform/slack/plain-text.ts";

const person = (personId: string, email: string | null, name = personId) => ({
  personId,
  name,
  email,
  phone: null,
});

describe("a message as plain text", () => {
  it("keeps every word, and nothing that is only there to be pressed", () => {
    const text = plainText([
      header("見出し"),
      rich(bold("太字 "), run("<!channel> *そのまま*")),
      bullets([
        [bold("日時："), run("6月25日")],
        [link("https://example.jp/a", "様式を開く")],
        [link("https://example.jp")],
      ]),
      typed("一行目\n二行目"),
      actions("b", [button({ id: "x", text: "押す" })]),
      paragraph("段落"),
      note("小さな字"),
      rich(run("")),
    ]);
    expect(text).toBe(
      [
        "■ 見出し",
        "太字 <!channel> *そのまま*",
        "・日時：6月25日\n・様式を開く（https://example.jp/a）\n・https://example.jp",
        "一行目\n二行目",
        "段落",
        "※ 小さな字",
      ].join("\n\n"),
    );
  });
});

describe("what an input holds", () => {
  it("no part is longer than the room, and together they say all", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 40 })),
        fc.integer({ min: 5, max: 60 }),
        (pieces, room) => {
          const parts = partsOf(pieces, ";", room);
          expect(parts.every((part) => part.length <= room)).toBe(true);
          const letters = (texts: string[]) => texts.join("").replaceAll(";", "");
          expect(letters(parts)).toBe(letters(pieces));
        },
      ),
    );
  });

  it("hundreds of addresses stand in several fields, each whole and once", () => {
    const people = Array.from({ length: 300 }, (_, index) =>
      person(`p${index}`, `trainee-${index % 280}@example.jp`),
    );
    const program = { title: "研修", organizer: "架空県社協", contact: "電話 000" };
    const about = { words: wordsIn("ja"), program, notification: "題\n続き", text: "本文", ways: [], people };
    const { addresses, subject, body } = writeLetter(about);
    expect(addresses.length).toBeGreaterThan(1);
    const all = addresses.flatMap((part) => part.split("; "));
    expect(all).toHaveLength(280);
    expect(all.every((one) => /^trainee-\d+@example\.jp$/.test(one))).toBe(true);
    expect(subject).toBe("【研修】題");
    expect(body.join("\n")).not.toContain("ご回答の方法");
  });
});

it("a newcomer makes another mark, another order does not", () => {
  const [a, b, c] = ["a", "b", "c"].map((id) => person(id, null));
  if (!a || !b || !c) throw new Error("three people");
  expect(peopleMark([{ people: [a, b] }])).toBe(peopleMark([{ people: [b, a] }]));
  expect(peopleMark([{ people: [a, b] }])).not.toBe(peopleMark([{ people: [a, b, c] }]));
});
