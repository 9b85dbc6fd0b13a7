/** What the page can ask of the server: the screen, acts, files, the clock. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { readBody } from "../api/read-args.ts";
import { limits, type SandboxFile } from "../index.ts";
import { actSchema, attach, perform, spotSchema } from "./act.ts";
import type { Service } from "./service.ts";

export interface Exchange {
  service: Service;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

const languageSchema = z.enum(["ja", "en"]).catch("ja");
const moveSchema = z.object({ to: z.enum(["hour", "notice", "session"]) });

export function answerJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(body));
}

/** Loopback or not: nobody fills the memory with one request. */
async function readJson({ request }: Exchange): Promise<unknown> {
  const body = await readBody(request, limits.viewBytes);
  return JSON.parse(body.toString("utf8"));
}

function showHouse({ service, response }: Exchange): void {
  const { slack, cast, councilChannel, programChannel } = service.stage();
  answerJson(response, {
    boot: service.boot(),
    directory: slack.directory(),
    cast,
    councilChannel,
    programChannel,
  });
}

async function showScreen({ service, response, url }: Exchange): Promise<void> {
  const [as, channel] = [url.searchParams.get("as") ?? "", url.searchParams.get("channel") ?? ""];
  const language = languageSchema.parse(url.searchParams.get("language"));
  answerJson(response, await service.screen({ as, channel, language }));
}

async function act(exchange: Exchange): Promise<void> {
  const { as, act: wanted } = actSchema.parse(await readJson(exchange));
  answerJson(exchange.response, await exchange.service.act((stage) => perform(stage, as, wanted)));
}

async function upload({ service, request, response, url }: Exchange): Promise<void> {
  const { as, ...spot } = spotSchema.extend({ as: z.string() }).parse(Object.fromEntries(url.searchParams));
  const body = await readBody(request, limits.files * limits.fileBytes + limits.viewBytes);
  const type = request.headers["content-type"] ?? "";
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  const files: SandboxFile[] = [];
  for (const file of form.values()) {
    if (typeof file === "string") continue;
    files.push({ name: file.name, mimetype: file.type, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  answerJson(response, await service.act((stage) => attach(stage, { as, spot, files })));
}

/** Never shown in the page's own place: what somebody uploaded may be a page with a script. */
function download({ service, response, url }: Exchange): void {
  const file = service.stage().slack.file(url.pathname.split("/").at(-1) ?? "");
  if (!file) {
    answerJson(response, { error: "not found" }, 404);
    return;
  }
  response.writeHead(200, {
    "content-type": "application/octet-stream",
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
  response.end(Buffer.from(file.bytes));
}

async function move(exchange: Exchange): Promise<void> {
  const { to } = moveSchema.parse(await readJson(exchange));
  await exchange.service.move(to);
  answerJson(exchange.response, { ok: true });
}

async function startOver({ service, response }: Exchange): Promise<void> {
  await service.startOver();
  answerJson(response, { ok: true });
}

type Route = (exchange: Exchange) => Promise<void> | void;

const ROUTES: Record<string, Route> = {
  "GET /house": showHouse,
  "GET /screen": showScreen,
  "GET /events": ({ service, response }) => service.events.follow(response),
  "POST /act": act,
  "POST /upload": upload,
  "POST /clock": move,
  "POST /start-over": startOver,
};

export function routeOf({ method }: IncomingMessage, { pathname }: URL): Route | undefined {
  if (method === "GET" && pathname.startsWith("/files/")) return download;
  const key = `${method} ${pathname}`;
  return Object.hasOwn(ROUTES, key) ? ROUTES[key] : undefined;
}
