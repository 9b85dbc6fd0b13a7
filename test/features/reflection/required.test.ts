/** Required questions through the real app: Slack takes spaces for an answer, the office does not. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../support/app.ts";

const DEEPEN = "今日の内容で、さらに深めたいことは何ですか";
const NOTE = "そのほか、気づいたこと";

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-25T09:00:00+09:00", rates: "off" });
  const { workspaceId } = app;
  const where = { workspaceId, wording: { in: [DEEPEN, NOTE] } };
  await app.db.client.reflectionQuestion.updateMany({ where, data: { required: true } });
  await app.replanAll();
  await app.driveTo("2024-06-25T16:31:00+09:00");
  await trainee().press("出席");
  await app.settle();
});
afterAll(() => app.close());

const trainee = () => app.slack.as(app.trainees[0] ?? "");

async function submit() {
  const outcome = await trainee().submit();
  await app.settle();
  return outcome;
}
const state = async () =>
  (await app.db.client.reflection.findFirst({ where: { workspaceId: app.workspaceId } }))?.state;

const FAULT = "空白のほかに、1文字以上記入してください。";

it("an empty sheet makes no draft, and nobody is told that it did", async () => {
  expect(await trainee().press("下書き保存")).toMatchObject({ ok: true });
  await app.settle();
  expect(trainee().modal()?.text).toContain("まだ何も記入されていないため、下書きは保存していません。");
  expect(trainee().modal()?.text).not.toContain("下書きを保存しました");
  expect(await state()).toBeUndefined();
});

it("spaces alone are a fault beside each such field, and nothing is handed in", async () => {
  await trainee().fill({ [DEEPEN]: "　 \n", [NOTE]: " " });
  expect((await submit()).errors).toEqual({ [DEEPEN]: FAULT, [NOTE]: FAULT });
  await trainee().fill({ [DEEPEN]: "体制づくり" });
  expect((await submit()).errors).toEqual({ [NOTE]: FAULT });
  expect(await state()).toBeUndefined();
});

it("a draft may have gaps", async () => {
  expect(await trainee().press("下書き保存")).toMatchObject({ ok: true });
  await app.settle();
  expect(await state()).toBe("DRAFT");
  expect(trainee().modal()?.text).toContain("下書きを保存しました");
});

it("something written is an answer", async () => {
  await trainee().fill({ [NOTE]: "よかったです。" });
  expect(await submit()).toMatchObject({ closed: true });
  expect(await state()).toBe("SUBMITTED");
});
