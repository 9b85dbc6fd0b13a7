import type { Language } from "../../shared/japanese-date.ts";

/** What somebody is to the program; one person may be several. */
export type Role =
  | "council"
  | "viewer"
  | "leader"
  | "contact"
  | "trainee"
  | "observer"
  | "speaker"
  | "unknown";

/** The person who acts, as far as the app knows them. */
export interface Who {
  workspaceId: string;
  slackUserId: string;
  /** Absent for somebody whom the app does not know. */
  personId: string | undefined;
  name: string;
  roles: ReadonlySet<Role>;
  language: Language;
}

/** A known person: what use cases take. */
export type KnownWho = Who & { personId: string };
