import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Block } from "../../platform/slack/blocks.ts";
import type { Context, Listen } from "../../platform/slack/listen.ts";
import { APPROVE_OPEN } from "../session/index.ts";
import { approveAnnouncement, type Preview, previewAnnouncement } from "./approve-announcement.ts";
import { approvedView, approveView } from "./approve-announcement.view.ts";
import { APPROVE } from "./ids.ts";

/** What another feature shows below the words that are approved; it is no part of them. */
export type BesideApproval = (
  tx: Tx,
  about: { words: Words; workspaceId: string; noticeId: string; at: Date },
) => Promise<Block[]>;

export function listenApproveAnnouncement(listen: Listen, deps: Deps, beside?: BesideApproval): void {
  async function readerOf({ who, words, now: at }: Context, { announcement }: Preview) {
    const { workspaceId, language } = who;
    const { noticeId } = announcement;
    const shown = (await beside?.(deps.db.client, { words, workspaceId, noticeId, at })) ?? [];
    return { words, language, at, beside: shown };
  }

  listen.action(APPROVE_OPEN, async (context) => {
    const { who, value, about, open, update } = context;
    const preview = await deps.db.transaction((tx) => previewAnnouncement(tx, who, value));
    const reader = await readerOf(context, preview);
    const view = preview.announcement.approvedAt
      ? approvedView(preview, { ...reader, isFirst: false })
      : approveView(preview, reader);
    // What was just done takes the place of itself: Slack stacks three views and no more.
    await (about.done === true ? update(view) : open(view));
  });

  listen.submit(APPROVE, async (context) => {
    const { about } = context;
    const seen = { sessionId: String(about.sessionId), mark: String(about.mark) };
    const { outcome, preview } = await approveAnnouncement(deps, context, seen);
    const reader = await readerOf(context, preview);
    if (outcome === "changed") return { update: approveView(preview, { ...reader, hasChanged: true }) };
    return { update: approvedView(preview, { ...reader, isFirst: outcome === "approved" }) };
  });
}
