/** Reading values of unknown shape without believing them. */
import type { Json } from "./types.ts";

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function jsonList(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** The text of a text object, or of a bare string. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return isJson(value) && typeof value.text === "string" ? value.text : "";
}

export function stringOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
