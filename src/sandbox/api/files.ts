/** Files v2: announce, upload, complete; then they can be shared, looked up and read. */
import { checkMessage } from "../check/message.ts";
import { createFile, fileSummary, showFile } from "../files.ts";
import { isJson, jsonList, stringOf } from "../json.ts";
import { limits } from "../limits.ts";
import { post } from "../messages.ts";
import { Refusal } from "../refusal.ts";
import type { Json } from "../types.ts";
import type { StoredFile } from "../world.ts";
import { type Call, type Method, number, required, text } from "./call.ts";
import { targetChannel } from "./channels.ts";
import { takePosting } from "./rates.ts";

function getUploadUrl(call: Call): Json {
  const { world } = call;
  const name = required(call, "filename");
  const length = number(call, "length");
  if (!length || length < 1)
    throw new Refusal("invalid_arguments", ["[ERROR] must be greater than 0 [json-pointer:/length]"]);
  const altText = text(call, "alt_txt");
  if (altText && altText.length > limits.fileAlt)
    throw new Refusal("invalid_arguments", ["alt_txt is too long"]);
  const file = createFile(world, {
    name,
    owner: world.botUserId,
    declaredLength: length,
    ...(altText ? { altText } : {}),
  });
  return { upload_url: `${world.origin}/upload/v1/${file.id}`, file_id: file.id };
}

function complete(call: Call): Json {
  const { world, args } = call;
  const listed = jsonList(args.files);
  if (listed.length === 0) throw new Refusal("invalid_arguments", ["[ERROR] missing required field: files"]);
  const channelId = text(call, "channel_id");
  // Unlike chat.postMessage this method takes no user id for a DM.
  if (channelId && !/^[CGDZ]/.test(channelId)) {
    throw new Refusal("invalid_arguments", [
      "[ERROR] must match pattern: ^[CGDZ] [json-pointer:/channel_id]",
    ]);
  }
  const files = listed.map((entry) => {
    const file = world.files.get(String(entry.id));
    if (!file || file.owner !== world.botUserId || file.state === "announced") {
      throw new Refusal("file_not_found", [String(entry.id)]);
    }
    if (file.state === "complete") throw new Refusal("file_already_completed", [file.id]);
    return { file, title: stringOf(entry.title) ?? file.name };
  });
  const share = channelId ? prepareShare({ ...call, args: { ...args, channel: channelId } }) : undefined;
  for (const { file, title } of files) {
    file.title = title;
    file.state = "complete";
  }
  share?.(files.map(({ file }) => file));
  return { files: files.map(({ file }) => showFile(world, file)) };
}

/** Everything that may be refused is asked before a file is marked. */
function prepareShare(call: Call): (files: StoredFile[]) => void {
  const { world, args } = call;
  const channel = targetChannel(call);
  takePosting(world, channel.id);
  const blocks = Array.isArray(args.blocks) ? args.blocks.filter(isJson) : undefined;
  const comment = text(call, "initial_comment");
  const content =
    comment || blocks
      ? checkMessage({ ...(comment ? { text: comment } : {}), ...(blocks ? { blocks } : {}) }).content
      : { text: "", blocks: [], attachments: [] };
  const threadTs = text(call, "thread_ts");
  return (files) => {
    const message = post(world, channel, {
      user: world.botUserId,
      content,
      files: files.map((file) => fileSummary(world, file)),
      ...(threadTs ? { threadTs } : {}),
    });
    for (const file of files) file.shares.push({ channel: channel.id, ts: message.ts });
  };
}

function info(call: Call): Json {
  const file = call.world.files.get(required(call, "file", "file_not_found"));
  if (!file || file.state === "announced") throw new Refusal("file_not_found", [String(call.args.file)]);
  if (file.isDeleted) throw new Refusal("file_deleted", [file.id]);
  return { file: showFile(call.world, file) };
}

function remove(call: Call): Json {
  const file = call.world.files.get(required(call, "file", "file_not_found"));
  if (!file || file.state === "announced") throw new Refusal("file_not_found", [String(call.args.file)]);
  if (file.isDeleted) throw new Refusal("file_deleted", [file.id]);
  // A bot deletes its own files only.
  if (file.owner !== call.world.botUserId) throw new Refusal("cant_delete_file", [file.id]);
  file.isDeleted = true;
  return {};
}

export const fileMethods: Record<string, Method> = {
  "files.getUploadURLExternal": { tier: 4, scopes: ["files:write"], run: getUploadUrl },
  "files.completeUploadExternal": { tier: 4, scopes: ["files:write"], run: complete },
  "files.info": { tier: 4, scopes: ["files:read"], run: info },
  "files.delete": { tier: 3, scopes: ["files:write"], run: remove },
};
