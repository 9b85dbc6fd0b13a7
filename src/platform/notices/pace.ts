/** Slack's pace: one message a second and channel, a bound for the workspace, and Retry-After obeyed. */
import type { Clock } from "../../shared/clock.ts";
import type { Work } from "../process/work.ts";

/** 300 messages a minute and workspace; edits are tier 3, 50 a minute. */
const GAP_MS = { post: 200, update: 1200, upload: 600 } as const;
const CHANNEL_GAP_MS = 1000;

export type Act = keyof typeof GAP_MS;

export interface Pace {
  /** Waits for this workspace's and this channel's turn. */
  turn(workspaceId: string, act: Act, channel: string): Promise<void>;
  /** Slack asked for a pause of this act; returns its end. */
  pause(workspaceId: string, act: Act, seconds: number): Date;
  /** The end of a pause that still lasts. */
  pausedUntil(workspaceId: string, act: Act): Date | undefined;
}

export function createPace(clock: Clock, work: Work): Pace {
  /** The next free moment (ms) of an act in a workspace, and of a channel. */
  const next = new Map<string, number>();
  const pauses = new Map<string, Date>();

  function forget(now: number) {
    if (next.size < 5000) return;
    for (const [key, at] of next) if (at < now) next.delete(key);
  }

  function pausedUntil(workspaceId: string, act: Act): Date | undefined {
    const until = pauses.get(`${workspaceId} ${act}`);
    return until && until > clock.now() ? until : undefined;
  }

  return {
    async turn(workspaceId, act, channel) {
      const actKey = `${workspaceId} ${act}`;
      const channelKey = `${workspaceId} #${channel}`;
      const now = clock.now().getTime();
      forget(now);
      const channelFrom = next.get(channelKey) ?? 0;
      const at = Math.max(now, next.get(actKey) ?? 0, act === "post" ? channelFrom : 0);
      next.set(actKey, at + GAP_MS[act]);
      // A file follows its message at once, as a short burst that Slack allows; what comes after waits for both.
      if (act !== "update") next.set(channelKey, Math.max(at, channelFrom) + CHANNEL_GAP_MS);
      if (at > now) await work.park(clock.sleep(at - now));
    },
    pause(workspaceId, act, seconds) {
      const asked = new Date(clock.now().getTime() + seconds * 1000);
      const standing = pausedUntil(workspaceId, act);
      const until = standing && standing > asked ? standing : asked;
      pauses.set(`${workspaceId} ${act}`, until);
      return until;
    },
    pausedUntil,
  };
}
