/**
 * A vite plugin: tests import what of `src` they name from the compiled program. Node loads its files as they are, where
 * vitest would transform and wrap a thousand of them in each worker.
 */
import path from "node:path";
import { builtProgram } from "./built-program.ts";
import { root } from "./sources.ts";

const source = path.join(root, "src") + path.sep;
/** Bundled for the browser, never run here; its own tests draw with it. */
const client = path.join(source, "sandbox/page/client") + path.sep;

export function builtSource() {
  let program: string | undefined;
  return {
    name: "sasaeai-built-source",
    enforce: "pre" as const,
    resolveId(name: string, importer: string | undefined): string | undefined {
      if (!importer || !name.startsWith(".") || !name.endsWith(".ts")) return undefined;
      const file = path.resolve(path.dirname(importer), name);
      if (!file.startsWith(source) || file.startsWith(client) || importer.startsWith(client))
        return undefined;
      program ??= builtProgram();
      return path.join(program, path.relative(root, file)).replace(/\.ts$/, ".js");
    },
  };
}
