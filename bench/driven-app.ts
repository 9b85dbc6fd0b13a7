/** The app in this process against the sandbox, with a clock that jumps; nobody has pressed anything yet. */
import { join } from "node:path";
import { buildApp } from "../src/app.ts";
import type { Database } from "../src/platform/database/index.ts";
import { createFileStore } from "../src/platform/files/file-store.ts";
import type { Engine } from "../src/platform/notices/index.ts";
import { createWork } from "../src/platform/process/work.ts";
import { driveTo } from "../src/rehearsal/drive.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "../src/sandbox/index.ts";
import { DrivenClock } from "../src/shared/clock.ts";
import { ROOT } from "./app-process.ts";
import { fillOffice, type Office, type OfficeWanted, slackIdOf } from "./office.ts";
import { inFolder } from "./own-database.ts";
import { quiet } from "./parts.ts";

export interface Driven {
  slack: Sandbox;
  office: Office;
  engine: Engine;
  clock: DrivenClock;
  driveTo(at: Date): Promise<void>;
}

export interface DrivenOptions extends Omit<OfficeWanted, "teamId"> {
  at: Date;
  rates: SandboxOptions["rates"];
  /** How many of the people have an account in the sandbox, so that they can be written to. */
  reachable: number;
}

export async function drivenApp<T>(
  db: Database,
  { at, rates, reachable, ...wanted }: DrivenOptions,
  run: (driven: Driven) => Promise<T>,
): Promise<T> {
  const clock = new DrivenClock(at);
  const slack = await startSandbox({ clock, manifest: join(ROOT, "manifest.yml"), rates, keeps: 100 });
  try {
    for (let number = 1; number <= reachable; number++) {
      slack.addUser({ id: slackIdOf(number), name: `架空 ${number}` });
    }
    const office = await fillOffice(db, { ...wanted, teamId: slack.teamId });
    return await inFolder(async ({ dataDir }) => {
      const work = createWork();
      const { engine } = await buildApp({
        ...{ db, clock, work, log: quiet, store: createFileStore(dataDir) },
        slack: {
          botToken: slack.botToken,
          apiUrl: slack.apiUrl,
          connection: { kind: "http", signingSecret: slack.signingSecret, port: 0 },
        },
      });
      const driven = {
        clock,
        idle: () => work.idle(),
        heartbeat: () => engine.heartbeat(),
        nextDueAt: (from: Date) => engine.nextDueAt(from),
      };
      return run({ slack, office, engine, clock, driveTo: (to) => driveTo(driven, to) });
    });
  } finally {
    await slack.close();
  }
}

/** A notice of everybody's reminder of this session, due at `dueAt`. */
export async function planReminder(
  { client }: Database,
  { workspaceId, programId }: Office,
  { subjectId, dueAt, expiresAt }: { subjectId: string; dueAt: Date; expiresAt: Date },
): Promise<string> {
  const { id } = await client.notice.create({
    data: {
      ...{ workspaceId, programId, kind: "session.reminder", subjectId, ordinal: 1, dueAt, expiresAt },
      ...{ key: `session.reminder/${subjectId}/1`, createdAt: dueAt, updatedAt: dueAt },
    },
  });
  return id;
}
