/** The stage of the demo: the real app on the embedded database, the example program started, and a clock to push. */
import type { SasaeaiApp } from "../app.ts";
import { noticeName, noticeReach, subjectsOf } from "../features/launch/index.ts";
import { findProgram } from "../features/program/index.ts";
import { sessionsOf, startsAt } from "../features/session/index.ts";
import { checkWorkbook, describeFaults, readWorkbook, writeWorkbook } from "../features/workbook/index.ts";
import { wordsIn } from "../locales/index.ts";
import type { Database } from "../platform/database/index.ts";
import {
  createStage,
  type Driven,
  driveTo,
  gatherHouse,
  startProgram,
  takeWorkbookIn,
} from "../rehearsal/index.ts";
import type { Sandbox } from "../sandbox/index.ts";
import type { Ahead, Language, Move, Stage } from "../sandbox/page/stage.ts";
import type { DrivenClock } from "../shared/clock.ts";
import { castOf } from "./demo-cast.ts";
import { EXAMPLE, openApp } from "./open-app.ts";

/** The office opens the year as in the rehearsal. */
const OPENS = new Date("2024-05-20T09:00:00+09:00");
/** The page begins half an hour before the first thing that waits for an officer. */
const BEGINS = new Date("2024-06-03T09:30:00+09:00");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How far the clock may run by itself after an act: a message to everybody takes two minutes at Slack's pace. */
const FAN_OUT = 10 * MINUTE;
const LOOKS_AHEAD = 45 * DAY;
const MOST_COMING = 8;

interface Scene {
  slack: Sandbox;
  db: Database;
  clock: DrivenClock;
  app: SasaeaiApp;
  driven: Driven;
}

/** Lets the app finish; the clock moves only as far as somebody sleeps on it. */
async function settle({ driven, app }: Scene): Promise<void> {
  const { clock, idle } = driven;
  const end = new Date(clock.now().getTime() + FAN_OUT);
  void app.engine.heartbeat();
  await idle();
  for (let timer = clock.nextTimer(); timer && timer <= end; timer = clock.nextTimer()) {
    clock.moveTo(timer);
    await idle();
  }
}

async function programOf({ db, app }: Scene) {
  const program = await findProgram(db.client, app.workspaceId);
  return program && { program, sessions: await sessionsOf(db.client, program) };
}

/** What is planned from now on, as the office's own look ahead names it. */
async function comingUp(scene: Scene, until: Date) {
  const { db, app, clock } = scene;
  const found = await programOf(scene);
  if (!found) return { notices: [], found };
  const subjects = await subjectsOf(db.client, found.program);
  const now = clock.now();
  const from = new Date(now.getTime() + 1);
  return { notices: await app.engine.preview.preview(db.client, subjects, from, until, now), found };
}

async function lookAhead(scene: Scene, councilChannelId: string, language: Language): Promise<Ahead> {
  const now = scene.clock.now();
  const { notices, found } = await comingUp(scene, new Date(now.getTime() + LOOKS_AHEAD));
  if (!found) return { coming: [] };
  const words = wordsIn(language);
  const { program, sessions } = found;
  const next = sessions.find((session) => session.state !== "CANCELED" && startsAt(session) > now);
  return {
    coming: notices.slice(0, MOST_COMING).map((notice) => ({
      at: notice.dueAt.toISOString(),
      what: noticeName(words, notice, sessions),
      reach: noticeReach(words, notice, { program, councilChannelId }),
    })),
    ...(next && { session: startsAt(next).toISOString() }),
  };
}

/** Where the move ends; the next notice is the next one that anybody would get. */
async function targetOf(scene: Scene, to: Move): Promise<Date> {
  const now = scene.clock.now();
  if (to === "hour") return new Date(now.getTime() + HOUR);
  const ahead = await comingUp(scene, new Date(now.getTime() + LOOKS_AHEAD));
  if (to === "notice") return ahead.notices[0]?.dueAt ?? new Date(now.getTime() + DAY);
  const next = ahead.found?.sessions.map(startsAt).find((at) => at > now);
  return next ?? new Date(now.getTime() + DAY);
}

async function move(scene: Scene, to: Move): Promise<void> {
  await driveTo(scene.driven, await targetOf(scene, to));
  await settle(scene);
}

async function readExample() {
  const checked = checkWorkbook(await readWorkbook({ path: EXAMPLE }));
  const { draft } = checked;
  const [program] = draft?.rows.program ?? [];
  if (!draft || !program) throw new Error(describeFaults(checked, false, "ja"));
  const bytes = await writeWorkbook(draft.sheets, draft.rows);
  return { rows: draft.rows, program, workbook: { name: "研修台帳.xlsx", bytes } };
}

/** A workspace of its own, in a folder of its own, which goes with it. */
export async function openStage(): Promise<Stage> {
  const { rows, program, workbook } = await readExample();
  const opened = await openApp({ name: "demo", at: new Date(OPENS.getTime() - 30 * MINUTE) });
  const { slack, db, app, driven, office } = opened;
  const house = gatherHouse(slack, office, rows.trainees, program.channelName, driven.idle);
  const cast = castOf(house, office.officerIds, rows);
  await opened.start();
  const { clock } = driven;
  const scene: Scene = { slack, db, clock, app, driven };
  const [officer] = house.officers;
  if (!officer) throw new Error("there is no officer");
  await openYear(scene, { officer, workbook });
  return {
    slack,
    cast,
    councilChannel: house.councilChannel,
    programChannel: house.programChannel,
    now: () => clock.now(),
    ahead: (language) => lookAhead(scene, office.councilChannel, language),
    settle: () => settle(scene),
    move: (to) => move(scene, to),
    close: opened.close,
  };
}

/** The workbook handed over, looked at, taken in, and the program started: by the office, in Slack. */
async function openYear(
  { driven }: Scene,
  office: Pick<Parameters<typeof takeWorkbookIn>[0], "officer" | "workbook">,
) {
  const stage = createStage(driven);
  takeWorkbookIn({ stage, ...office, at: OPENS });
  startProgram({ stage, officer: office.officer, at: new Date(OPENS.getTime() + 10 * MINUTE) });
  await stage.live(BEGINS);
  await driven.idle();
}
