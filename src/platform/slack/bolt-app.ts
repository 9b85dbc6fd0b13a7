/** The Bolt app over a socket or over HTTP; every delivery that it hears is counted as work in hand. */
import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from "@slack/bolt";
import type { WebClientOptions } from "@slack/web-api";
import type { Log } from "../../shared/log.ts";
import { systemClock } from "../config/index.ts";
import type { Work } from "../process/work.ts";
import { type AckTold, timedAck } from "./ack-time.ts";
import { createGate, ENDPOINT, serverOptions } from "./http-gate.ts";
import { createNetwork, type Network, type OfficeProxy } from "./network.ts";
import { socketClient } from "./socket-client.ts";
import { CLIENT_OPTIONS } from "./web-api.ts";

export type Connection =
  | { kind: "socket"; appToken: string }
  | {
      kind: "http";
      signingSecret: string;
      port: number;
      /** How long somebody may take to send a request, in milliseconds; ten seconds unless told. */
      patienceMs?: number;
    };

export interface SlackSettings {
  botToken: string;
  apiUrl?: string;
  proxy?: OfficeProxy;
  connection: Connection;
}

/** The SDK's log in ours: its debug lines hold payloads, which belong in no log. */
export function slackLogger(log: Log): Logger {
  const write = (level: "info" | "warn" | "error", parts: unknown[]) =>
    log[level](
      { from: "slack-sdk" },
      parts.map((part) => (part instanceof Error ? part.message : String(part))).join(" "),
    );
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => write("warn", parts),
    error: (...parts) => write("error", parts),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

export interface BoltApp {
  bolt: App;
  isConnected(): boolean;
  /** Throws AppTokenRefused, or what Slack or the port says. */
  start(): Promise<void>;
  /** Hears nothing more; what was heard goes on as work in hand. */
  stop(): Promise<void>;
}

interface ConnectParts {
  connection: Connection;
  log: Log;
  logger: Logger;
  clientOptions: WebClientOptions;
  network: Network;
}

function connect({ connection, log, logger, clientOptions, network }: ConnectParts) {
  if (connection.kind === "http") {
    const { signingSecret } = connection;
    const receiver = new HTTPReceiver({ signingSecret, endpoints: ENDPOINT, logger });
    // Slack signs by the hour of the world, whatever the app's own clock shows.
    const gate = createGate({ signingSecret, log, clock: systemClock() });
    receiver.requestListener = gate(receiver.requestListener);
    return { receiver, isConnected: () => true, refused: undefined };
  }
  const { options, refused } = socketClient(clientOptions, network.fetch);
  const receiver = new SocketModeReceiver({
    appToken: connection.appToken,
    logger,
    ...(network.dispatcher && { dispatcher: network.dispatcher }),
    installerOptions: { clientOptions: options },
  });
  let connected = false;
  receiver.client.on("connected", () => {
    connected = true;
  });
  for (const lost of ["disconnected", "reconnecting", "disconnecting"]) {
    receiver.client.on(lost, () => {
      connected = false;
    });
  }
  return { receiver, isConnected: () => connected, refused };
}

interface BoltParts {
  slack: SlackSettings;
  network?: Network;
  log: Log;
  work: Work;
  /** How long Slack waited to hear that its request has arrived. */
  onAck?: AckTold;
}

export function createBoltApp({
  slack,
  network = createNetwork(slack.proxy),
  log,
  work,
  onAck,
}: BoltParts): BoltApp {
  const logger = slackLogger(log);
  const clientOptions = {
    ...CLIENT_OPTIONS,
    ...(slack.apiUrl && { slackApiUrl: slack.apiUrl }),
    fetch: network.fetch,
  };
  const { receiver, isConnected, refused } = connect({
    ...{ connection: slack.connection, log, logger, clientOptions, network },
  });
  const app = new App({
    receiver,
    token: slack.botToken,
    logger,
    clientOptions,
    convoStore: false,
    // A refused token is then an error of `init`, which can be caught, and not the death of the process.
    deferInitialization: true,
  });
  app.error(async (error) => {
    log.error({ err: error }, "a delivery of Slack was not handled");
  });
  const hear = app.processEvent.bind(app);
  app.processEvent = (event) => work.track(() => hear(onAck ? timedAck(event, onAck) : event));
  return {
    bolt: app,
    isConnected,
    async start() {
      const { connection } = slack;
      const started =
        connection.kind === "http"
          ? app.start(connection.port, serverOptions(connection.patienceMs))
          : app.start(0);
      await (refused ? Promise.race([refused, started]) : started);
    },
    async stop() {
      const stopped = app.stop();
      if (slack.connection.kind === "socket") await stopped;
      // The port is closed at once. Node would wait a minute for a connection that never asked anything, such as
      // a load balancer's; answers that are due are work in hand.
      else stopped.catch((err) => log.warn({ err }, "the port was not closed in order"));
    },
  };
}
