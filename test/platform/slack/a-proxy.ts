/** A CONNECT proxy on loopback, as an office has one, that reads along: what passes here is not encrypted. */
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface TestProxy {
  url: string;
  /** With the credentials that it asks for. */
  urlWithPassword: string;
  /** Where it was asked to go: "127.0.0.1:1234". */
  targets: string[];
  /** The first lines of the requests that passed: "POST /api/auth.test". */
  requests(): string[];
  refused: number;
}

export async function startProxy({ password }: { password?: string } = {}): Promise<TestProxy> {
  const targets: string[] = [];
  let passed = "";
  const sockets = new Set<net.Socket>();
  const server = http.createServer((_request, response) => response.writeHead(405).end());
  const wanted = password && `Basic ${Buffer.from(`office:${password}`).toString("base64")}`;
  const proxy = { targets, refused: 0 };
  server.on("connect", (request, client: net.Socket, head) => {
    if (wanted && request.headers["proxy-authorization"] !== wanted) {
      proxy.refused++;
      client.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
      return;
    }
    targets.push(request.url ?? "");
    const [host, port] = (request.url ?? "").split(":");
    const upstream = net.connect(Number(port), host, () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
      client.on("data", (bytes) => {
        passed += bytes.toString("latin1");
      });
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        client.destroy();
        upstream.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.closeAllConnections();
    server.close();
  });
  // A TCP server's address is never text.
  const { port } = server.address() as AddressInfo;
  return Object.assign(proxy, {
    url: `http://127.0.0.1:${port}`,
    urlWithPassword: `http://office:${password}@127.0.0.1:${port}`,
    requests: () => [...passed.matchAll(/(?:GET|POST) (\/\S*) HTTP\/1\.1\r\n/g)].map(([, path = ""]) => path),
  });
}
