/** `/session`: what the office does with sessions, and where everybody looks them up. */
import type { Words } from "../../locales/index.ts";
import type { Feature } from "../../platform/feature.ts";
import type { Block } from "../../platform/slack/blocks.ts";
import { type BesideApproval, listenApproveAnnouncement } from "./approve-announcement.listeners.ts";
import { listenChangeSession } from "./change-session.listeners.ts";
import type { SessionMoved } from "./change-session.ts";
import { listenCloseSession } from "./close-session.listeners.ts";
import type { SessionCreated } from "./create-session.ts";
import type { SessionPanel } from "./read-sessions.ts";
import { listenShowSessions } from "./show-sessions.listeners.ts";
import { auditedActs } from "./undo-act.ts";

export { listButton } from "./show-sessions.view.ts";

export interface HandedToSchedule {
  /** What other features show of a session to the person who looks. */
  panels?: SessionPanel[];
  /** What other features add to a session that is set up in Slack. */
  onCreated?: SessionCreated[];
  /** What other features do when a session gets another date. */
  onMoved?: SessionMoved[];
  /** What stands below the sessions of somebody who is no officer. */
  foot?(words: Words): Block[];
  /** What an officer sees below an announcement that waits for approval. */
  besideApproval?: BesideApproval;
}

export function createScheduleFeature({
  panels = [],
  onCreated = [],
  onMoved = [],
  foot = () => [],
  besideApproval,
}: HandedToSchedule): Feature {
  return {
    name: "schedule",
    audited: auditedActs(onMoved),
    listen(listen, deps) {
      listenShowSessions(listen, deps, { panels, foot });
      listenChangeSession(listen, deps, { onCreated, onMoved });
      listenApproveAnnouncement(listen, deps, besideApproval);
      listenCloseSession(listen, deps, panels);
    },
  };
}
