/** What the measurements share: a log that says nothing, and notices that nobody plans. */
import type { Notices } from "../src/platform/notices/index.ts";
import type { Log } from "../src/shared/log.ts";

export const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A draft plans nothing, so an import's own time is what is measured. */
export const silentNotices: Notices = {
  replan: async () => undefined,
  announce: async () => "",
  approve: async () => undefined,
  withdrawApproval: async () => undefined,
  refresh: async () => undefined,
  audienceChanged: async () => undefined,
  kick: () => undefined,
};
