/** Files in Slack: what a person uploaded, and what is handed to a person who waits. */
import { WebAPIPlatformError, type WebClient } from "@slack/web-api";

export interface FileFacts {
  id: string;
  name: string;
  /** Bytes, as Slack counted them. */
  size: number;
  url: string;
  /** Opens it in Slack, for whoever may see it. */
  permalink?: string;
}

export interface SlackFiles {
  /** Undefined when the file is gone. */
  facts(fileId: string): Promise<FileFacts | undefined>;
  /** Undefined when the file is gone; "too-large" as soon as more than `mostBytes` have come. */
  download(file: FileFacts, mostBytes: number): Promise<Buffer | "too-large" | undefined>;
  /** Puts a file into a channel (D…, C…), above it what it is. */
  upload(to: { channelId: string; comment: string }, file: UploadedFile): Promise<void>;
  /** Deletes a file of the app's own; one that is gone already is as good. */
  remove(fileId: string): Promise<void>;
}

export interface UploadedFile {
  filename: string;
  title: string;
  content: Buffer;
}

const TIMEOUT_MS = 30_000;
const GONE = ["file_not_found", "file_deleted", "file_not_present"];

async function readBounded(body: AsyncIterable<Uint8Array>, most: number): Promise<Buffer | "too-large"> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > most) return "too-large";
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export function createSlackFiles(
  client: WebClient,
  token: string,
  ask: typeof fetch,
  timeoutMs = TIMEOUT_MS,
): SlackFiles {
  return {
    async facts(fileId) {
      try {
        const { file } = await client.files.info({ file: fileId });
        const url = file?.url_private_download ?? file?.url_private;
        if (!file?.id || !url) return undefined;
        return {
          id: file.id,
          name: file.name ?? "",
          size: file.size ?? 0,
          url,
          ...(file.permalink && { permalink: file.permalink }),
        };
      } catch (error) {
        if (error instanceof WebAPIPlatformError && GONE.includes(error.data.error)) return undefined;
        throw error;
      }
    },

    async remove(fileId) {
      try {
        await client.files.delete({ file: fileId });
      } catch (error) {
        if (!(error instanceof WebAPIPlatformError && GONE.includes(error.data.error))) throw error;
      }
    },

    async download({ url }, mostBytes) {
      const answer = await ask(url, {
        headers: { authorization: `Bearer ${token}` },
        // Without the right to read, Slack sends a browser to its sign-in page: no file.
        redirect: "manual",
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (answer.status === 404 || answer.status === 410) return undefined;
      if (!answer.ok || !answer.body) throw new Error(`the download answered ${answer.status}`);
      return readBounded(answer.body, mostBytes);
    },

    async upload({ channelId, comment }, { filename, title, content }) {
      const place = await client.files.getUploadURLExternal({ filename, length: content.length });
      if (!place.upload_url || !place.file_id) throw new Error("no upload address");
      const sent = await ask(place.upload_url, {
        method: "POST",
        body: new Uint8Array(content),
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!sent.ok) throw new Error(`the upload answered ${sent.status}`);
      await client.files.completeUploadExternal({
        files: [{ id: place.file_id, title }],
        channel_id: channelId,
        initial_comment: comment,
      });
    },
  };
}
