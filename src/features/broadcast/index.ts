/** A message of the office to a chosen group: looked at before it is sent, and followed afterwards. */
import type { Feature } from "../../platform/feature.ts";
import { messageNotice } from "./broadcast.notices.ts";
import { messageStopped } from "./follow-messages.ts";
import { messageSent } from "./send-message.ts";
import { listenForMessages } from "./write-message.listeners.ts";

export { messageCommand } from "./write-message.listeners.ts";

export function createBroadcastFeature(): Feature {
  return {
    name: "broadcast",
    notices: [messageNotice],
    audited: [messageSent, messageStopped],
    listen: listenForMessages,
  };
}
