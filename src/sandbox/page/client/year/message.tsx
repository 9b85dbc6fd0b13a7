/** One message of the year: how it looks in the end, and what stood there before. */
import type { ComponentChildren, JSX } from "preact";
import { dateAndTime } from "../../../../shared/japanese-date.ts";
import { formOf } from "../../../form-state.ts";
import type { Json } from "../../../types.ts";
import type { YearMessage, YearVersion } from "../../year.ts";
import { Blocks } from "../blocks/block.tsx";
import type { Drawing } from "../blocks/drawing.ts";
import { ja } from "../words/ja.ts";
import { words } from "./words.ts";

/** Where something stands on the page, and the names that mentions stand for. */
export interface Place {
  /** No two places have the same. */
  id: string;
  users: Record<string, string>;
  channels: Record<string, string>;
}

function drawingOf(blocks: Json[], { id, users, channels }: Place): Drawing {
  const form = formOf(blocks);
  return { words: ja.blocks, users, channels, form, errors: {}, place: id, locale: "ja" };
}

const when = (at: string) => dateAndTime(new Date(at), "ja");

export function BlocksOf({ blocks, place }: { blocks: Json[]; place: Place }): JSX.Element {
  return <Blocks blocks={blocks} drawing={drawingOf(blocks, place)} />;
}

function Said({ version, place }: { version: YearVersion; place: Place }): ComponentChildren {
  const { blocks, text } = version;
  if (blocks.length > 0) return <BlocksOf blocks={blocks} place={place} />;
  return text && <div class="plain">{text}</div>;
}

function Before({ versions, place }: { versions: YearVersion[]; place: Place }): JSX.Element | null {
  const last = versions.at(-1);
  const before = versions.slice(0, -1);
  if (!last || before.length === 0) return null;
  return (
    <details class="before">
      <summary>
        {words.edited(before.length, when(last.at))}
        <span class="look">{words.before(before.length)}</span>
      </summary>
      {before.map((version, index) => (
        <div class="version">
          <p class="hint">{words.since(when(version.at))}</p>
          <Said version={version} place={{ ...place, id: `${place.id}-${index}` }} />
        </div>
      ))}
    </details>
  );
}

interface MessageProps {
  message: YearMessage;
  place: Place;
  /** In a thread the day may be another one than that of the heading. */
  isReply?: boolean;
}

export function Message({ message, place, isReply = false }: MessageProps): JSX.Element {
  const { id, at, by, isApp, isEphemeral, fileName, versions, replies } = message;
  const last = versions.at(-1);
  const here = { ...place, id: `${place.id}-${id}` };
  return (
    <article
      class={isEphemeral ? "message ephemeral" : "message"}
      data-message={id}
      data-versions={versions.length}
    >
      <span class={isApp ? "face app" : "face"} aria-hidden="true">
        {isApp ? "支" : by.slice(0, 1)}
      </span>
      <div class="said">
        <p class="by">
          <strong>{by}</strong>
          {isApp && <span class="badge">{words.app}</span>}
          <time dateTime={at}>{isReply ? when(at) : at.slice(11, 16)}</time>
          {!isReply && <span class="place">{message.place}</span>}
        </p>
        {isEphemeral && <p class="hint">{words.ephemeral}</p>}
        {last && <Said version={last} place={here} />}
        {fileName && (
          <p class="file">
            <span aria-hidden="true">▤</span> {fileName}
            <small>{words.file}</small>
          </p>
        )}
        <Before versions={versions} place={here} />
        {replies.length > 0 && (
          <div class="replies">
            <p class="hint">{words.replies(replies.length)}</p>
            {replies.map((reply) => (
              <Message message={reply} place={place} isReply />
            ))}
          </div>
        )}
      </div>
    </article>
  );
}
