import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root } from "./sources.ts";

const cache = path.join(root, "node_modules/.cache/sasaeai-program");
/** What the compiled files look for, relative to themselves. */
const linked = [
  ...["package.json", "manifest.yml", "prisma", "examples"],
  ...["src/sandbox/page/client", "test/support/fixtures"],
];
const keepMs = 2 * 60 * 60_000;
const inputs = ["src", "test", "tsconfig.json", "tsconfig.build.json", "package-lock.json"];

/**
 * The program, compiled as `npm run build` does it, and the tests' own scripts (`*-process.ts`) beside it, in a folder
 * named by what they were made of: starting through tsx takes about twice as long. Runs of other sources, at the same
 * time or later, have another folder.
 */
export function builtProgram(): string {
  const folder = path.join(cache, keyOf(filesBelow(inputs)));
  if (fs.existsSync(folder)) {
    const now = new Date();
    // In use, and so not old.
    fs.utimesSync(folder, now, now);
    return folder;
  }
  const draft = `${folder}.${randomBytes(4).toString("hex")}`;
  fs.mkdirSync(draft, { recursive: true });
  // node_modules they find above this folder.
  for (const name of linked) {
    fs.mkdirSync(path.dirname(path.join(draft, name)), { recursive: true });
    fs.symlinkSync(path.join(root, name), path.join(draft, name));
  }
  const config = path.join(draft, "tsconfig.json");
  fs.writeFileSync(
    config,
    JSON.stringify({
      extends: path.join(root, "tsconfig.build.json"),
      // Whether the types are right is another step's question.
      compilerOptions: { rootDir: root, outDir: draft, incremental: false, noCheck: true },
      include: [path.join(root, "src"), path.join(root, "test/**/*-process.ts")],
    }),
  );
  execFileSync(process.execPath, [path.join(root, "node_modules/typescript/bin/tsc"), "-p", config]);
  try {
    fs.renameSync(draft, folder);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    if (!fs.existsSync(folder)) throw error;
  }
  removeOld();
  return folder;
}

function filesBelow(names: string[]): string[] {
  return names.flatMap((name) => {
    const from = path.join(root, name);
    if (!fs.statSync(from).isDirectory()) return [from];
    const below = fs.readdirSync(from, { recursive: true, encoding: "utf8" });
    return below
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => path.join(from, file))
      .sort();
  });
}

function keyOf(files: string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\n`).update(fs.readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

function removeOld(): void {
  for (const name of fs.readdirSync(cache)) {
    const folder = path.join(cache, name);
    const age = Date.now() - (fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > keepMs) fs.rmSync(folder, { recursive: true, force: true });
  }
}
