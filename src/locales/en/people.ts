import type { people as source } from "../ja/people.ts";

export const people: typeof source = {};
