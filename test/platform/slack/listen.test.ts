import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { UserError } from "../../../src/platform/i18n/user-error.ts";
import { errorForLog } from "../../../src/platform/process/log.ts";
import { actions, button, paragraph } from "../../../src/platform/slack/blocks.ts";
import { modal, textInput } from "../../../src/platform/slack/inputs.ts";
import type { Context, SubmitAnswer, SubmitContext } from "../../../src/platform/slack/listen.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { type Bench, startBench, WORKSPACE } from "./a-bench.ts";

let test: TestDatabase;
let bench: Bench;
/** What the invented listeners do; each test says. */
let onCommand: (context: Context) => Promise<void>;
let onPress: (context: Context) => Promise<void>;
let onSubmit: (context: SubmitContext) => Promise<SubmitAnswer>;
let onEvent: () => Promise<void>;
let withFields: boolean;

const ANSWER = "ひみつの回答";

const form = () =>
  modal({
    id: "try.form.view",
    title: "試す",
    close: "閉じる",
    submit: "送信する",
    about: { sessionId: "s1" },
    blocks: withFields
      ? [
          textInput({ id: "try.form.first", label: "一つ目" }),
          textInput({ id: "try.form.second", label: "二つ目", optional: true }),
        ]
      : [
          paragraph("よろしいですか"),
          actions("try.form.buttons", [button({ id: "try.form.press", text: "押す" })]),
        ],
  });

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  withFields = true;
  onPress = async () => undefined;
  onSubmit = async () => undefined;
  onEvent = async () => undefined;
  bench = await startBench(test, (listen) => {
    listen.command("/try", async (context) => {
      if (context.text === "form") await context.open(form());
      else await onCommand(context);
    });
    listen.action("try.form.press", (context) => onPress(context));
    listen.submit("try.form.view", (context) => onSubmit(context));
    listen.event("user_change", () => onEvent());
  });
});
afterEach(() => bench.close());

const faults = () => bench.log.entries.filter((entry) => entry.level === "error");
const lastTold = () => bench.known.ephemerals().at(-1)?.text ?? "";
const REFERENCE = /番号 ([2-9A-HJ-NP-Z]{8})/;

async function openForm() {
  await bench.known.command("/try", "form");
  // The command is acked before the modal is opened.
  await bench.work.idle();
}

async function fillAndSubmit(answer = ANSWER) {
  await openForm();
  await bench.known.fill({ 一つ目: answer });
  return bench.known.submit();
}

describe("somebody whom the app does not know", () => {
  it("is told whom to ask, by command and in a modal, and nothing is done for them", async () => {
    let ran = false;
    onCommand = async () => {
      ran = true;
    };
    const outcome = await bench.unknown.command("/try");
    expect(outcome.ok).toBe(true);
    await bench.work.idle();
    expect(bench.unknown.ephemerals().at(-1)?.text).toContain("県社協 000-0000");
    expect([ran, faults(), bench.acted]).toEqual([false, [], []]);
  });
});

describe("a command", () => {
  it("answers only the person who typed it, and says afterwards that somebody acted", async () => {
    onCommand = ({ tell, who }) => tell(`${who.personId} <!channel>`);
    await bench.known.command("/try");
    await bench.work.idle();
    expect(lastTold()).toContain("p1");
    expect(bench.acted.map((who) => who.personId)).toEqual(["p1"]);
  });

  it("that a person can mend is explained in words, and is no fault", async () => {
    onCommand = async () => {
      throw new UserError("no-program", (words) => words.common.noProgram);
    };
    await bench.known.command("/try");
    await bench.work.idle();
    expect(lastTold()).toContain("研修が登録されていません");
    expect(faults()).toEqual([]);
  });

  it("that goes wrong is told with a reference that also stands in the log, and nothing else of it", async () => {
    onCommand = async () => {
      await test.db.client.person.create({
        data: { workspaceId: WORKSPACE, name: ANSWER, bogus: ANSWER } as never,
      });
    };
    await bench.known.command("/try");
    await bench.work.idle();
    const [, reference] = lastTold().match(REFERENCE) ?? [];
    expect(faults().map((entry) => entry.facts)).toMatchObject([{ reference, place: "/try" }]);
    const logged = faults().map(({ facts, message }) => ({
      ...facts,
      message,
      err: "err" in facts ? errorForLog(facts.err) : undefined,
    }));
    expect(JSON.stringify(logged)).not.toContain(ANSWER);
    expect(lastTold()).not.toContain(ANSWER);
  });
});

