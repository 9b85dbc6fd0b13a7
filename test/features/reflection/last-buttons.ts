import type { Actor } from "../../../src/sandbox/index.ts";

/** The buttons of one message, by their words. */
export function buttonsOf({ blocks = [] }: ReturnType<Actor["messages"]>[number]): string[] {
  return blocks.flatMap((block) =>
    block.type === "actions"
      ? (block.elements as { text: { text: string } }[]).map((element) => element.text.text)
      : [],
  );
}

/** The buttons of the message that this person got last. */
export function lastButtons(person: Actor): string[] {
  const message = person.messages().at(-1);
  return message ? buttonsOf(message) : [];
}

/** In all their messages; whoever has answered also keeps the way to a training report. */
export const buttonsLeft = (person: Actor) =>
  person
    .messages()
    .flatMap(buttonsOf)
    .filter((text) => text !== "復命書の文案");
