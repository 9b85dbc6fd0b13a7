import type { Log } from "../../src/shared/log.ts";

export interface KeptLog extends Log {
  entries: { level: "info" | "warn" | "error"; facts: object; message: string | undefined }[];
}

/** A log that a test can read. */
export function createKeptLog(): KeptLog {
  const entries: KeptLog["entries"] = [];
  const keep = (level: "info" | "warn" | "error") => (facts: object, message?: string) => {
    entries.push({ level, facts, message });
  };
  return { entries, info: keep("info"), warn: keep("warn"), error: keep("error") };
}
