/** Files of the workspace, and how Slack shows them. */

import { unixNow } from "./people.ts";
import type { Json, SandboxFile, SandboxMessage } from "./types.ts";
import { newId, type StoredFile, type World } from "./world.ts";

const mimetypes: Record<string, string> = {
  csv: "text/csv",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  gif: "image/gif",
  ics: "text/calendar",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  md: "text/markdown",
  pdf: "application/pdf",
  png: "image/png",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  txt: "text/plain",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

function extensionOf(name: string): string {
  return name.includes(".") ? (name.split(".").at(-1) ?? "").toLowerCase() : "";
}

type NewFile = Pick<StoredFile, "name" | "owner" | "declaredLength"> & Partial<StoredFile>;

export function createFile(world: World, given: NewFile): StoredFile {
  const file: StoredFile = {
    id: newId(world, "F"),
    title: given.name,
    mimetype: mimetypes[extensionOf(given.name)] ?? "application/octet-stream",
    bytes: new Uint8Array(),
    created: unixNow(world),
    state: "announced",
    shares: [],
    ...given,
  };
  world.files.set(file.id, file);
  return file;
}

/** What a person drops into a file field is there at once. */
export function addPersonsFile(world: World, owner: string, file: SandboxFile): StoredFile {
  return createFile(world, {
    name: file.name,
    owner,
    bytes: file.bytes,
    declaredLength: file.bytes.length,
    state: "complete",
    ...(file.mimetype ? { mimetype: file.mimetype } : {}),
  });
}

export function showFile(world: World, file: StoredFile): Json {
  const url = `${world.origin}/files-pri/${world.team.id}-${file.id}`;
  const shares: Record<"public" | "private", Record<string, Json[]>> = { public: {}, private: {} };
  for (const { channel, ts } of file.shares) {
    const side = shares[world.channels.get(channel)?.kind === "public" ? "public" : "private"];
    side[channel] = [...(side[channel] ?? []), { ts }];
  }
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: extensionOf(file.name) || "binary",
    user: file.owner,
    size: file.counted ?? file.bytes.length,
    mode: "hosted",
    is_external: false,
    is_public: false,
    url_private: `${url}/${encodeURIComponent(file.name)}`,
    url_private_download: `${url}/download/${encodeURIComponent(file.name)}`,
    permalink: `https://${world.team.domain}.slack.com/files/${file.owner}/${file.id}/`,
    ...(file.altText ? { alt_txt: file.altText } : {}),
    shares,
  };
}

/** The part of the file object that a message carries in the sandbox. */
export function fileSummary(world: World, file: StoredFile): SandboxMessage["files"][number] {
  return {
    ...showFile(world, file),
    id: file.id,
    name: file.name,
    mimetype: file.mimetype,
    size: file.bytes.length,
  };
}
