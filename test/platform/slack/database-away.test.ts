/** The database goes away while somebody submits: their text stays, they are told, and it works again afterwards. */
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { modal, textInput } from "../../../src/platform/slack/inputs.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { type Bench, startBench, WORKSPACE } from "./a-bench.ts";

let test: TestDatabase;
let bench: Bench;
beforeAll(async () => {
  test = await openTestDatabase();
  const view = modal({
    id: "try.form.view",
    title: "試す",
    close: "閉じる",
    submit: "送信する",
    blocks: [textInput({ id: "try.form.answer", label: "回答", multiline: true })],
  });
  bench = await startBench(test, (listen, { db }) => {
    listen.command("/try", (context) => context.open(view));
    listen.submit("try.form.view", ({ values, now, once }) =>
      db.transaction(async (tx) => {
        if (!(await once(tx))) return undefined;
        const name = values.one("try.form.answer") ?? "";
        await tx.person.create({ data: { workspaceId: WORKSPACE, name, createdAt: now, updatedAt: now } });
        return undefined;
      }),
    );
  });
});
afterAll(async () => {
  await bench.close();
  await test.close();
});

async function atServer(run: (client: pg.Client, name: string) => Promise<unknown>) {
  const url = new URL("url" in test.where ? test.where.url : "");
  const name = url.pathname.slice(1);
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await run(client, name);
  await client.end();
}

/** The embedded database stops answering; the server takes no connection and ends those that it has. */
async function away() {
  const { childPid } = test.db;
  if (childPid !== undefined) process.kill(childPid, "SIGSTOP");
  else {
    await atServer(async (client, name) => {
      await client.query(`alter database "${name}" with allow_connections false`);
      await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
    });
  }
}

async function back() {
  const { childPid } = test.db;
  if (childPid !== undefined) process.kill(childPid, "SIGCONT");
  else await atServer((client, name) => client.query(`alter database "${name}" with allow_connections true`));
}

it("shows an error in the modal with the text still in it, and stores it once when the database is back", async () => {
  const answer = "3000字の大切な回答\n".repeat(100);
  await bench.known.command("/try");
  await bench.work.idle();
  await bench.known.fill({ 回答: answer });
  await away();
  const refused = await bench.known.submit();
  expect(refused.ok).toBe(false);
  expect(refused.errors?.回答).toMatch(/入力は(この画面に)?残っています/);
  expect(bench.known.modal()?.inputs[0]?.value).toBe(answer);
  await back();
  await bench.work.idle();
  expect(await bench.known.submit()).toMatchObject({ ok: true, closed: true });
  const stored = await test.db.client.person.findMany({ where: { workspaceId: WORKSPACE } });
  expect(stored.map((person) => person.name)).toEqual([answer]);
  expect(bench.slack.lateAcks).toEqual([]);
});
