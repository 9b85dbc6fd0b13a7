import type { attendance as source } from "../ja/attendance.ts";

export const attendance: typeof source = {};