describe("a submission", () => {
  it("hands over what was typed and what the modal is about, and closes", async () => {
    let heard: unknown;
    onSubmit = async ({ values, about }) => {
      heard = [values.one("try.form.first"), values.one("try.form.second"), about];
      return undefined;
    };
    expect(await fillAndSubmit("<!channel> 𠮷")).toMatchObject({ ok: true, closed: true });
    expect(heard).toEqual(["<!channel> 𠮷", undefined, { sessionId: "s1" }]);
  });

  it("that a person can mend says so beside its field, with what was typed still there", async () => {
    onSubmit = async () => {
      throw new UserError("too-late", (words) => words.common.councilOnly, "try.form.second");
    };
    const { errors } = await fillAndSubmit();
    expect(errors).toEqual({ 二つ目: "この操作は事務局のみができます。" });
    expect(bench.known.modal()?.inputs[0]?.value).toBe(ANSWER);
  });

  it("whose fault belongs to no field of the modal says so beside the first", async () => {
    onSubmit = async () => {
      throw new UserError("gone", (words) => words.common.noProgram, "try.form.gone");
    };
    expect(Object.keys((await fillAndSubmit()).errors ?? {})).toEqual(["一つ目"]);
    onSubmit = async () => ({ errors: { "try.form.gone": "a", "try.form.first": "b" } });
    expect((await bench.known.submit()).errors).toEqual({ 一つ目: "a b" });
    expect(bench.slack.violations).toEqual([]);
  });

  it("that goes wrong keeps the text, shows a reference, and can be sent again", async () => {
    onSubmit = async () => {
      throw new Error("a bug");
    };
    const { errors } = await fillAndSubmit();
    const [, reference] = errors?.一つ目?.match(REFERENCE) ?? [];
    expect(faults().map((entry) => entry.facts)).toMatchObject([{ reference, place: "try.form.view" }]);
    expect(bench.known.modal()?.inputs[0]?.value).toBe(ANSWER);
    onSubmit = async () => undefined;
    expect(await bench.known.submit()).toMatchObject({ ok: true, closed: true });
  });

  it("of a modal without fields shows in the modal what went wrong", async () => {
    withFields = false;
    await openForm();
    onSubmit = async () => {
      throw new Error("a bug");
    };
    expect(await bench.known.submit()).toMatchObject({ ok: true, closed: false });
    expect(bench.known.modal()?.text).toMatch(REFERENCE);
    expect(bench.known.modal()?.text).not.toContain("入力は");
  });

  it("of a modal without fields shows an explained refusal too", async () => {
    withFields = false;
    await openForm();
    onSubmit = async () => ({ errors: { anything: "締め切りました" } });
    await bench.known.submit();
    expect(bench.known.modal()?.text).toContain("締め切りました");
  });

  it("sent twice acts once where the listener asks", async () => {
    let times = 0;
    onSubmit = ({ once }) =>
      test.db.transaction(async (tx) => {
        if (await once(tx)) times += 1;
        return { errors: { "try.form.first": "まだ" } };
      });
    await fillAndSubmit();
    await bench.known.submit();
    expect(times).toBe(1);
    await bench.known.fill({ 一つ目: "ほかの回答" });
    await bench.known.submit();
    expect(times).toBe(2);
  });

  it("that failed is not taken for one that was acted on", async () => {
    let times = 0;
    onSubmit = ({ once }) =>
      test.db.transaction(async (tx) => {
        expect(await once(tx)).toBe(true);
        times += 1;
        if (times === 1) throw new Error("a bug");
        return undefined;
      });
    await fillAndSubmit();
    expect(await bench.known.submit()).toMatchObject({ closed: true });
  });

  it("that takes too long is answered in time, and done all the same", async () => {
    let finish: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let isDone = false;
    onSubmit = async () => {
      await slow;
      isDone = true;
      return undefined;
    };
    const { errors } = await fillAndSubmit();
    expect(errors?.一つ目).toContain("もう一度送信してください");
    expect(bench.known.modal()?.inputs[0]?.value).toBe(ANSWER);
    finish();
    await bench.work.idle();
    expect(isDone).toBe(true);
    expect(bench.slack.lateAcks).toEqual([]);
  });
});

describe("a press in a modal", () => {
  beforeEach(async () => {
    withFields = false;
    await openForm();
  });

  it("that goes wrong is told in a modal on top", async () => {
    onPress = async () => {
      throw new Error("a bug");
    };
    await bench.known.press("押す");
    await bench.work.idle();
    expect(bench.known.modal()?.text).toMatch(REFERENCE);
    expect(faults()).toHaveLength(1);
  });
});

describe("an event", () => {
  it("delivered three times acts once, and another one acts again", async () => {
    let times = 0;
    onEvent = async () => {
      times += 1;
    };
    const event = { type: "user_change", user: { id: bench.knownId } };
    await bench.slack.event(event, { eventId: "Ev1", times: 3 });
    await bench.work.idle();
    expect(times).toBe(1);
    await bench.slack.event(event, { eventId: "Ev2" });
    await bench.work.idle();
    expect(times).toBe(2);
  });

  it("that goes wrong is a fault in the log, and the next one is heard", async () => {
    onEvent = async () => {
      throw new Error("a bug");
    };
    const event = { type: "user_change", user: { id: bench.knownId } };
    await bench.slack.event(event, { eventId: "Ev1" });
    await bench.work.idle();
    expect(faults()).toHaveLength(1);
    let isHeard = false;
    onEvent = async () => {
      isHeard = true;
    };
    await bench.slack.event(event, { eventId: "Ev2" });
    await bench.work.idle();
    expect(isHeard).toBe(true);
  });
});
