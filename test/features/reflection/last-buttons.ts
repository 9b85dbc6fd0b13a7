import type { Actor } from "../../../src/sandbox/index.ts";

/** The buttons of the message that this person got last. */
export function lastButtons(person: Actor): string[] {
  const blocks = person.messages().at(-1)?.blocks ?? [];
  return blocks.flatMap((block) =>
    block.type === "actions"
      ? (block.elements as { text: { text: string } }[]).map((element) => element.text.text)
      : [],
  );
}
