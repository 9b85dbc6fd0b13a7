import { expect, onTestFinished, test } from "vitest";
import { startHealth } from "../../src/platform/process/health.ts";

async function healthWith(ready: () => Promise<string[]>) {
  const health = await startHealth({ port: 0, host: "127.0.0.1", ready, readyWithinMs: 300 });
  onTestFinished(() => health.close());
  return async (path: string, method = "GET") => {
    const response = await fetch(`http://127.0.0.1:${health.port}${path}`, { method });
    const text = await response.text();
    return { status: response.status, body: text && JSON.parse(text) };
  };
}

test("ready while there is no reason not to be, and not ready with the reasons", async () => {
  let reasons: string[] = [];
  const get = await healthWith(async () => reasons);
  expect(await get("/readyz")).toEqual({ status: 200, body: { ok: true } });
  reasons = ["the database does not answer", "Slack is not connected"];
  expect(await get("/readyz?verbose")).toEqual({ status: 503, body: { ok: false, reasons } });
  expect(await get("/healthz")).toEqual({ status: 200, body: { ok: true } });
});

test("a check that throws is not ready, and what it threw stays inside", async () => {
  const get = await healthWith(() => Promise.reject(new Error("postgresql://user:secret@db")));
  const { status, body } = await get("/readyz");
  expect(status).toBe(503);
  expect(JSON.stringify(body)).not.toContain("secret");
});

test("a check that hangs is not ready, and the process still lives", async () => {
  const get = await healthWith(() => new Promise(() => undefined));
  const [ready, live] = await Promise.all([get("/readyz"), get("/healthz")]);
  expect([ready.status, live.status]).toEqual([503, 200]);
});

test("any other path is not found, any other method not allowed", async () => {
  const get = await healthWith(async () => []);
  expect((await get("/")).status).toBe(404);
  expect((await get("/healthz/x")).status).toBe(404);
  expect((await get("/healthz", "POST")).status).toBe(405);
  expect((await get("/healthz", "HEAD")).status).toBe(200);
});

test("a port in use is told to whoever starts it", async () => {
  const first = await startHealth({ port: 0, host: "127.0.0.1", ready: async () => [] });
  onTestFinished(() => first.close());
  await expect(startHealth({ port: first.port, host: "127.0.0.1", ready: async () => [] })).rejects.toThrow(
    "EADDRINUSE",
  );
});
