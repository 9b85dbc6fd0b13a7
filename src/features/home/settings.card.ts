/** One's own settings on App Home, in a few lines and one button. Pure. */
import type { Words } from "../../locales/index.ts";
import { actions, type Block, bold, bullets, button, rich, run } from "../../platform/slack/blocks.ts";
import type { Language } from "../../shared/japanese-date.ts";
import type { OfficeHours } from "../../shared/office-days.ts";
import type { OwnSettings } from "./home.store.ts";
import { HOME, SETTINGS } from "./ids.ts";

export interface SettingsCard {
  words: Words;
  settings: OwnSettings;
  /** Of the program: what counts where nothing is chosen. */
  language: Language;
  hours: OfficeHours;
}

export function settingsSection({ words, settings, language, hours }: SettingsCard): Block[] {
  const { settings: say } = words.home;
  const { colon } = words.session;
  const { hoursFrom, hoursTo, awayFrom, awayTo } = settings;
  const chosen = settings.language
    ? say.languages[settings.language]
    : say.asProgram(say.languages[language]);
  const wished = say.hoursText(hoursFrom ?? hours.from, hoursTo ?? hours.to);
  const away = awayFrom === null && awayTo === null ? say.noAway : say.awayText(awayFrom, awayTo);
  const lines: [string, string][] = [
    [say.language, chosen],
    [say.hours, wished],
    [say.away, away],
  ];
  return [
    rich(bold(say.title)),
    bullets(lines.map(([label, value]) => [bold(`${label}${colon}`), run(value)])),
    actions(HOME.settings, [button({ id: SETTINGS.open, text: say.button })]),
  ];
}
