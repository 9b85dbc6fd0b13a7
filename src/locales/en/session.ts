import type { session as source } from "../ja/session.ts";

export const session: typeof source = {};
