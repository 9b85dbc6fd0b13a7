/** A channel or DM: its messages, the app's Home, and the field to write in. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ShownMessage } from "../../index.ts";
import { Blocks } from "./blocks/block.tsx";
import { Composer } from "./composer.tsx";
import { Message } from "./message.tsx";
import { DM, dayOf, type Shared, timeOfTs } from "./shared.ts";
import { RoomSign } from "./signs.tsx";

export function ChannelView(props: Shared): JSX.Element {
  const { space, screen, house, words } = props;
  const { channel, as } = space.memory;
  const isDm = channel === DM;
  const found = screen.channels.find(({ id, kind }) => (isDm ? kind === "dm" : id === channel));
  const [tab, show] = useState<"home" | "messages">("messages");
  const hasHome = isDm && house.directory.hasHome;
  const latest = found?.latest;
  useEffect(() => {
    const key = `${as} ${channel}`;
    const { read } = space.memory;
    if (latest && (read[key] ?? "") < latest) space.change({ read: { ...read, [key]: latest } });
  }, [as, channel, latest, space.change, space.memory]);

  if (!found && !isDm) {
    return (
      <main class="channel">
        <p class="empty">{words.places.nothing}</p>
      </main>
    );
  }
  const name = isDm ? house.directory.appName : (found?.name ?? "");
  const open = (to: "home" | "messages") => {
    show(to);
    void space.act({ kind: "openHome", tab: to });
  };
  const isHome = hasHome && tab === "home";
  return (
    <main class="channel">
      <header class="title">
        <h2>
          <RoomSign kind={isDm ? "dm" : found?.kind} /> {name}
        </h2>
        {hasHome && (
          <div class="buttons">
            {(["home", "messages"] as const).map((one) => (
              <button type="button" class="tab" aria-pressed={tab === one} onClick={() => open(one)}>
                {words.places[one]}
              </button>
            ))}
          </div>
        )}
      </header>
      {isHome ? <Home {...props} /> : <Messages {...props} />}
      {!isHome && (
        <Composer
          key={`${as} ${channel}`}
          words={words}
          commands={house.directory.commands}
          place={name}
          send={(text) => {
            const where = isDm ? {} : { channel };
            if (text.startsWith("/")) return void space.act({ kind: "command", text, ...where });
            void space.act({ kind: "say", text, ...where });
          }}
        />
      )}
    </main>
  );
}

function Home({ screen, words, draw }: Shared): JSX.Element {
  const { home } = screen;
  if (!home) return <p class="empty">{words.places.emptyHome}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by keyboard too
    <section class="messages home" tabIndex={0} aria-label={words.places.home}>
      <Blocks blocks={home.blocks} drawing={draw({ viewId: home.id }, home.form)} />
    </section>
  );
}

function Messages(props: Shared): JSX.Element {
  const { screen, words, space } = props;
  const list = useRef<HTMLElement>(null);
  const threaded = new Map<string, number>();
  for (const { threadTs } of screen.messages) {
    if (threadTs) threaded.set(threadTs, (threaded.get(threadTs) ?? 0) + 1);
  }
  const shown = screen.messages.filter(({ threadTs }) => !threadTs);
  const last = shown.at(-1)?.ts;
  // down to what has just come
  useEffect(() => {
    list.current?.scrollTo(0, list.current.scrollHeight);
  }, [last, space.memory.channel]);
  // The field below grows and shrinks: what was at the end stays at the end.
  useEffect(() => {
    const { current } = list;
    if (!current) return;
    const observer = new ResizeObserver(() => current.scrollTo(0, current.scrollHeight));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by keyboard too
    <section class="messages" ref={list} tabIndex={0} aria-label={words.places.messages}>
      {shown.length === 0 && <p class="empty">{words.places.empty}</p>}
      {shown.map((message, index) => (
        <Dated key={message.ts} {...props} message={message} before={shown[index - 1]}>
          <Message {...props} message={message} {...repliesOf(message, threaded)} />
        </Dated>
      ))}
    </section>
  );
}

/** An ephemeral message has no thread. */
function repliesOf({ ts, ephemeralTo }: ShownMessage, threaded: Map<string, number>): { replies?: number } {
  const replies = threaded.get(ts);
  return ephemeralTo || replies === undefined ? {} : { replies };
}

interface DatedProps extends Shared {
  message: ShownMessage;
  before: ShownMessage | undefined;
  children: JSX.Element;
}

function Dated({ space, message, before, children }: DatedProps): JSX.Element {
  const { language } = space.memory;
  const day = dayOf(timeOfTs(message.ts), language);
  const isSame = before && dayOf(timeOfTs(before.ts), language) === day;
  return (
    <>
      {!isSame && <h3 class="day">{day}</h3>}
      {children}
    </>
  );
}
