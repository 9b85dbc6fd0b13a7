/** When an answer is said to name somebody: what is found, and how rarely that is wrong. */
import { describe, expect, it } from "vitest";
import { inventedTrainees } from "../../../src/commands/example-people.ts";
import { knownName, mentionedNames } from "../../../src/features/reflection/mentioned-names.rules.ts";
import { sentences } from "./ordinary-sentences.ts";

const PEOPLE = [
  "青木 一郎",
  "林　久",
  "奥 恵",
  "山 光",
  "サントス マリア",
  "森 花",
  "髙橋 緑",
  "Ann Lee",
  "長谷川花子",
].map(knownName);

describe("somebody is named", () => {
  it.each([
    ["青木一郎の発表が参考になりました。", ["青木一郎"]],
    ["青木 一郎課長に聞いた。", ["青木 一郎"]],
    ["青木さんと森様に相談したい", ["青木さん", "森様"]],
    ["担当は青木氏です。青木さんにも聞いた。", ["青木氏"]],
    ["サントスさんの話", ["サントスさん"]],
    ["髙橋さんへ、高橋緑より", ["高橋緑"]],
    ["高橋さんへ", ["高橋さん"]],
    ["林久が担当した", ["林久"]],
    ["Thanks to Ann Lee.", ["Ann Lee"]],
    ["長谷川花子さん", ["長谷川花子"]],
    ["ｱｵｷではなく青木　一郎", ["青木 一郎"]],
  ])("%s", (text, found) => {
    expect(mentionedNames([text], PEOPLE).toSorted()).toEqual(found.toSorted());
  });
});

describe("nobody is named", () => {
  it.each([
    "森や山の多い地区です。",
    "青木地区の集まりに出た。",
    "同様の様子が、多様な様式で見られた。",
    "森様式の調査、山様々な事情、氏名の確認",
    "奥さんや奥様から相談を受けた。",
    "小林さんと大山さんに聞いた。",
    "小林久美子という利用者",
    "Joanna Leeds",
    "患者さん、皆さん、民生委員さん、社協さん",
    "",
  ])("%s", (text) => {
    expect(mentionedNames([text], PEOPLE)).toEqual([]);
  });

  it("in none of the ordinary sentences, with all the names of the example", () => {
    const names = inventedTrainees().map(({ name }) => knownName(name));
    expect(names.length).toBe(129);
    expect(sentences.length).toBeGreaterThanOrEqual(60);
    const wrong = sentences.filter((sentence) => mentionedNames([sentence], names).length > 0);
    expect(wrong).toEqual([]);
  });

  it("and every one of these names is found when it is written, with and without the space, and with さん", () => {
    const names = inventedTrainees().map(({ name }) => name);
    const known = names.map(knownName);
    for (const name of names) {
      const [surname = ""] = name.split(" ");
      for (const way of [name, name.replaceAll(" ", ""), `${surname}さん`]) {
        expect(mentionedNames([`先日、${way}の話を聞いた。`], known).length, way).toBeGreaterThan(0);
      }
    }
  });
});
