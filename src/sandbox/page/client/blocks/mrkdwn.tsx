/** Text objects, and Slack's markup in those that have it. */
import type { ComponentChildren, JSX } from "preact";
import { isJson, textOf } from "../../../json.ts";
import { decode } from "../../../read-mrkdwn.ts";
import type { Drawing } from "./drawing.ts";
import { Address } from "./link.tsx";

/** A text object: markup is drawn only where Slack reads it. */
export function drawText(value: unknown, drawing: Drawing): ComponentChildren {
  if (isJson(value) && value.type === "mrkdwn") return drawMrkdwn(textOf(value), drawing);
  return textOf(value);
}

const TOKENS =
  /```([\s\S]+?)```|`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*([^*\n]+)\*(?!\w)|(?<![\w_])_([^_\n]+)_(?!\w)|(?<![\w~])~([^~\n]+)~(?!\w)/g;

export function drawMrkdwn(text: string, drawing: Drawing): ComponentChildren[] {
  return text
    .split(/^((?:(?:&gt;|>) ?.*(?:\n|$))+)/m)
    .map((part) =>
      /^(?:&gt;|>)/.test(part) ? (
        <blockquote>{inline(part.replace(/^(?:&gt;|>) ?/gm, "").trimEnd(), drawing)}</blockquote>
      ) : (
        inline(part, drawing)
      ),
    );
}

function inline(text: string, drawing: Drawing): ComponentChildren[] {
  const drawn: ComponentChildren[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKENS)) {
    drawn.push(decode(text.slice(end, match.index)), token(match, drawing));
    end = match.index + match[0].length;
  }
  return [...drawn, decode(text.slice(end))];
}

function token([, pre, code, angle, bold, italic, strike]: RegExpMatchArray, drawing: Drawing): JSX.Element {
  if (pre !== undefined) return <pre>{decode(pre)}</pre>;
  if (code !== undefined) return <code>{decode(code)}</code>;
  if (angle !== undefined) return drawAngle(angle, drawing);
  if (bold !== undefined) return <strong>{inline(bold, drawing)}</strong>;
  if (italic !== undefined) return <em>{inline(italic, drawing)}</em>;
  return <s>{inline(strike ?? "", drawing)}</s>;
}

/** `<@U…>`, `<#C…>`, `<!here>`, `<https://…|words>`. */
function drawAngle(body: string, drawing: Drawing): JSX.Element {
  const bar = body.indexOf("|");
  const target = bar < 0 ? body : body.slice(0, bar);
  const label = bar < 0 ? "" : decode(body.slice(bar + 1));
  const id = target.slice(1);
  if (target.startsWith("@")) return <Mention>@{label || (drawing.users[id] ?? id)}</Mention>;
  if (target.startsWith("#")) return <Mention>#{label || (drawing.channels[id] ?? id)}</Mention>;
  if (target.startsWith("!date^")) return <span>{label}</span>;
  if (target.startsWith("!")) return <Mention>@{label || id}</Mention>;
  return (
    <Address url={decode(target)} drawing={drawing}>
      {label || decode(target).replace(/^mailto:/, "")}
    </Address>
  );
}

export function Mention({ children }: { children: ComponentChildren }): JSX.Element {
  return <span class="mention">{children}</span>;
}
