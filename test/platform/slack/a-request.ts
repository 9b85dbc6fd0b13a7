/** Requests as Slack sends them to the open port, and as others do. */
import { createHmac } from "node:crypto";

export const FORM = "application/x-www-form-urlencoded";

export interface Signing {
  secret: string;
  /** Seconds from now at which it says to have been signed. */
  skew?: number;
}

export function signed(body: string, { secret, skew = 0 }: Signing): Record<string, string> {
  const second = Math.floor(Date.now() / 1000) + skew;
  const hash = createHmac("sha256", secret).update(`v0:${second}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": String(second), "x-slack-signature": `v0=${hash}` };
}

export function aCommand(userId: string, text: string, trigger = text): string {
  return new URLSearchParams({
    ...{ command: "/try", text, user_id: userId, team_id: "T1", channel_id: "C1", trigger_id: trigger },
    response_url: "http://127.0.0.1:9/nowhere",
  }).toString();
}

export function anEvent(eventId: string, userId: string): string {
  return JSON.stringify({
    ...{ type: "event_callback", event_id: eventId, team_id: "T1", event_time: 1719302400 },
    event: { type: "user_change", user: { id: userId } },
  });
}

export interface Sent {
  body: string;
  headers: Record<string, string>;
  method?: string;
}

/** Status and body of the answer. */
export async function send(url: string, { body, headers, method = "POST" }: Sent): Promise<[number, string]> {
  const answer = await fetch(url, { method, headers, ...(method !== "GET" && { body }) });
  return [answer.status, await answer.text()];
}
