/** A sandbox without pace, a fake app, one person with a modal open: the table on which payloads are tried. */
import { type FakeApp, startFakeApp } from "./fake-app.ts";
import { type Answer, startTrial, type Trial } from "./start.ts";

export interface Bench extends Trial {
  app: FakeApp;
  userId: string;
  channel: string;
  message: (args: object) => Promise<Answer>;
  home: (view: object) => Promise<Answer>;
  /** Opens a modal by a fresh command. */
  open: (view: object) => Promise<Answer>;
  close: () => Promise<void>;
}

export const plain = (text: string) => ({ type: "plain_text", text });
export const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
export const chars = (count: number) => "あ".repeat(count);
export const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));
export const section = (text = "a") => ({ type: "section", text: mrkdwn(text) });
export const modalOf = (...blocks: object[]) => ({
  type: "modal",
  title: plain("Title"),
  submit: plain("Save"),
  callback_id: "bench",
  blocks,
});

export async function startBench(): Promise<Bench> {
  const trial = await startTrial({ rates: "off" });
  const { sandbox, call } = trial;
  const app = await startFakeApp(sandbox);
  const userId = sandbox.addUser({ name: "田中 花子", email: "tanaka@example.jp" });
  const channel = sandbox.addChannel({ name: "council", members: [userId] });
  return {
    ...trial,
    app,
    userId,
    channel,
    message: (args) => call("chat.postMessage", { channel, text: "fallback", ...args }),
    home: (view) => call("views.publish", { user_id: userId, view: { type: "home", ...view } }),
    async open(view) {
      await sandbox.as(userId).command("/trial");
      return call("views.open", { trigger_id: app.trigger(), view });
    },
    async close() {
      await app.close();
      await sandbox.close();
    },
  };
}
