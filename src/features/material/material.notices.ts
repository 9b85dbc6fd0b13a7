/** At their release, files are posted in the program's channel, as copies of the app's own in the message's thread. */
import { wordsIn } from "../../locales/index.ts";
import type { Database } from "../../platform/database/index.ts";
import type { MessageContent, NoticeKind, Notices } from "../../platform/notices/types.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import { loadProgram } from "../program/index.ts";
import { loadSession, refreshPosted, type SessionFacts } from "../session/index.ts";
import { deleteCopies } from "./delete-copies.ts";
import { RELEASED } from "./ids.ts";
import { releaseMessage } from "./material.card.ts";
import { MOST_BYTES, releaseOccasions, type SessionFile } from "./material.rules.ts";
import { filesOf, setCopy } from "./material.store.ts";

export interface HandedToMaterial {
  db: Database;
  notices: Notices;
  files: SlackFiles;
}

/** An officer's upload is seen by nobody else: it is read at the moment at which the app's copy is made. */
function copiesOf(slack: SlackFiles, files: SessionFile[]) {
  return files.flatMap(({ fileId, filename, title }) =>
    fileId
      ? {
          filename: filename ?? title,
          title,
          content: "",
          async fetch() {
            const facts = await slack.facts(fileId);
            const content = facts && (await slack.download(facts, MOST_BYTES));
            return content === "too-large" ? undefined : content;
          },
        }
      : [],
  );
}

export function releasedNotice({ db, notices, files: slack }: HandedToMaterial): NoticeKind {
  /** Where everybody finds the copies is kept, and the announcement shows what is released. */
  async function onPosted(session: SessionFacts, posted: SessionFile[], fileIds: (string | undefined)[]) {
    const { workspaceId } = session;
    const found: { id: string; permalink: string; copyId: string }[] = [];
    for (const [index, { id }] of posted.entries()) {
      const copyId = fileIds[index];
      const permalink = copyId && (await slack.facts(copyId))?.permalink;
      if (copyId && permalink) found.push({ id, permalink, copyId });
    }
    await db.transaction(async (tx) => {
      for (const copy of found) await setCopy(tx, { workspaceId, ...copy });
      await refreshPosted(tx, notices, session);
    });
    // Somebody took one away while it was being uploaded.
    await deleteCopies({ db, files: slack }, workspaceId);
  }

  return {
    kind: RELEASED,
    subject: "session",
    // An officer chose the hour.
    urgency: "urgent",
    neverEarlier: true,
    lastWord: true,
    async occasions(tx, { workspaceId, id }, { asIfRunning = false } = {}) {
      const session = await loadSession(tx, workspaceId, id);
      const program = await loadProgram(tx, workspaceId, session.programId);
      if (program.state !== "RUNNING" && !asIfRunning) return [];
      return releaseOccasions(session, await filesOf(tx, session));
    },
    async audience(tx, { workspaceId, subjectId }) {
      const session = await loadSession(tx, workspaceId, subjectId);
      const { channelId } = await loadProgram(tx, workspaceId, session.programId);
      return { people: [], channels: channelId ? [channelId] : [], skipped: [] };
    },
    async compose(tx, { workspaceId, subjectId, ordinal }, deliveries) {
      const session = await loadSession(tx, workspaceId, subjectId);
      const batch = (await filesOf(tx, session)).filter(
        (file) => file.batch === ordinal && file.removedAt === null,
      );
      const uploaded = batch.filter((file) => file.fileId);
      const say = (language: "ja" | "en"): MessageContent => ({
        ...releaseMessage(wordsIn(language), session, batch),
        files: copiesOf(slack, batch),
        onPosted: (fileIds) => onPosted(session, uploaded, fileIds),
      });
      return new Map(
        deliveries.map(({ deliveryId, language, sent }) => [
          deliveryId,
          batch.length === 0 && !sent ? { skip: "withdrawn" as const } : { say: say(language) },
        ]),
      );
    },
  };
}
