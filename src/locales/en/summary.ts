import type { summary as source } from "../ja/summary.ts";

export const summary: typeof source = {};
