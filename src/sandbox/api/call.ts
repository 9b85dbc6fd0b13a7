/** One call of the Web API, and what every method asks of it. */

import type { Tier } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import type { Json } from "../types.ts";
import type { World } from "../world.ts";

export interface Call {
  world: World;
  method: string;
  args: Json;
  warnings: string[];
}

export interface Method {
  /** Absent: the method keeps its own pace (posting), or none. */
  tier?: Tier;
  /** Needed whatever the arguments. */
  scopes?: string[];
  run: (call: Call) => Json;
}

export function needScope({ world }: Call, ...scopes: string[]): void {
  const missing = scopes.filter((scope) => !world.declared.scopes.has(scope));
  if (missing.length === 0) return;
  throw new Refusal("missing_scope", [`needed: ${missing.join(",")}`], {
    needed: missing.join(","),
    provided: [...world.declared.scopes].join(","),
  });
}

export function text(call: Call, name: string): string | undefined {
  const value = call.args[name];
  if (value === undefined || typeof value === "string") return value;
  if (name.endsWith("ts") || typeof value === "object") {
    throw new Refusal("invalid_arguments", [`[ERROR] must be a string [json-pointer:/${name}]`]);
  }
  return String(value);
}

/** Refuses with `error` when the argument is missing or empty. */
export function required(call: Call, name: string, error = "invalid_arguments"): string {
  const value = text(call, name);
  if (!value) throw new Refusal(error, [`[ERROR] missing required field: ${name}`]);
  return value;
}

export function flag(call: Call, name: string): boolean {
  return [true, "true", "1", 1].some((one) => one === call.args[name]);
}

export function number(call: Call, name: string): number | undefined {
  const value = call.args[name];
  if (value === undefined || value === "") return undefined;
  const read = Number(value);
  if (!Number.isInteger(read))
    throw new Refusal("invalid_arguments", [`[ERROR] must be an integer [json-pointer:/${name}]`]);
  return read;
}
