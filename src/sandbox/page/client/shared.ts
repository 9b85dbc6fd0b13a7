/** What every part of the page is handed. */
import type { ScreenState, DM as ServerDm } from "../read-screen.ts";
import type { Drawing } from "./blocks/drawing.ts";
import type { House } from "./server.ts";
import type { Place } from "./use-hands.ts";
import type { Workspace } from "./use-workspace.ts";
import type { PageWords } from "./words/ja.ts";

/** As in read-screen.ts, which the browser does not load. */
export const DM: typeof ServerDm = "app";

export interface Shared {
  space: Workspace;
  house: House;
  screen: ScreenState;
  words: PageWords;
  draw(place: Place, form: Drawing["form"], errors?: Drawing["errors"]): Drawing;
}

const ZONE = { timeZone: "Asia/Tokyo" } as const;

/** "6月25日(火) 13:30" */
export function dateAndTime(iso: string | Date, language: string): string {
  return new Date(iso).toLocaleString(language, {
    ...ZONE,
    month: language === "ja" ? "long" : "short",
    day: "numeric",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
}

export function dayOf(at: Date, language: string): string {
  return at.toLocaleDateString(language, { ...ZONE, dateStyle: "full" });
}

export function hourOf(at: Date, language: string): string {
  return at.toLocaleTimeString(language, { ...ZONE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

export function timeOfTs(ts: string): Date {
  return new Date(Number(ts.split(".")[0]) * 1000);
}
