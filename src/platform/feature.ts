/** What a feature gives to app.ts. */
import type { Deps } from "./deps.ts";
import type { NoticeKind } from "./notices/types.ts";
import type { Listen } from "./slack/listen.ts";

export interface Feature {
  name: string;
  /** Its kinds of notice. */
  notices?: NoticeKind[];
  /** Registers what people trigger. */
  listen?(listen: Listen, deps: Deps): void;
}
