import net from "node:net";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../../../src/platform/database/index.ts";
import { copyOfTemplate, newFolder } from "../../support/data-dir.ts";
import { mayTakeLong } from "../../support/real-process.ts";
import { silent } from "./run-process.ts";

mayTakeLong();

let dataDir: string;
let db: Database;
beforeAll(async () => {
  dataDir = await copyOfTemplate(newFolder("half-batch-"));
  db = await openDatabase({ dataDir, log: silent });
});
afterAll(() => db.close());

const zero = "\0";
const short = (value: number) => String.fromCharCode(value >> 8, value & 255);

function message(letter: string, body: string): Buffer {
  const head = Buffer.alloc(4);
  head.writeInt32BE(Buffer.byteLength(body, "latin1") + 4);
  return Buffer.concat([Buffer.from(letter), head, Buffer.from(body, "latin1")]);
}

const startup = message("", `\0\x03\0\0user\0postgres\0database\0postgres\0${zero}`);
const parse = (sql: string) => message("P", `${zero}${sql}${zero}${short(0)}`);
const bind = message("B", `${zero}${zero}${short(0)}${short(0)}${short(0)}`);
const execute = message("E", `${zero}\0\0\0\0`);
const flush = message("H", "");
const query = (sql: string) => message("Q", `${sql}${zero}`);

/** Connects, sends, and is gone as soon as the server has answered with a message that begins with `answer`. */
async function sendAndVanish(socket: string, messages: Buffer[], answer: string): Promise<void> {
  const client = net.connect(socket);
  let said = "";
  await new Promise<void>((resolve, reject) => {
    client.once("error", reject);
    client.on("data", (data) => {
      const isReady = said.includes("Z\0\0\0\x05");
      said += data.toString("latin1");
      if (!isReady && said.includes("Z\0\0\0\x05")) client.write(Buffer.concat(messages));
      if (isReady && data.toString("latin1").includes(answer)) resolve();
    });
    client.write(startup);
  });
  client.destroy();
}

const insert = `insert into "HandledRequest" values ('W', 'half', '2024-04-01')`;

test.each([
  ["between a statement and its end", [parse(insert), bind, execute, flush], "INSERT 0 1"],
  ["after a statement that failed", [parse("insert into nowhere values (1)"), flush, bind, execute], "ERROR"],
  ["in a transaction", [query(`begin; ${insert}`)], "INSERT 0 1"],
  ["in a transaction that failed", [query("begin"), parse("select 1 / 0 +"), flush], "ERROR"],
])("a client that is gone %s leaves nothing behind and holds nobody up", async (_where, messages, answer) => {
  await sendAndVanish(path.join(dataDir, ".s.PGSQL.5432"), messages, answer);
  expect(await db.client.handledRequest.count({ where: { workspaceId: "W" } })).toBe(0);
  await db.transaction(async (tx) => {
    await tx.handledRequest.create({ data: { workspaceId: "V", key: "next", at: new Date(0) } });
    await tx.handledRequest.deleteMany({ where: { workspaceId: "V" } });
  });
});
