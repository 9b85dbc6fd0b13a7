/** Choosing among options by their words, and people and channels by name. */
import type { FillValue } from "../actor-types.ts";
import { optionsOf } from "../form-state.ts";
import { textOf } from "../json.ts";
import type { Json } from "../types.ts";
import type { Field } from "./fields.ts";
import type { Person } from "./payloads.ts";

function wanted(value: FillValue): string[] {
  if (typeof value === "object" && !Array.isArray(value)) throw new Error("a menu does not take files");
  const list = Array.isArray(value) ? value : [String(value)];
  return list.filter((one) => one !== "");
}

export function chooseOptions({ label, element }: Field, value: FillValue): Json[] {
  const options = optionsOf(element);
  return wanted(value).map((text) => {
    const found =
      options.find((one) => textOf(one.text) === text) ??
      options.find((one) => one.value === text) ??
      options.find((one) => textOf(one.text).includes(text));
    if (found) return found;
    throw new Error(
      `"${label}" has no option "${text}". Options: ${options.map((one) => textOf(one.text)).join(", ")}`,
    );
  });
}

export function idsByName({ world }: Person, kind: "users" | "channels", value: FillValue): string[] {
  const all: { id: string; name: string }[] = [...world[kind].values()];
  return wanted(value).map((text) => {
    const found = all.find((one) => one.id === text) ?? all.find((one) => one.name === text);
    if (found) return found.id;
    throw new Error(
      `no one of the ${kind} is called "${text}". There are: ${all.map((one) => one.name).join(", ")}`,
    );
  });
}
