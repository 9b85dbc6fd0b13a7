/** The program's own source files, and what each imports: for the tests that look at the code itself. */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Import {
  /** Path from the project's root ("src/app.ts"), or the package's name. */
  to: string;
  isType: boolean;
}

export interface Source {
  /** Path from the project's root. */
  file: string;
  text: string;
  /** Without comments. */
  code: string;
  lines: number;
  imports: Import[];
}

const IMPORT = /^(?:import|export)\s+(type\s)?([\w\s{},*$]*?)\s*from\s+"([^"]+)"/gm;
const BARE = /^import\s+"([^"]+)"/gm;
const DYNAMIC = /\bimport\(\s*"([^"]+)"\s*\)/g;

function target(from: string, name: string): string {
  return name.startsWith(".") ? path.posix.join(path.posix.dirname(from), name) : name;
}

function importsOf(file: string, code: string): Import[] {
  const still = [...code.matchAll(IMPORT)].map(([, type, clause = "", name = ""]) => {
    const named = clause
      .match(/^\{([^}]*)\}$/)?.[1]
      ?.split(",")
      .filter((one) => one.trim() !== "");
    const isType = type !== undefined || (named?.every((one) => /^\s*type\s/.test(one)) ?? false);
    return { to: target(file, name), isType };
  });
  const bare = [...code.matchAll(BARE), ...code.matchAll(DYNAMIC)].map(([, name = ""]) => ({
    to: target(file, name),
    isType: false,
  }));
  return [...still, ...bare];
}

/** Good enough for our own style: no comment marks inside strings but in URLs. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[\s;{}(,])\/\/.*$/gm, "$1");
}

/** All .ts and .tsx files below `folder`, generated ones left out. */
export function sourcesIn(folder: string): Source[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.split(path.sep).join("/")}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.includes("/generated/"))
    .sort()
    .map((file) => {
      const text = fs.readFileSync(path.join(root, file), "utf8");
      const code = withoutComments(text);
      return { file, text, code, lines: text.split("\n").length - 1, imports: importsOf(file, code) };
    });
}
