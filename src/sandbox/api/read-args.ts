/** Arguments as Slack takes them: form, JSON, multipart or query; blocks and views as text or as they are. */
import type { IncomingMessage } from "node:http";
import { isJson } from "../json.ts";
import { Refusal } from "../refusal.ts";
import type { Json } from "../types.ts";

const structured = new Set(["blocks", "attachments", "view", "metadata", "files", "dialog", "unfurls"]);

export interface Received {
  token?: string;
  args: Json;
}

export async function readBody(request: IncomingMessage, most = Number.POSITIVE_INFINITY): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length > most) throw new Error(`more than ${most} bytes`);
  }
  return Buffer.concat(chunks);
}

export async function readArgs(request: IncomingMessage, body: Buffer): Promise<Received> {
  const query = new URL(request.url ?? "/", "http://sandbox").searchParams;
  const raw: Json = {
    ...Object.fromEntries(query),
    ...(await readFields(request.headers["content-type"] ?? "", body)),
  };
  const bearer = request.headers.authorization?.match(/^Bearer (.+)$/)?.[1];
  const { token: inBody, ...rest } = raw;
  const token = bearer ?? (typeof inBody === "string" ? inBody : undefined);
  const args = Object.fromEntries(
    Object.entries(rest)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, structured.has(name) ? parseStructured(name, value) : value]),
  );
  return { args, ...(token ? { token } : {}) };
}

async function readFields(contentType: string, body: Buffer): Promise<Json> {
  if (contentType.startsWith("application/json")) {
    const parsed = tryParse(body.toString("utf8"));
    if (!isJson(parsed)) throw new Refusal("invalid_json");
    return parsed;
  }
  if (contentType.startsWith("multipart/form-data")) {
    const form = await new Response(new Uint8Array(body), {
      headers: { "content-type": contentType },
    }).formData();
    return Object.fromEntries([...form.entries()].filter(([, value]) => typeof value === "string"));
  }
  return Object.fromEntries(new URLSearchParams(body.toString("utf8")));
}

function parseStructured(name: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  const parsed = tryParse(value);
  if (parsed !== undefined) return parsed;
  if (name === "blocks") throw new Refusal("invalid_blocks_format");
  throw new Refusal("invalid_arguments", [`[ERROR] must be valid JSON [json-pointer:/${name}]`]);
}

export function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
