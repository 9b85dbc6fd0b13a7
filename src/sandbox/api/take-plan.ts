/** Failures that a test has ordered: which of them meets this call. */

import { findDm } from "../conversations.ts";
import { stringOf } from "../json.ts";
import type { FailPlan, Json } from "../types.ts";
import type { World } from "../world.ts";

export function takePlan(world: World, method: string, args: Json): FailPlan | undefined {
  const channel = stringOf(args.channel) ?? stringOf(args.channel_id);
  const plan = world.plans.find(
    (one) => one.method === method && (one.channel === undefined || isSame(world, one.channel, channel)),
  );
  if (!plan) return undefined;
  plan.times = (plan.times ?? 1) - 1;
  if (plan.times <= 0) world.plans = world.plans.filter((one) => one !== plan);
  return plan;
}

/** A person's id and the DM with that person are one place. */
function isSame(world: World, planned: string, given: string | undefined): boolean {
  if (given === undefined) return false;
  const place = (id: string): string => findDm(world, id)?.id ?? id;
  return place(planned) === place(given);
}
