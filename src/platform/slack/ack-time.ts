/** How long Slack waits to hear that its request has arrived. */
import type { ReceiverEvent } from "@slack/bolt";
import type { Clock } from "../../shared/clock.ts";

export interface AckTold {
  clock: Clock;
  tell(kind: string, seconds: number): void;
}

/** A handful of words, whatever comes. */
function kindOf({ body }: ReceiverEvent): string {
  if (body.command !== undefined) return "command";
  if (body.type === "event_callback") return "event";
  if (body.type === "block_actions") return "action";
  return body.type === "view_submission" || body.type === "view_closed" ? "view" : "other";
}

export function timedAck(event: ReceiverEvent, { clock, tell }: AckTold): ReceiverEvent {
  const from = clock.now().getTime();
  let isTold = false;
  return {
    ...event,
    async ack(answer) {
      await event.ack(answer);
      if (!isTold) tell(kindOf(event), (clock.now().getTime() - from) / 1000);
      isTold = true;
    },
  };
}
