/** The clock: it only moves when somebody pushes it. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Move } from "../stage.ts";
import { Dialog } from "./dialog.tsx";
import { dateAndTime, type Shared } from "./shared.ts";

/** Real milliseconds between two notices while it plays. */
const PACE_MS = 1500;

type ClockProps = Shared & { openMenu(): void; isMenuOpen: boolean };

export function ClockBar({ space, screen, words, openMenu, isMenuOpen }: ClockProps): JSX.Element {
  const [isPlaying, play] = useState(false);
  const [isAsking, ask] = useState(false);
  const { clock } = words;
  const { language } = space.memory;

  useEffect(() => {
    if (!isPlaying || space.isBusy) return;
    const timer = setTimeout(() => void space.move("notice"), PACE_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, space.isBusy, space.move]);

  const push = (to: Move, text: string) => (
    <button type="button" class="button" disabled={space.isBusy} onClick={() => void space.move(to)}>
      {text}
    </button>
  );
  return (
    <header class="clock">
      <button
        type="button"
        class="button menu"
        aria-expanded={isMenuOpen}
        aria-controls="sidebar"
        onClick={openMenu}
      >
        ☰ {words.menu}
      </button>
      <h1>Sasaeai</h1>
      <p class="now" aria-live="polite" title={clock.stands}>
        <span class="unseen">{clock.now} </span>
        <time dateTime={screen.now}>{dateAndTime(screen.now, language)}</time>
        {space.isBusy && <span class="busy">{clock.running}</span>}
      </p>
      <div class="buttons">
        {push("hour", clock.hour)}
        {push("notice", clock.notice)}
        {push("session", clock.session)}
        <button type="button" class="button" aria-pressed={isPlaying} onClick={() => play(!isPlaying)}>
          {isPlaying ? `■ ${clock.pause}` : `▶ ${clock.play}`}
        </button>
      </div>
      <Coming {...{ screen, words, language }} />
      <div class="buttons far">
        <button type="button" class="quiet" onClick={() => space.change({ tour: 1 })}>
          {words.tour.again}
        </button>
        <button type="button" class="quiet" onClick={() => ask(true)}>
          {clock.startOver}
        </button>
        <button
          type="button"
          class="quiet"
          lang={language === "ja" ? "en" : "ja"}
          onClick={() => space.change({ language: language === "ja" ? "en" : "ja" })}
        >
          {words.language}
        </button>
      </div>
      {isAsking && (
        <Dialog title={clock.startOver} onClose={() => ask(false)} isSmall>
          <p class="words">{clock.reallyOver}</p>
          <div class="ends">
            <button type="button" class="button" onClick={() => ask(false)}>
              {words.cancel}
            </button>
            <button type="button" class="button danger" disabled={space.isBusy} onClick={space.startOver}>
              {clock.over}
            </button>
          </div>
        </Dialog>
      )}
    </header>
  );
}

function Coming({
  screen,
  words,
  language,
}: Pick<Shared, "screen" | "words"> & { language: string }): JSX.Element {
  const [next] = screen.ahead.coming;
  const { clock } = words;
  if (!next) return <p class="coming">{clock.noneAhead}</p>;
  return (
    <details class="coming">
      <summary>
        <span class="next">{clock.next}</span> {dateAndTime(next.at, language)} {next.what}
      </summary>
      <div class="ahead">
        <h2>{clock.ahead}</h2>
        <ol>
          {screen.ahead.coming.map(({ at, what, reach }) => (
            <li>
              <time dateTime={at}>{dateAndTime(at, language)}</time> {what}
              <small>{reach}</small>
            </li>
          ))}
        </ol>
      </div>
    </details>
  );
}
