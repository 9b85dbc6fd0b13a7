/** A message and what was answered under it. */
import type { JSX } from "preact";
import { Composer } from "./composer.tsx";
import { Message } from "./message.tsx";
import type { Shared } from "./shared.ts";

export function Thread(props: Shared): JSX.Element | null {
  const { space, screen, words } = props;
  const { thread } = space;
  const parent = screen.messages.find(({ ts }) => ts === thread);
  if (!parent) return null;
  const replies = screen.messages.filter(({ threadTs }) => threadTs === thread);
  return (
    <aside class="channel thread" aria-label={words.message.thread}>
      <header class="title">
        <h2>{words.message.thread}</h2>
        <button type="button" class="icon" aria-label={words.close} onClick={() => space.openThread("")}>
          ×
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by keyboard too */}
      <section class="messages" tabIndex={0} aria-label={words.message.thread}>
        {[parent, ...replies].map((message) => (
          <Message key={message.ts} {...props} message={message} />
        ))}
      </section>
      <Composer
        words={words}
        commands={[]}
        place={words.message.thread}
        send={(text) => void space.act({ kind: "say", text, channel: parent.channel, threadTs: thread })}
      />
    </aside>
  );
}
