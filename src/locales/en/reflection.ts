import type { reflection as source } from "../ja/reflection.ts";

export const reflection: typeof source = {};
