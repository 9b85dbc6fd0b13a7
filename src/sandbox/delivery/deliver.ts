/** Hands envelopes to the app, over the socket or HTTP, and waits as long as Slack would. */
import { ACK_MS, withinPatience } from "../patience.ts";
import type { Ack, Envelope, World } from "../world.ts";
import { signedPost } from "./signed-post.ts";
import type { Sockets } from "./sockets.ts";

const NO_ACK = "no ack in 3 s";

export interface Delivery {
  deliver: (envelope: Envelope) => Promise<Ack>;
  isConnected: () => boolean;
  overHttp: (url: string) => void;
  /** From now on everything is delivered so many times at once; what is acked first counts. */
  repeat: (times: number) => void;
}

export function createDelivery(world: World, sockets: Sockets): Delivery {
  let requestUrl: string | undefined;
  let times = 1;

  function send(envelope: Envelope): Promise<Ack> | undefined {
    const copies = Array.from({ length: times }, (_, copy) =>
      requestUrl === undefined
        ? sockets.send(envelope)
        : signedPost(world, { url: requestUrl, envelope, copy }),
    ).filter((sent) => sent !== undefined);
    return copies.length > 0 ? Promise.race(copies) : undefined;
  }

  return {
    isConnected: () => requestUrl !== undefined || sockets.isConnected(),
    overHttp: (url) => {
      requestUrl = url;
    },
    repeat: (wanted) => {
      times = wanted;
    },
    async deliver(envelope) {
      const sent = send(envelope);
      if (!sent) return { ok: false, failure: "dispatch_failed" };
      const late: Ack = { ok: false, failure: NO_ACK };
      const ack = await withinPatience(sent, ACK_MS, late);
      if (ack === late)
        world.lateAcks.push({ at: world.clock.now(), kind: envelope.kind, name: envelope.name });
      return ack;
    },
  };
}
