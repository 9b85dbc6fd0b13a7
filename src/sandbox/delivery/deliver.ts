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
}

export function createDelivery(world: World, sockets: Sockets): Delivery {
  let requestUrl: string | undefined;
  return {
    isConnected: () => requestUrl !== undefined || sockets.isConnected(),
    overHttp: (url) => {
      requestUrl = url;
    },
    async deliver(envelope) {
      const sent =
        requestUrl === undefined ? sockets.send(envelope) : signedPost(world, requestUrl, envelope);
      if (!sent) return { ok: false, failure: "dispatch_failed" };
      const late: Ack = { ok: false, failure: NO_ACK };
      const ack = await withinPatience(sent, ACK_MS, late);
      if (ack === late)
        world.lateAcks.push({ at: world.clock.now(), kind: envelope.kind, name: envelope.name });
      return ack;
    },
  };
}
