import type { program as source } from "../ja/program.ts";

export const program: typeof source = {};
