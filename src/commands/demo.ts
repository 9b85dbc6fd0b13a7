/** `npm run demo [-- --port 3900]`: a workspace to click through, in a browser on this machine. */
import { parseArgs } from "node:util";
import { servePage } from "../sandbox/page/serve-page.ts";
import { openStage } from "./demo-stage.ts";

const FIRST_PORT = 3900;
const say = (line: string) => process.stdout.write(`${line}\n`);

function readPort(): number | undefined {
  try {
    const { values } = parseArgs({ options: { port: { type: "string", default: String(FIRST_PORT) } } });
    const port = Number(values.port);
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
  } catch {
    // An option that there is not.
    return undefined;
  }
}

async function main(port: number): Promise<void> {
  say("試用の画面を用意しています…（Preparing the demo…）");
  const page = await servePage({
    port,
    openStage,
    onTaken: (taken) =>
      say(`ポート ${taken} は使用中のため、次を試します。（Port ${taken} is taken: trying the next.）`),
  });
  say(`ブラウザで開いてください（open in a browser）: ${page.url}`);
  say("終えるときは Ctrl+C。内容は残りません。（Ctrl+C ends it; nothing is kept.）");
  const end = () => {
    page.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}

const port = readPort();
if (port === undefined) {
  process.stderr.write("使い方 (usage): npm run demo [-- --port 3900]\n");
  process.exitCode = 2;
} else {
  await main(port);
}
