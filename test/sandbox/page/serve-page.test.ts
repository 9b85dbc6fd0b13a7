/** The page's server: only for its own page, and whatever comes, it answers and goes on. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { modalOf, plain } from "../bench.ts";
import { openPage, type Page } from "./a-page.ts";

let page: Page;
beforeEach(async () => {
  page = await openPage();
});
afterEach(() => page.close());

const screen = async () => {
  const { bench } = page;
  const { body } = await page.ask(`/screen?as=${bench.userId}&channel=${bench.channel}`);
  return JSON.parse(body);
};
async function multipart(form: FormData) {
  const made = new Response(form);
  const type = made.headers.get("content-type") ?? "";
  return { headers: { "content-type": type }, body: Buffer.from(await made.arrayBuffer()) };
}

const fileBlock = {
  type: "input",
  block_id: "file",
  label: plain("File"),
  element: { type: "file_input", action_id: "value", max_files: 1 },
};

describe("a foreign page", () => {
  const say = () =>
    JSON.stringify({ as: page.bench.userId, act: { kind: "say", text: "x", channel: page.bench.channel } });
  it.each([
    ["another origin", { origin: "https://evil.example" }],
    ["another port of this machine", { origin: "http://127.0.0.1:1", "sec-fetch-site": "same-site" }],
    ["an opaque origin", { origin: "null" }],
    ["another site without origin", { "sec-fetch-site": "cross-site" }],
    ["a name that was made to point here", { host: "evil.example" }],
  ])("is refused: %s", async (_what, headers) => {
    expect(await page.ask("/act", { method: "POST", headers, body: say() })).toMatchObject({ status: 403 });
    expect(await page.ask("/screen?as=x", { headers })).toMatchObject({ status: 403 });
    expect(page.bench.sandbox.history(page.bench.channel)).toEqual([]);
  });

  it("is refused by the sandbox itself as well, token or not", async () => {
    const { sandbox } = page.bench;
    const headers = { authorization: `Bearer ${sandbox.botToken}`, origin: "https://evil.example" };
    const answer = await fetch(`${sandbox.apiUrl}auth.test`, { method: "POST", headers });
    expect(answer.status).toBe(403);
  });

  it("may link to the page, which cannot be shown inside another", async () => {
    const headers = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
    expect((await page.ask("/", { headers })).status).toBe(200);
    expect((await page.ask("/house", { headers })).status).toBe(403);
    const { headers: got } = await fetch(`${page.url}/`);
    expect(got.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });
});

describe("bad input", () => {
  it.each([
    ["no JSON", "{"],
    ["an act that there is not", '{"as":"x","act":{"kind":"fly"}}'],
    ["a person who is not there", '{"as":"U0NOBODY","act":{"kind":"dismiss"}}'],
  ])("is answered: %s", async (_what, body) => {
    expect((await page.ask("/act", { method: "POST", body })).status).toBe(400);
    expect((await screen()).channels).toHaveLength(1);
  });

  it("a command that there is not fails as in Slack", async () => {
    const { outcome } = await page.act({ kind: "command", text: "/none" });
    expect(outcome).toMatchObject({ ok: false, failure: "invalid_command" });
  });

  it("a broken upload is refused, a file too many too, and the field takes another", async () => {
    await page.bench.open(modalOf(fileBlock));
    const { modal } = await screen();
    const where = `/upload?as=${page.bench.userId}&viewId=${modal.id}&blockId=file&actionId=value`;
    const upload = async (...names: string[]) => {
      const form = new FormData();
      for (const name of names) form.append("file", new File(["PK broken"], name));
      const { headers, body } = await multipart(form);
      return page.ask(where, { method: "POST", headers, body });
    };
    expect((await page.ask(where, { method: "POST", body: "not a form" })).status).toBe(400);
    expect((await upload("a.xlsx", "b.xlsx")).body).toContain("at most 1");
    expect((await upload("台帳.xlsx")).status).toBe(200);
    const [file] = (await screen()).modal.form.file.value.files;
    expect(file.name).toBe("台帳.xlsx");
    // Nothing that somebody uploaded is shown in the page's own place.
    const got = await fetch(`${page.url}/files/${file.id}`);
    expect(got.headers.get("content-type")).toBe("application/octet-stream");
    expect(got.headers.get("content-disposition")).toContain("attachment");
  });

  it("a modal left open while the clock jumps a week is still there, and can be left", async () => {
    await page.bench.open(modalOf(fileBlock));
    const { modal } = await screen();
    await page.ask("/clock", { method: "POST", body: '{"to":"session"}' });
    expect(page.moves).toEqual(["session"]);
    expect((await screen()).modal.id).toBe(modal.id);
    expect((await page.act({ kind: "dismiss" })).outcome).toMatchObject({ ok: true });
    expect((await page.act({ kind: "submit", viewId: modal.id })).status).toBe(400);
    expect((await screen()).modal).toBeUndefined();
  });
});

it("takes the next port when one is taken, and says so", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  const second = await openPage(port);
  expect(second.taken[0]).toBe(port);
  expect(second.url).not.toBe(`http://127.0.0.1:${port}`);
  await second.close();
  await new Promise((resolve) => other.close(resolve));
});

it("tells open pages that something happened", async () => {
  const response = await fetch(`${page.url}/events`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe("data: 0\n\n");
  await page.bench.message({});
  expect((await reader?.read())?.value).toBe("data: 1\n\n");
  await reader?.cancel();
});
