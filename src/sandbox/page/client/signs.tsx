/** Small signs, drawn: not every office PC has the picture letters. */
import type { JSX } from "preact";

export function RoomSign({ kind }: { kind: string | undefined }): JSX.Element {
  if (kind === "dm") return <span aria-hidden="true">◆</span>;
  if (kind !== "private") return <span aria-hidden="true">#</span>;
  return (
    <svg class="lock" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M5 7V5a3 3 0 0 1 6 0v2" fill="none" stroke="currentColor" stroke-width="2" />
      <rect x="3" y="7" width="10" height="7" rx="1.5" fill="currentColor" />
    </svg>
  );
}
