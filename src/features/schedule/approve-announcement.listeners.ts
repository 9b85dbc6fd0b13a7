import type { Deps } from "../../platform/deps.ts";
import type { Listen } from "../../platform/slack/listen.ts";
import { APPROVE_OPEN } from "../session/index.ts";
import { approveAnnouncement, previewAnnouncement } from "./approve-announcement.ts";
import { approvedView, approveView } from "./approve-announcement.view.ts";
import { APPROVE } from "./ids.ts";

export function listenApproveAnnouncement(listen: Listen, deps: Deps): void {
  listen.action(APPROVE_OPEN, async ({ who, words, now, value, about, open, update }) => {
    const preview = await deps.db.transaction((tx) => previewAnnouncement(tx, who, value));
    const reader = { words, language: who.language, at: now };
    const view = preview.announcement.approvedAt
      ? approvedView(preview, { ...reader, isFirst: false })
      : approveView(preview, reader);
    // What was just done takes the place of itself: Slack stacks three views and no more.
    await (about.done === true ? update(view) : open(view));
  });

  listen.submit(APPROVE, async (context) => {
    const { who, words, now, about } = context;
    const seen = { sessionId: String(about.sessionId), mark: String(about.mark) };
    const { outcome, preview } = await approveAnnouncement(deps, context, seen);
    const reader = { words, language: who.language, at: now };
    if (outcome === "changed") return { update: approveView(preview, { ...reader, hasChanged: true }) };
    return { update: approvedView(preview, { ...reader, isFirst: outcome === "approved" }) };
  });
}
