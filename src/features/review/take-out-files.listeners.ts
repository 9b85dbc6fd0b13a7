/** Files for the office, into its own DM: one team's latest version, or all of them in an archive. */
import type { Deps } from "../../platform/deps.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { Context, Listen } from "../../platform/slack/listen.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { readStandingKey } from "../assignment/index.ts";
import { TAKE_OUT, TEAM } from "./ids.ts";
import { readReviewed, writersOf } from "./read-team.ts";
import { namedContents, takeOutAll } from "./take-out-files.ts";

export function listenForTakingOut(
  listen: Listen,
  deps: Deps,
  { files, store }: { files: SlackFiles; store: FileStore },
): void {
  const taking = { deps, files, store };

  async function send(context: Context, comment: string, filename: string, content: Buffer): Promise<void> {
    const channelId = await deps.slack.openDm(context.who.slackUserId);
    await files.upload({ channelId, comment }, { filename, title: filename, content });
  }

  listen.action(TAKE_OUT, async (context) => {
    const { who, words, now, tell } = context;
    const { takenOut } = words.review;
    const archive = await takeOutAll(taking, who, words);
    if (archive.files === 0 && archive.lost.length === 0) {
      await tell(takenOut.nothing);
      return;
    }
    const comment = takenOut.comment(archive.files, archive.lost);
    await send(context, comment, takenOut.name(dateOf(now).replaceAll("-", "")), archive.content);
    await tell(takenOut.sent);
  });

  listen.action(TEAM.fetch, async (context) => {
    const { who, words, now, value, tell } = context;
    const { takenOut } = words.review;
    const { line, team } = await readReviewed(deps.db.client, who, readStandingKey(value), now);
    const [latest] = line.versions;
    if (!latest) return;
    const writers = await writersOf(deps.db.client, who.workspaceId, [latest]);
    const of = { ...latest, team, title: line.assignment.title, writers };
    for (const { name, bytes } of await namedContents(taking, words, of)) {
      if (bytes) await send(context, name, name, bytes);
      else await tell(takenOut.lost(name));
    }
    await tell(latest.handIn.link ? takenOut.link(latest.handIn.link) : takenOut.sent);
  });
}
