/** Slack's markup as its reader sees it: entities decoded, mentions by name, links by their text. */
import type { Names } from "./names.ts";

export function readMrkdwn(text: string, names: Names): string {
  return decode(text.replace(/<([^<>]*)>/g, (_whole, body: string) => readToken(body, names)));
}

/** Only these three are decoded, once. */
export function decode(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function readToken(body: string, names: Names): string {
  const bar = body.indexOf("|");
  const target = bar < 0 ? body : body.slice(0, bar);
  const label = bar < 0 ? "" : body.slice(bar + 1);
  if (target.startsWith("@")) return `@${label || names.user(target.slice(1))}`;
  if (target.startsWith("#")) return `#${label || names.channel(target.slice(1))}`;
  if (target.startsWith("!date^")) return label;
  if (target.startsWith("!subteam^")) return label || `@${target.slice("!subteam^".length)}`;
  if (target.startsWith("!")) return `@${target.slice(1)}`;
  return label || target.replace(/^mailto:/, "");
}
