/** A document's parts as Markdown; what people typed stays what it is, and is no markup. */
import type { Part, TableCell, TablePart } from "./parts.ts";

const escaped = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`);
const lines = (text: string, between: string) => text.split("\n").map(escaped).join(between);
const row = (cells: string[]) => `| ${cells.join(" | ")} |`;
const cellText = (value: TableCell) => lines(String(value), "<br>");

function table({ title, asOf, columns, rows }: TablePart): string[] {
  return [
    `**${escaped(title)}**（${escaped(asOf)}）`,
    [
      row(columns.map(({ heading }) => cellText(heading))),
      row(columns.map(({ isNumber }) => (isNumber ? "---:" : "---"))),
      ...rows.map((cells) => row(cells.map(cellText))),
    ].join("\n"),
  ];
}

function blocks(part: Part): string[] {
  switch (part.kind) {
    case "title":
      return [`# ${lines(part.text, " ")}`, ...part.below.map((line) => lines(line, "  \n"))];
    case "heading":
      return [`${"#".repeat(part.level + 1)} ${escaped(part.text)}`];
    case "text":
      return part.text.split("\n").filter(Boolean).map(escaped);
    case "note":
      return [lines(part.text, "  \n")];
    case "list":
      return [part.items.map((item) => `- ${lines(item, "  \n  ")}`).join("\n")];
    case "box":
      return [
        [part.title, ...part.items]
          .map((line, at) => `> ${at === 0 ? "" : "- "}${lines(line, " ")}`)
          .join("\n"),
      ];
    case "chart":
      // The table beside it has the figures; the picture's own sentence says them again.
      return [lines(part.alt, " ")];
    case "page":
      return ["---"];
    case "table":
      return table(part);
  }
}

export function writeMarkdown(parts: Part[]): string {
  return `${parts.flatMap(blocks).join("\n\n")}\n`;
}
