/** One message as its reader sees it. */
import type { JSX } from "preact";
import type { ShownMessage } from "../../index.ts";
import { jsonList, textOf } from "../../json.ts";
import { Blocks } from "./blocks/block.tsx";
import { drawMrkdwn } from "./blocks/mrkdwn.tsx";
import { dateAndTime, hourOf, type Shared, timeOfTs } from "./shared.ts";

type MessageProps = Shared & { message: ShownMessage; replies?: number };

export function Message({ space, words, draw, message, replies }: MessageProps): JSX.Element {
  const { channel, ts, by, isApp, text, blocks, attachments, files, form } = message;
  const { language } = space.memory;
  const drawing = draw({ channel, ts }, form);
  const at = timeOfTs(ts);
  return (
    <article class={message.ephemeralTo ? "message ephemeral" : "message"} aria-label={by}>
      <span class={isApp ? "face app" : "face"} aria-hidden="true">
        {isApp ? "支" : by.slice(0, 1)}
      </span>
      <div class="said">
        <p class="by">
          <strong>{by}</strong>
          {isApp && <span class="badge">{words.message.app}</span>}
          <time dateTime={at.toISOString()} title={dateAndTime(at, language)}>
            {hourOf(at, language)}
          </time>
          {message.edited && <small>{words.blocks.edited}</small>}
        </p>
        {message.ephemeralTo && <p class="hint">{words.message.ephemeral}</p>}
        {blocks.length > 0 ? (
          <Blocks blocks={blocks} drawing={drawing} />
        ) : (
          text && <div class="plain">{drawMrkdwn(text, drawing)}</div>
        )}
        {attachments.map((one) => (
          <blockquote>
            {jsonList(one.blocks).length > 0 ? (
              <Blocks blocks={jsonList(one.blocks)} drawing={drawing} />
            ) : (
              drawMrkdwn(textOf(one.text) || textOf(one.fallback), drawing)
            )}
          </blockquote>
        ))}
        {files.map(({ id, name, size }) => (
          <a class="file" href={`/files/${id}`} download={name}>
            <span aria-hidden="true">▤</span> {name}
            <small>{`${Math.max(1, Math.round(size / 1024))} KB · ${words.blocks.download}`}</small>
          </a>
        ))}
        {replies !== undefined && (
          <button type="button" class="link" onClick={() => space.openThread(ts)}>
            {replies > 0 ? words.message.replies(replies) : words.message.reply}
          </button>
        )}
      </div>
    </article>
  );
}
