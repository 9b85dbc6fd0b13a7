import fs from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";

/** Node's types leave the global out unless the browser's are loaded too. */
interface WebAssemblyGlobal {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
}

interface EngineGlue {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: object): void;
}

/** Prisma's schema engine in this process, at work on the empty database whose Unix socket lies in `host`. */
export async function openSchemaEngine(host: string): Promise<SchemaEngine> {
  const glue = await loadGlue();
  const factory = new PrismaPg({ host, user: "postgres", database: "postgres", max: 1 });
  // The engine tries migrations out in a "shadow" database, and an embedded database cannot create a second one:
  // the whole of it is the shadow.
  const shadowed = Object.assign(factory, { connectToShadowDb: () => factory.connect() });
  return glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, bindMigrationAwareSqlAdapterFactory(shadowed));
}

/** The package's own entry imports its .wasm as a module, which Node does not do without a flag. */
async function loadGlue(): Promise<EngineGlue> {
  const glueName = "./schema_engine_bg.js";
  const glue = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as unknown as EngineGlue;
  const glueFile = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = fs.readFileSync(glueFile.replace(/\.js$/, ".wasm"));
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyGlobal };
  const { instance } = await WebAssembly.instantiate(bytes, { [glueName]: glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}
