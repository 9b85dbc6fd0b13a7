import fs from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";

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

export interface OpenEngine {
  engine: SchemaEngine;
  close(): Promise<void>;
}

/** Prisma's schema engine in this process, at work on an empty database. */
export async function openSchemaEngine(connection: pg.PoolConfig): Promise<OpenEngine> {
  loading ??= loadGlue();
  const glue = await loading;
  const pools: pg.Pool[] = [];
  const connect = () => {
    const pool = new pg.Pool(connection);
    pools.push(pool);
    return connectTo(pool);
  };
  // The engine tries migrations out in a "shadow" database, and an embedded database cannot create a second one:
  // the whole of it is the shadow.
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect,
    connectToShadowDb: connect,
  });
  const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
  return {
    engine,
    async close() {
      await Promise.all(pools.map((pool) => pool.ending || pool.end()));
    },
  };
}

/** The type "char" of PostgreSQL's catalog, and one that the adapter knows. */
const oneLetter = 18;
const text = 25;

/** The engine reads the catalog's one-letter columns as characters; the adapter refuses their type. */
async function connectTo(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPg(pool).connect();
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>;
  const queryRaw = adapter.queryRaw.bind(adapter);
  // The engine asks one query after the other.
  let letters: number[] = [];
  const disguise = async (config: pg.QueryConfig) => {
    const result = await query(config);
    letters = result.fields.flatMap((field, at) => (field.dataTypeID === oneLetter ? [at] : []));
    for (const at of letters) Object.assign(result.fields[at] ?? {}, { dataTypeID: text });
    return result;
  };
  Object.assign(pool, { query: disguise });
  return Object.assign(adapter, {
    async queryRaw(asked: SqlQuery) {
      const result = await queryRaw(asked);
      for (const at of letters) result.columnTypes[at] = ColumnTypeEnum.Character;
      return result;
    },
  });
}

/** The package keeps one engine in its own module and breaks when it is given a second. */
let loading: Promise<EngineGlue> | undefined;

/** The package's own entry imports its .wasm as a module, which Node does not do without a flag. */
async function loadGlue(): Promise<EngineGlue> {
  const glueName = "./schema_engine_bg.js";
  // The package declares its own entry only, not the glue behind it; EngineGlue names what is used of it.
  const glue = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as unknown as EngineGlue;
  const glueFile = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = fs.readFileSync(glueFile.replace(/\.js$/, ".wasm"));
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: throwPanic } });
  // Node has it, but its types come with the browser's library, which this project does not load.
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyGlobal };
  const { instance } = await WebAssembly.instantiate(bytes, { [glueName]: glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}

/** Where the engine tells why it panics; without it, all that is left is "unreachable". */
function throwPanic(message: string): never {
  throw new Error(`Prisma's schema engine: ${message}`);
}
