import type { Deps } from "../../platform/deps.ts";
import type { Listen } from "../../platform/slack/listen.ts";
import { RELEASE } from "./ids.ts";
import { previewView, releaseAbout, releasedView } from "./preview-release.view.ts";
import { type OnReleased, previewRelease, type ReadThemes, releaseThemes } from "./release-themes.ts";
import { QUESTIONS } from "./released.rules.ts";

export interface HandedToRelease {
  readThemes: ReadThemes;
  onReleased: OnReleased;
}

export function listenForReleases(
  listen: Listen,
  deps: Deps,
  { readThemes, onReleased }: HandedToRelease,
): void {
  for (const question of QUESTIONS) {
    listen.action(RELEASE[question], async ({ who, words, open }) => {
      await open(previewView(words, await previewRelease(deps.db.client, { who, question, readThemes })));
    });
  }
  listen.submit(RELEASE.view, async ({ who, words, now: at, about }) => {
    const { question, mark: seen } = releaseAbout.parse(about);
    const { number } = await releaseThemes(deps, { who, question, readThemes, at, seen, onReleased });
    return { update: releasedView(words, number) };
  });
}
