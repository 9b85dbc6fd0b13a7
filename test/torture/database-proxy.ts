/** A way to PostgreSQL that can be cut and closed, while the server knows nothing of it. */
import net from "node:net";

export interface DatabaseProxy {
  /** The database of `url`, by this way. */
  through(url: string): string;
  /** Every connection breaks. */
  cut(): void;
  /** Nobody gets in until `open`; who is in stays. */
  refuse(): void;
  open(): Promise<void>;
  close(): Promise<void>;
}

export async function startDatabaseProxy(server: string): Promise<DatabaseProxy> {
  const { hostname, port } = new URL(server);
  const open = new Set<net.Socket>();
  const accept = (near: net.Socket) => {
    const far = net.connect(Number(port || 5432), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on("error", () => undefined);
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
    }
    near.pipe(far).pipe(near);
  };
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  let listening = net.createServer(accept);
  await listen(listening, 0);
  // A listening TCP server has an address with a port.
  const own = (listening.address() as net.AddressInfo).port;
  return {
    through(url) {
      const way = new URL(url);
      way.hostname = "127.0.0.1";
      way.port = String(own);
      return way.href;
    },
    cut,
    refuse: () => void listening.close(),
    async open() {
      if (listening.listening) return;
      listening = net.createServer(accept);
      await listen(listening, own);
    },
    async close() {
      listening.close();
      cut();
    },
  };
}

function listen(server: net.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}
