/** What people wrote leaves the office as a released table, and in no other way. */
import type { Words } from "../../locales/index.ts";
import type { Feature } from "../../platform/feature.ts";
import { actions, type Block, button } from "../../platform/slack/blocks.ts";
import { codedThemes } from "./coded-themes.ts";
import { RELEASE } from "./ids.ts";
import { listenForReleases } from "./release.listeners.ts";
import { type OnReleased, themesReleased } from "./release-themes.ts";
import { QUESTIONS } from "./released.rules.ts";

export { latestRelease } from "./release.store.ts";
export {
  type CountedTheme,
  QUESTIONS,
  type ReleasedTable,
  releasedTable,
} from "./released.rules.ts";
export { releasedThemes } from "./released-themes.ts";

/** One button for each question; for the office alone. */
export function releaseButtons({ release }: Words): Block {
  const buttons = QUESTIONS.map((question) =>
    button({ id: RELEASE[question], text: release.open[question] }),
  );
  return actions(RELEASE.buttons, buttons);
}

export function createReleaseFeature({ onReleased }: { onReleased: OnReleased }): Feature {
  return {
    name: "release",
    audited: [themesReleased],
    listen: (listen, deps) => listenForReleases(listen, deps, { readThemes: codedThemes, onReleased }),
  };
}
