/** The labelled statements: written for this project in the style of reflection sheets, each with its theme and item. */
import { readFile } from "node:fs/promises";

const FILE = new URL("../../examples/labelled-statements.tsv", import.meta.url);

export interface LabelledStatement {
  questionKey: "deepen" | "outreach";
  /** Keys of the shipped codebooks' entries, "network.goal"; none: no theme fits. */
  keys: string[];
  /** Whose voice it is written in. */
  voice: "ADMIN" | "SHAKYO" | "AGENCY";
  /** One statement: it splits no further. */
  text: string;
}

const OUTREACH = /^(?:none:outreach|(?:continue|graduates|local|internal|tools)\b)/;

function lineOf(line: string): LabelledStatement {
  const [coding = "", voice = "", text = ""] = line.split("\t");
  return {
    questionKey: OUTREACH.test(coding) ? "outreach" : "deepen",
    keys: coding.startsWith("none:") ? [] : coding.split(","),
    // The file is the project's own; a test reads all of it.
    voice: voice as LabelledStatement["voice"],
    text,
  };
}

export async function readLabelled(): Promise<LabelledStatement[]> {
  const [_headings, ...lines] = (await readFile(FILE, "utf8")).trimEnd().split("\n");
  return lines.map(lineOf);
}
