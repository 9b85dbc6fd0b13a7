/** The two files for the reception desk, from the records as they stand now. */

import type { Words } from "../../locales/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { writeXlsx } from "../../platform/sheets/write-xlsx.ts";
import type { Who } from "../../platform/slack/who.ts";
import { standingsOf } from "../intention/index.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram } from "../program/index.ts";
import { loadSession } from "../session/index.ts";
import { badgesOf } from "./badges.rules.ts";
import { observersOf, speakersListed } from "./guests.store.ts";
import { rosterTables } from "./roster.rules.ts";
import { writeBadges } from "./write-badges.ts";

export interface Download {
  who: Who;
  words: Words;
  sessionId: string;
  at: Date;
}

export interface DownloadedFile {
  filename: string;
  comment: string;
  content: Buffer;
}

async function load({ db }: Pick<Deps, "db">, { who, sessionId }: Download) {
  requireRight(who, "reception.download");
  return db.transaction(async (tx) => {
    const session = await loadSession(tx, who.workspaceId, sessionId);
    return {
      session,
      program: await loadProgram(tx, who.workspaceId, session.programId),
      people: await standingsOf(tx, session),
      observers: await observersOf(tx, session),
      listed: await speakersListed(tx, session),
    };
  });
}

export async function downloadRoster(deps: Pick<Deps, "db">, download: Download): Promise<DownloadedFile> {
  const { words, at } = download;
  const { listed: _, ...loaded } = await load(deps, download);
  const { number } = loaded.session;
  return {
    filename: words.reception.rosterName(number),
    comment: words.reception.rosterNote(number, at),
    content: await writeXlsx(rosterTables({ words, at, ...loaded })),
  };
}

export async function downloadBadges(deps: Pick<Deps, "db">, download: Download): Promise<DownloadedFile> {
  const { words, at } = download;
  const loaded = await load(deps, download);
  const { number } = loaded.session;
  return {
    filename: words.reception.badgesName(number),
    comment: words.reception.badgesNote(number, at),
    content: writeBadges(badgesOf({ words, ...loaded })),
  };
}
