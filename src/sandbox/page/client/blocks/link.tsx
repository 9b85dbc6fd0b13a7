/** Links: only to the web and to mail; a file of the workspace is fetched from here. */
import type { ComponentChildren, JSX } from "preact";
import type { Drawing } from "./drawing.ts";

const PERMALINK = /^https:\/\/[\w-]+\.slack\.com\/files\/\w+\/(\w+)/;

/** Undefined for what must not be followed (`javascript:` and the like). */
export function safeUrl(url: string, drawing: Drawing): string | undefined {
  if (!drawing.fileUrl) return undefined;
  const [, file] = url.match(PERMALINK) ?? [];
  if (file) return drawing.fileUrl(file);
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(url) ? url : undefined;
}

interface AddressProps {
  url: string;
  drawing: Drawing;
  class?: string;
  children: ComponentChildren;
}

export function Address({ url, drawing, children, class: look }: AddressProps): JSX.Element {
  const href = safeUrl(url, drawing);
  if (!href) return <span class={look ?? (drawing.fileUrl ? undefined : "address")}>{children}</span>;
  return (
    <a href={href} class={look} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
