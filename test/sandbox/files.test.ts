/** Files v2 from upload to download, and files that people hand in. */
import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, modalOf, plain, startBench } from "./bench.ts";

let bench: Bench;
let client: WebClient;
beforeEach(async () => {
  bench = await startBench();
  client = new WebClient(bench.sandbox.botToken, {
    slackApiUrl: bench.sandbox.apiUrl,
    retryConfig: { retries: 0 },
  });
});
afterEach(() => bench.close());

const bytes = new TextEncoder().encode("氏名,出席\r\n佐藤,○\r\n");

async function download(url: string, token = bench.sandbox.botToken): Promise<Response> {
  return fetch(url, { headers: { authorization: `Bearer ${token}` }, redirect: "manual" });
}

describe("an upload", () => {
  it("goes the three steps of the real client and comes back byte for byte", async () => {
    await client.filesUploadV2({
      channel_id: bench.channel,
      file: Buffer.from(bytes),
      filename: "名簿.csv",
      title: "名簿",
      initial_comment: "どうぞ",
    });
    const [message] = bench.sandbox.history(bench.channel);
    expect(message).toMatchObject({ text: "どうぞ", files: [{ name: "名簿.csv", mimetype: "text/csv" }] });
    expect(bench.sandbox.outgoing).toMatchObject([{ op: "file", text: "どうぞ\n[file: 名簿.csv]" }]);
    const info = await client.files.info({ file: message?.files[0]?.id ?? "" });
    expect(info.file).toMatchObject({
      title: "名簿",
      size: bytes.length,
      shares: { public: { [bench.channel]: [{}] } },
    });
    const got = await download(info.file?.url_private ?? "");
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes);
    expect((await download(info.file?.url_private ?? "", "xoxb-wrong")).status).toBe(302);
  });

  it("takes raw bytes too, and notices a wrong length", async () => {
    const { upload_url: url } = await client.files.getUploadURLExternal({ filename: "a.txt", length: 5 });
    expect((await fetch(url ?? "", { method: "POST", body: "abc" })).status).toBe(200);
    expect(bench.sandbox.violations).toMatchObject([{ error: "length_mismatch" }]);
    expect((await fetch(url ?? "", { method: "POST", body: "abc" })).status).toBe(404);
  });

  it.each([
    ["a file without bytes", {}, "file_not_found"],
    ["a person's id instead of the DM's", { channel_id: "U0X" }, "invalid_arguments"],
    ["no files", { files: [] }, "invalid_arguments"],
  ])("is not completed with %s", async (_name, args, error) => {
    const { file_id: id } = await client.files.getUploadURLExternal({ filename: "a.txt", length: 5 });
    const answer = await bench.call("files.completeUploadExternal", { files: [{ id }], ...args });
    expect(answer).toMatchObject({ ok: false, error });
  });

  it("is announced with a name and a length", async () => {
    const announce = (args: object) => bench.call("files.getUploadURLExternal", args);
    expect(await announce({ filename: "a" })).toMatchObject({ error: "invalid_arguments" });
    expect(await announce({ length: 1 })).toMatchObject({ error: "invalid_arguments" });
    const described = { filename: "a", length: 1, alt_txt: "x".repeat(1001) };
    expect(await announce(described)).toMatchObject({ error: "invalid_arguments" });
  });
});

describe("file_input", () => {
  const form = modalOf({
    type: "input",
    block_id: "file",
    label: plain("資料"),
    element: { type: "file_input", action_id: "value", max_files: 2 },
  });

  it("hands the app files that it can read", async () => {
    await bench.open(form);
    const person = bench.sandbox.as(bench.userId);
    await person.fill({ 資料: { files: [{ name: "a.csv", bytes }] } });
    expect(person.modal()?.inputs).toMatchObject([{ label: "資料", value: ["a.csv"] }]);
    await person.submit();
    const payload = JSON.stringify(bench.app.delivered.at(-1)?.payload);
    const url = payload.match(/"url_private":"([^"]+)"/)?.[1] ?? "";
    expect(new Uint8Array(await (await download(url)).arrayBuffer())).toEqual(bytes);
  });

  it("takes no more than it says, and no file above 10 MB", async () => {
    await bench.open(form);
    const person = bench.sandbox.as(bench.userId);
    const file = { name: "a.csv", bytes };
    await expect(person.fill({ 資料: { files: [file, file, file] } })).rejects.toThrow("at most 2");
    const large = { name: "b.pdf", bytes: new Uint8Array(10_000_001) };
    await expect(person.fill({ 資料: { files: [large] } })).rejects.toThrow("10 MB");
  });
});
