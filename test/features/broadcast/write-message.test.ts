/** The form of a large program, and a message of every size and kind of text, as Slack takes them. */
import fc from "fast-check";
import { expect, it, test } from "vitest";
import { EMPTY } from "../../../src/features/broadcast/broadcast.rules.ts";
import { broadcastMessage } from "../../../src/features/broadcast/message.card.ts";
import type { Choices } from "../../../src/features/broadcast/prepare-message.ts";
import { writeView } from "../../../src/features/broadcast/write-message.view.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { checkBlocks } from "../../../src/sandbox/check/block-list.ts";

const words = wordsIn("ja");

it.each([1, 100, 101, 1000])("%i teams stand in the form, and those chosen come back", (count) => {
  const teams = Array.from({ length: count }, (_, index) => ({
    id: `team-${index}`,
    number: index + 1,
    name: "とても長い名前のチーム".repeat(10),
  }));
  // Of the program the form reads nothing.
  const choices = { teams, sessions: [] } as unknown as Choices;
  const chosen = teams.slice(0, 100).map((team) => team.id);
  const view = writeView(words, choices, { ...EMPTY, kind: "teams", teamIds: chosen, text: "本文" });
  expect(checkBlocks(view.blocks, "modal")).toEqual([]);
  const select = JSON.stringify(view.blocks);
  for (const id of chosen) expect(select.split(`"${id}"`)).toHaveLength(3);
});

test("whatever is typed stands in the message exactly, as text or address and nothing else", () => {
  const part = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom(
      "<!channel>",
      "<@U1>",
      "@here",
      "*太字*",
      "https://example.jp/a?b=1&c=2",
      "https://",
      "\n",
    ),
  );
  const text = fc.array(part, { minLength: 1, maxLength: 20 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      text.filter((one) => one.trim() !== "" && one.length <= 3000 && one.isWellFormed()),
      (typed) => {
        const { blocks } = broadcastMessage(words, typed);
        const body = blocks[1];
        if (body?.type !== "rich_text") throw new Error("the text is no rich text");
        const said = body.elements.flatMap((section) =>
          section.type === "rich_text_section"
            ? section.elements.map((one) =>
                one.type === "text" ? one.text : one.type === "link" ? one.url : "?",
              )
            : ["?"],
        );
        expect(said.join("")).toBe(typed);
        expect(checkBlocks(blocks, "message")).toEqual([]);
      },
    ),
  );
});
