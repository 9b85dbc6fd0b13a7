/** What the app asks of the process that owns the data folder. */
export type ChildRequest =
  | { do: "open"; folder: string; socket: string; lockFile: string; durable: boolean }
  | { do: "stop" };

/** What it answers. */
export type ChildReport = { did: "serve" } | { did: "failed"; message: string };
