import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparableName, isSameName } from "../../../src/features/matching/names.rules.ts";

describe("whether two names may be one person's", () => {
  test.each([
    ["青木 一郎", "青木一郎"],
    ["青木　一郎", "青木 一郎"],
    ["髙橋 恵", "高橋恵"],
    ["山﨑 花", "山崎 花"],
    ["山嵜花", "山崎 花"],
    ["渡邊 光", "渡辺光"],
    ["渡邉 光", "渡邊 光"],
    ["齋藤 緑", "斉藤緑"],
    ["斎藤 緑", "齊藤緑"],
    ["廣澤 惠", "広沢 恵"],
    ["濵田 櫻", "浜田桜"],
    ["𠮷田 眞", "吉田真"],
    ["神\u{FE00}田 花", "神田 花"],
    ["葛\u{E0100}城 花", "葛城花"],
    ["青木 一郎（架空市）", "青木一郎"],
    ["青木 一郎@架空市", "青木一郎"],
    ["青木一郎/架空県社協", "青木 一郎"],
    ["あおき いちろう", "アオキ　イチロウ"],
    ["ｱｵｷ ｲﾁﾛｳ", "あおき いちろう"],
    ["Aoki Ichiro", "AOKI  ichiro"],
  ])("「%s」 and 「%s」 may be", (one, other) => {
    expect(isSameName(one, other)).toBe(true);
  });

  test.each([
    ["青木 一郎", "青木 次郎"],
    ["青木 一郎", "青木"],
    ["田中 島", "田中 鳥"],
    ["", ""],
    ["　", " "],
    ["（架空市）", "（架空町）"],
  ])("「%s」 and 「%s」 are not", (one, other) => {
    expect(isSameName(one, other)).toBe(false);
  });

  test("is the same both ways, and spaces never matter", () => {
    const name = fc.array(fc.constantFrom(..."青木一郎髙高橋﨑崎邊辺齋斎"), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(isSameName(a.join(""), b.join(""))).toBe(isSameName(b.join(""), a.join("")));
        expect(isSameName(a.join("　"), a.join(""))).toBe(true);
        expect(comparableName(comparableName(a.join("")))).toBe(comparableName(a.join("")));
      }),
    );
  });
});
