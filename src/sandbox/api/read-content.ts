/** The words of a call, checked; warnings stay with the call. */
import { checkMessage, type MessageContent } from "../check/message.ts";
import type { Call } from "./call.ts";

export function readContent(call: Call): MessageContent {
  const { content, warnings } = checkMessage(call.args);
  call.warnings.push(...warnings);
  return content;
}
