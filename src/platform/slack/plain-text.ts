/** Blocks as plain text, as a mail or a letter says it: what is only there to be pressed is left out. */
import type { RichTextBlock, RichTextElement } from "@slack/types";
import type { Block } from "./blocks.ts";

function elementText(element: RichTextElement): string {
  if (element.type === "text") return element.text;
  if (element.type === "link") {
    const isNamed = element.text !== undefined && element.text !== element.url;
    return isNamed ? `${element.text}（${element.url}）` : element.url;
  }
  return "";
}

const lineOf = (elements: RichTextElement[]) => elements.map(elementText).join("");

function richText({ elements }: RichTextBlock): string[] {
  return elements.flatMap((part) => {
    if (part.type === "rich_text_list") return part.elements.map((one) => `・${lineOf(one.elements)}`);
    return lineOf(part.elements);
  });
}

/** The lines of a block; undefined: nothing that can be read. */
function linesOf(block: Block): string[] | undefined {
  switch (block.type) {
    case "header":
      return [`■ ${block.text.text}`];
    case "section":
      return [block.text?.text ?? "", ...(block.fields ?? []).map((field) => field.text)];
    case "context":
      return block.elements.flatMap((element) => ("text" in element ? [`※ ${element.text}`] : []));
    case "rich_text":
      return richText(block);
    default:
      return undefined;
  }
}

/** Paragraphs with an empty line between them. */
export function plainText(blocks: Block[]): string {
  return blocks
    .map((block) => (linesOf(block) ?? []).filter((line) => line.trim() !== "").join("\n"))
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}
