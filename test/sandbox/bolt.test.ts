/** A real Bolt app, over the socket and over signed HTTP. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Sandbox } from "../../src/sandbox/index.ts";
import { startTrial } from "./start.ts";
import { startOnHttp, startOnSocket, type TrialApp } from "./trial-app.ts";

let sandbox: Sandbox;
let trial: TrialApp | undefined;

afterEach(async () => {
  await trial?.stop();
  trial = undefined;
  await sandbox.close();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const ways: Record<string, () => Promise<TrialApp>> = {
  "Socket Mode": () => startOnSocket(sandbox),
  HTTP: async () => startOnHttp(sandbox, await freePort()),
};

describe.each(Object.keys(ways))("a Bolt app over %s", (way) => {
  async function start(): Promise<ReturnType<Sandbox["as"]>> {
    ({ sandbox } = await startTrial());
    const id = sandbox.addUser({ name: "佐藤", email: "sato@example.jp" });
    trial = await ways[way]?.();
    return sandbox.as(id);
  }

  it("walks from the command through modal, DM and button to the update", async () => {
    const sato = await start();
    expect(await sato.command("/trial")).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(sato.modal()?.title).toBe("申込み"));
    expect(sato.modal()?.inputs.map((input) => input.label)).toEqual(["お名前", "参加"]);

    expect(await sato.submit()).toMatchObject({ ok: false, errors: { お名前: expect.any(String) } });
    await sato.fill({ お名前: "だめ", 参加: "出席" });
    expect(await sato.submit()).toMatchObject({ ok: false, errors: { お名前: "別の名前にしてください" } });
    await sato.fill({ お名前: "佐藤" });
    expect(await sato.submit()).toMatchObject({ ok: true, closed: true });
    expect(sato.modal()).toBeUndefined();

    await vi.waitFor(() => expect(sato.sees()).toContain("受け付けました"));
    expect(sato.sees()).toBe("受け付けました *佐藤* & @佐藤\n[確認]");
    expect(sandbox.outgoing[0]).toMatchObject({
      op: "post",
      metadata: { event_payload: { key: "receipt:佐藤" } },
    });
    expect(await sato.press("確認")).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(sato.sees()).toBe("確認しました"));
    expect(sandbox.outgoing.map((one) => one.op)).toEqual(["post", "update"]);
    expect(sandbox.violations).toEqual([]);
    expect(sandbox.lateAcks).toEqual([]);
  });

  it("shows Home, and delivers an event again with the same id", async () => {
    const sato = await start();
    await sato.openHome();
    await vi.waitFor(() => expect(sato.home()?.text).toBe("ようこそ"));
    await sandbox.event({ type: "team_join", user: { id: "U0X" } }, { eventId: "Ev1", times: 2 });
    await vi.waitFor(() => expect(trial?.seen.eventIds.slice(1)).toEqual(["Ev1", "Ev1"]));
  });

  it("shows a failure when nobody acks in three seconds", async () => {
    const sato = await start();
    expect(await sato.command("/slow")).toMatchObject({ ok: false, failure: "no ack in 3 s" });
    expect(sandbox.lateAcks).toMatchObject([{ kind: "slash_commands", name: "/slow" }]);
  });
});
