/** Slack's pace: token buckets that fill with the sandbox's clock. */
import { posting, type Tier, tiers } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";

interface Bucket {
  key: string;
  capacity: number;
  perSecond: number;
}

/** Every call of a method is counted, whatever becomes of it. */
export function takeTier(world: World, method: string, tier: Tier): void {
  take(world, [{ key: method, capacity: tiers[tier], perSecond: tiers[tier] / 60 }]);
}

/** One message into a channel, by whichever route. */
export function takePosting(world: World, channel: string): void {
  const perMinute = posting.perWorkspaceMinute;
  take(world, [
    { key: `post to ${channel}`, capacity: posting.burst, perSecond: posting.perSecond },
    { key: "post to the workspace", capacity: perMinute, perSecond: perMinute / 60 },
  ]);
}

function take(world: World, wanted: Bucket[]): void {
  if (!world.keepsPace) return;
  const now = world.clock.now().getTime();
  const filled = wanted.map(({ key, capacity, perSecond }) => {
    const bucket = world.buckets.get(key) ?? { tokens: capacity, at: now };
    const tokens = Math.min(capacity, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    return { key, tokens, perSecond };
  });
  const empty = filled.filter((one) => one.tokens < 1);
  if (empty.length > 0) {
    const seconds = Math.max(...empty.map((one) => (1 - one.tokens) / one.perSecond));
    throw new Refusal(
      "ratelimited",
      empty.map((one) => one.key),
      { retryAfter: Math.max(1, Math.ceil(seconds)) },
    );
  }
  for (const { key, tokens } of filled) world.buckets.set(key, { tokens: tokens - 1, at: now });
}
