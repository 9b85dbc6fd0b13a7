/** The bytes of files: the upload URL takes them, url_private gives them to whoever holds the token. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "../refusal.ts";
import { violate, type World } from "../world.ts";

export async function receiveUpload(
  world: World,
  id: string,
  request: IncomingMessage,
  body: Buffer,
): Promise<string> {
  const file = world.files.get(id);
  if (file?.state !== "announced") throw new Refusal("file_not_found", [id]);
  const bytes = await contentOf(request.headers["content-type"] ?? "", body);
  if (bytes.length !== file.declaredLength) {
    violate(world, "upload", "length_mismatch", `${file.declaredLength} announced, ${bytes.length} came`);
  }
  file.bytes = bytes;
  file.state = "uploaded";
  return `OK - ${bytes.length}`;
}

/** Raw bytes, or the first file of a form. */
async function contentOf(contentType: string, body: Buffer): Promise<Uint8Array> {
  if (!contentType.startsWith("multipart/form-data")) return new Uint8Array(body);
  const form = await new Response(new Uint8Array(body), {
    headers: { "content-type": contentType },
  }).formData();
  for (const value of form.values()) {
    if (typeof value !== "string") return new Uint8Array(await value.arrayBuffer());
  }
  return new Uint8Array();
}

/** Without the token or the scope Slack sends a browser to the sign-in page instead of an error. */
export function serveFile(
  world: World,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const file = world.files.get(id);
  const isAllowed = request.headers.authorization === `Bearer ${world.botToken}`;
  if (!isAllowed || !world.declared.scopes.has("files:read")) {
    violate(world, "url_private", isAllowed ? "missing_scope" : "invalid_auth", id);
    response.writeHead(302, { location: `${world.origin}/signin` }).end();
    return;
  }
  if (!file || file.isDeleted) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-type": file.mimetype, "content-length": file.bytes.length });
  response.end(Buffer.from(file.bytes));
}
