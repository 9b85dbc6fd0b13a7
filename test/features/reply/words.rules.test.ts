import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTopics, TOPICS } from "../../../src/features/reply/words.rules.ts";

const SENTENCES: [string, string[]][] = [
  ["欠席します", ["absent"]],
  ["明日は欠席いたします。よろしくお願いいたします。", ["absent"]],
  ["ケッセキシマス", ["absent"]],
  ["ｹｯｾｷします", ["absent"]],
  ["欠 席 し ま す", ["absent"]],
  ["お休みします", ["absent"]],
  ["すみません、休ませてください", ["absent"]],
  ["キャンセルでお願いします", ["absent"]],
  ["出席できません", ["absent"]],
  ["次回は参加できそうにありません", ["absent"]],
  ["参加が難しいです", ["absent"]],
  ["行けません", ["absent"]],
  ["急用が入りました", ["absent"]],
  ["都合がつかなくなりました", ["absent"]],
  ["欠席で申し訳ありません", ["absent"]],
  ["欠席かもしれません", ["absent"]],
  ["欠席しなければなりません", ["absent"]],
  ["欠席させていただけませんか", ["absent"]],
  ["欠席しません", ["present"]],
  ["欠席ではありません", ["present"]],
  ["欠席しないで行きます", ["present"]],
  ["お休みしません", ["present"]],
  ["出席です", ["present"]],
  ["出席します", ["present"]],
  ["出席で間違いありません", ["present"]],
  ["参加いたします", ["present"]],
  ["出欠の連絡です", ["present"]],
  ["出欠を間違えて押しました", ["present"]],
  ["出欠の件ですが、欠席します", ["absent"]],
  ["遅れます", ["late"]],
  ["１０分ほど遅刻します", ["late"]],
  ["会場に着くのが遅くなります", ["late"]],
  ["遅れません", []],
  ["遅れないようにします", []],
  ["早退します", ["left-early"]],
  ["途中で失礼します", ["left-early"]],
  ["代理で佐藤が出席します", ["stand-in"]],
  ["欠席しますが、代わりに佐藤が伺います", ["absent", "stand-in"]],
  ["振り返りを出したいです", ["reflection"]],
  ["ふりかえりシートはどれですか", ["reflection"]],
  ["振り返りの提出が遅れて申し訳ありません", ["reflection"]],
  ["次回はいつですか", ["session"]],
  ["場所を教えてください", ["session"]],
  ["ＺＯＯＭのＵＲＬは？", ["session"]],
  ["欠席したいのですが、次の日程はいつですか", ["absent", "session"]],
  ["いつもお世話になっております。欠席します。", ["absent"]],
  ["自分のデータを見たい", ["own-data"]],
  ["私の登録内容を確認したいです", ["own-data"]],
  ["個人情報の取り扱いについて", ["own-data"]],
  ["I want to see my data", ["own-data"]],
  ["自分の市のデータを集めています", []],
  ["やめたい", ["stop"]],
  ["研修を辞退したいです", ["stop"]],
  ["お知らせを止めてください", ["stop"]],
  ["やめたくないです", []],
  ["ありがとうございます", ["thanks"]],
  ["承知しました。", ["thanks"]],
  ["I cannot attend tomorrow", ["absent"]],
  ["I can't make it", ["absent"]],
  ["I won’t be absent", ["present"]],
  ["I will be absent", ["absent"]],
  ["I'll be late", ["late"]],
  ["I will not be late", []],
  ["I will attend", ["present"]],
  ["I'm leaving early", ["left-early"]],
  ["Mr Sato comes on my behalf", ["stand-in"]],
  ["Where is the venue?", ["session"]],
  ["please stop", ["stop"]],
  ["Don't stop!", []],
  ["Thanks!", ["thanks"]],
  ["いつもお世話になっております", []],
  ["こんにちは", []],
  ["あいうえお", []],
  ["12345", []],
  ["", []],
  ["　\n", []],
  [":bow: :late:", []],
  ["<https://example.jp/欠席|late>", []],
  ["<@U123ABC> <!channel>", []],
];

describe("what a sentence is about", () => {
  test.each(SENTENCES)("「%s」 is %j", (sentence, topics) => {
    expect(readTopics(sentence)).toEqual(topics);
  });

  test("is one of the known topics for any words, each once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const topics = readTopics(text);
        expect(new Set(topics).size).toBe(topics.length);
        expect(topics.every((topic) => TOPICS.includes(topic))).toBe(true);
      }),
    );
  });

  test("does not depend on the width of what is typed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SENTENCES.map(([sentence]) => sentence)), (sentence) => {
        const wide = sentence.replace(/[0-9a-zA-Z?!]/g, (letter) =>
          String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
        );
        if (!/[<:]/.test(sentence)) expect(readTopics(wide)).toEqual(readTopics(sentence));
      }),
    );
  });
});
