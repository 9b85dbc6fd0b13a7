/** Hands envelopes to the app, over the socket or HTTP, and waits as long as Slack would. */
import { ACK_MS, pause, withinPatience } from "../patience.ts";
import type { Meddling } from "../types.ts";
import type { Ack, Envelope, World } from "../world.ts";
import { signedPost } from "./signed-post.ts";
import type { Sockets } from "./sockets.ts";

const NO_ACK = "no ack in 3 s";

export interface Delivery {
  deliver: (envelope: Envelope) => Promise<Ack>;
  isConnected: () => boolean;
  overHttp: (urls: string[]) => void;
  meddle: (choose: Choose) => void;
}

type Choose = (envelope: Pick<Envelope, "kind" | "name">) => Meddling;

export function createDelivery(world: World, sockets: Sockets): Delivery {
  let requestUrls: string[] = [];
  let turn = 0;
  let choose: Choose = () => ({});

  function send(envelope: Envelope, copy: number): Promise<Ack> | undefined {
    const url = requestUrls[turn++ % Math.max(1, requestUrls.length)];
    return url === undefined ? sockets.send(envelope) : signedPost(world, { url, envelope, copy });
  }

  return {
    isConnected: () => requestUrls.length > 0 || sockets.isConnected(),
    overHttp: (urls) => {
      requestUrls = urls;
    },
    meddle: (chosen) => {
      choose = chosen;
    },
    async deliver(envelope) {
      const { times = 1, lateMs = 0 } = choose(envelope);
      if (lateMs > 0) await pause(lateMs);
      const sent = Array.from({ length: times }, (_, copy) => send(envelope, copy)).filter(
        (one) => one !== undefined,
      );
      if (sent.length === 0) return { ok: false, failure: "dispatch_failed" };
      const late: Ack = { ok: false, failure: NO_ACK };
      const ack = await withinPatience(firstGood(sent), ACK_MS, late);
      if (ack === late)
        world.lateAcks.push({ at: world.clock.now(), kind: envelope.kind, name: envelope.name });
      return ack;
    },
  };
}

/** Of one envelope that went out several times: the first yes, or the last no. */
function firstGood(sent: Promise<Ack>[]): Promise<Ack> {
  return new Promise((resolve) => {
    let open = sent.length;
    for (const one of sent)
      void one.then((ack) => {
        open -= 1;
        if (ack.ok || open === 0) resolve(ack);
      });
  });
}
