/** The page's server in front of a sandbox with a fake app, and a browser's requests made by hand. */
import { request as httpRequest, type OutgoingHttpHeaders } from "node:http";
import { type RunningPage, servePage } from "../../../src/sandbox/page/serve-page.ts";
import type { Stage } from "../../../src/sandbox/page/stage.ts";
import { type Bench, startBench } from "../bench.ts";

export interface Page extends RunningPage {
  bench: Bench;
  moves: string[];
  taken: number[];
  /** As a browser sends it from this very page, unless other headers are given. */
  ask(path: string, init?: Init): Promise<{ status: number; body: string }>;
  act(act: object): Promise<{ status: number; outcome: Record<string, unknown> }>;
}

interface Init {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer;
}

function stageOf(bench: Bench, moves: string[]): Stage {
  const part = { id: bench.userId, name: "田中 花子", detail: "" };
  return {
    slack: bench.sandbox,
    cast: { officer: [part], leader: [], contact: [], trainee: [], viewer: [], observer: [], unknown: [] },
    councilChannel: bench.channel,
    programChannel: bench.channel,
    now: () => bench.clock.now(),
    ahead: async () => ({ coming: [] }),
    settle: async () => undefined,
    async move(to) {
      moves.push(to);
      bench.clock.moveTo(new Date(bench.clock.now().getTime() + 7 * 86_400_000));
    },
    close: () => bench.close(),
  };
}

function send(url: string, { method = "GET", headers = {}, body }: Init) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const request = httpRequest(url, { method, headers }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    request.on("error", reject);
    request.end(body);
  });
}

export async function openPage(port = 0): Promise<Page> {
  const bench = await startBench();
  const moves: string[] = [];
  const taken: number[] = [];
  const page = await servePage({
    port,
    openStage: async () => stageOf(bench, moves),
    onTaken: (one) => taken.push(one),
  });
  const ask: Page["ask"] = (path, init = {}) => {
    const own = { origin: page.url, "sec-fetch-site": "same-origin" };
    return send(`${page.url}${path}`, { ...init, headers: { ...own, ...init.headers } });
  };
  return {
    ...page,
    bench,
    moves,
    taken,
    ask,
    async act(act) {
      const { status, body } = await ask("/act", {
        method: "POST",
        body: JSON.stringify({ as: bench.userId, act }),
      });
      return { status, outcome: JSON.parse(body) };
    },
  };
}
