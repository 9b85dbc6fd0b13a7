/** A small real Bolt app: command → modal → submit → DM → button → update. */
import { App, type AppOptions, HTTPReceiver, LogLevel } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import type { Sandbox } from "../../src/sandbox/index.ts";

const form: ModalView = {
  type: "modal",
  callback_id: "trial.form",
  title: { type: "plain_text", text: "申込み" },
  submit: { type: "plain_text", text: "送信" },
  blocks: [
    {
      type: "input",
      block_id: "name",
      label: { type: "plain_text", text: "お名前" },
      element: { type: "plain_text_input", action_id: "value", max_length: 20 },
    },
    {
      type: "input",
      block_id: "day",
      label: { type: "plain_text", text: "参加" },
      element: {
        type: "radio_buttons",
        action_id: "value",
        options: ["出席", "欠席"].map((text) => ({
          text: { type: "plain_text" as const, text },
          value: text,
        })),
      },
    },
  ],
};

export interface TrialApp {
  app: App;
  seen: { eventIds: string[]; acks: number };
  stop: () => Promise<void>;
}

function register(app: App, seen: TrialApp["seen"]): void {
  app.command("/trial", async ({ ack, body, client }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: form });
  });
  app.command("/slow", async () => {});
  app.view("trial.form", async ({ ack, body, view, client }) => {
    const name = view.state.values.name?.value?.value ?? "";
    if (name === "だめ") {
      await ack({ response_action: "errors", errors: { name: "別の名前にしてください" } });
      return;
    }
    await ack();
    await client.chat.postMessage({
      channel: body.user.id,
      text: `受け付けました ${name}`,
      metadata: { event_type: "trial_receipt", event_payload: { key: `receipt:${name}` } },
      blocks: [
        {
          type: "section",
          text: { type: "mrkdwn", text: `受け付けました *${name}* &amp; <@${body.user.id}>` },
        },
        {
          type: "actions",
          elements: [
            {
              type: "button",
              action_id: "trial.confirm",
              value: name,
              text: { type: "plain_text", text: "確認" },
            },
          ],
        },
      ],
    });
  });
  app.action("trial.confirm", async ({ ack, body, client }) => {
    await ack();
    if (body.type !== "block_actions" || !body.channel || !body.message) return;
    await client.chat.update({
      channel: body.channel.id,
      ts: body.message.ts,
      text: "確認しました",
      blocks: [],
    });
  });
  app.event("app_home_opened", async ({ event, client, body }) => {
    seen.eventIds.push(body.event_id);
    const blocks = [{ type: "header" as const, text: { type: "plain_text" as const, text: "ようこそ" } }];
    await client.views.publish({ user_id: event.user, view: { type: "home", blocks } });
  });
  app.event("team_join", async ({ body }) => {
    seen.eventIds.push(body.event_id);
  });
}

async function started(sandbox: Sandbox, options: AppOptions, port?: number): Promise<TrialApp> {
  const app = new App({
    token: sandbox.botToken,
    clientOptions: { slackApiUrl: sandbox.apiUrl, retryConfig: { retries: 0 } },
    logLevel: LogLevel.ERROR,
    deferInitialization: true,
    ...options,
  });
  const seen = { eventIds: [], acks: 0 };
  register(app, seen);
  await app.init();
  await app.start(port ?? 0);
  return {
    app,
    seen,
    stop: async () => {
      await app.stop();
    },
  };
}

export async function startOnSocket(sandbox: Sandbox): Promise<TrialApp> {
  const trial = await started(sandbox, { socketMode: true, appToken: sandbox.appToken });
  await sandbox.connected();
  return trial;
}

export async function startOnHttp(sandbox: Sandbox, port: number): Promise<TrialApp> {
  const receiver = new HTTPReceiver({ signingSecret: sandbox.signingSecret, logLevel: LogLevel.ERROR });
  const trial = await started(sandbox, { receiver }, port);
  sandbox.deliverOverHttp(`http://127.0.0.1:${port}/slack/events`);
  return trial;
}
