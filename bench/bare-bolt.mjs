// The reference for "start": the smallest Bolt app there is, over Socket Mode.
import { App } from "@slack/bolt";

const { SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: appToken, SLACK_API_URL: slackApiUrl } = process.env;
const app = new App({ token, appToken, socketMode: true, clientOptions: { slackApiUrl }, convoStore: false });
await app.start();
process.stdout.write("ready\n");
