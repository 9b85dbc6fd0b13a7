/** `Listen` on top of Bolt: one wrapper for each kind of listener, so that none can forget to ack or to answer. */
import { createHash } from "node:crypto";
import type { App, RespondFn, ViewOutput } from "@slack/bolt";
import { type Words, wordsIn } from "../../locales/index.ts";
import { createRecent } from "../../shared/recent.ts";
import type { Deps } from "../deps.ts";
import { UserError } from "../i18n/user-error.ts";
import { listenById } from "./by-id.ts";
import { readDirectMessage } from "./direct-message.ts";
import { explain } from "./faults.ts";
import { markHandled } from "./handled.ts";
import type { Context, Listen, OpeningContext, SubmitAnswer, SubmitContext } from "./listen.ts";
import { aboutOf, firstInput, nobody, pressedValue, sayInModal, tellBy, toSlack } from "./payloads.ts";
import { readValues, type ViewState } from "./values.ts";
import type { Who } from "./who.ts";

export interface ListenParts {
  app: App;
  deps: Deps;
  workspaceId: string;
  identify(slackUserId: string): Promise<Who>;
  /** Whom somebody unknown should call. */
  contact(): Promise<string>;
  /** After every act of a person that went well. */
  acted?(who: Who): void;
}

/** Slack waits three seconds; the answer must be on its way before. */
const PATIENCE_MS = 2500;
/** The latest presses and submissions: one that is delivered twice to this process waits for the first. */
const MOST_ANSWERS = 500;

export function createListen(parts: ListenParts): Listen {
  const { app, deps, workspaceId } = parts;
  const { log } = deps;
  const answers = createRecent<Promise<SubmitAnswer>>(MOST_ANSWERS);
  const presses = createRecent<Promise<void>>(MOST_ANSWERS);
  let eventListeners = 0;
  const byId = listenById(app);

  /** Each press and each command has a trigger of its own: a second delivery of one does nothing. */
  async function isFirst(triggerId: string | undefined, at: Date): Promise<boolean> {
    return triggerId === undefined || isNew(deps, workspaceId, `trigger ${triggerId}`, at);
  }

  async function admit(slackUserId: string): Promise<Omit<Context, "tell">> {
    const who = await parts.identify(slackUserId);
    const words = wordsIn(who.language);
    return { who, words, now: deps.clock.now() };
  }

  async function refuseUnknown(who: Who): Promise<void> {
    if (who.personId !== undefined) return;
    const contact = await parts.contact();
    // Before a program is imported nobody is on its list, and there is nobody to call.
    throw new UserError("unknown-person", ({ common }) =>
      contact ? common.unknownPerson(contact) : common.noProgram,
    );
  }

  /** Known, but nothing today: withdrawn, not enrolled yet, no longer in the office. */
  async function refuseWithoutRole(who: Who): Promise<void> {
    if (who.roles.size > 0) return;
    const contact = await parts.contact();
    throw new UserError("no-role", ({ common }) => (contact ? common.noRole(contact) : common.noProgram));
  }

  /** Runs what a press or a command asked for, and tells the person when it cannot be done. */
  async function guarded(
    place: string,
    slackUserId: string,
    tellOf: (base: Omit<Context, "tell">) => Context["tell"],
    run: (context: Context) => Promise<void>,
    strangers: "refused" | "heard" = "refused",
  ): Promise<void> {
    let tell: Context["tell"] | undefined;
    let words = wordsIn("ja");
    try {
      const base = await admit(slackUserId);
      words = base.words;
      tell = tellOf(base);
      if (strangers === "refused") await refuseUnknown(base.who);
      await run({ ...base, tell });
      parts.acted?.(base.who);
    } catch (error) {
      const told = explain(error, { words, log, place, inModal: false });
      tell ??= tellOf({ who: nobody(workspaceId, slackUserId), words, now: deps.clock.now() });
      await tell(told.text).catch((failed) => log.warn({ err: failed, place }, "could not tell the person"));
    }
  }

  return {
    command(name, run) {
      app.command(name, async ({ ack, command, respond }) => {
        await ack();
        await guarded(
          name,
          command.user_id,
          () => tellBy(respond),
          async (context) => {
            if (!(await isFirst(command.trigger_id, context.now))) return;
            await refuseWithoutRole(context.who);
            await run({
              ...context,
              text: command.text.trim(),
              channelId: command.channel_id,
              open: async (view) => void (await deps.slack.openModal(command.trigger_id, view)),
            });
          },
        );
      });
    },

    action(actionId, run) {
      byId.action(actionId, async ({ ack, body, action, respond }) => {
        const view = body.view as ViewOutput | undefined;
        const isModal = view?.type === "modal";
        const open: OpeningContext["open"] = async (next) => {
          await (isModal
            ? deps.slack.pushModal(body.trigger_id, next)
            : deps.slack.openModal(body.trigger_id, next));
        };
        const taken = { isElsewhere: false };
        const press = () =>
          guarded(
            actionId,
            body.user.id,
            (base) =>
              view ? (text) => open(sayInModal(base.words.common.close, text)) : tellBy(respond as RespondFn),
            async (context) => {
              if (!(await isFirst(body.trigger_id, context.now))) {
                taken.isElsewhere = true;
                return;
              }
              await run({
                ...context,
                open,
                value: pressedValue(action),
                viewId: view?.id,
                about: aboutOf(view?.private_metadata),
                // Bolt types the state of every element apart; `readValues` takes what they share.
                values: readValues((view?.state.values ?? body.state?.values ?? {}) as ViewState),
                // On App Home there is no modal to change: what would take its place is opened.
                update: async (next) => {
                  if (view) await (isModal ? deps.slack.updateModal(view.id, next) : open(next));
                },
                message:
                  body.message && body.channel
                    ? { channelId: body.channel.id, ts: String(body.message.ts) }
                    : undefined,
              });
            },
          );
        const work = presses.get(body.trigger_id) ?? press();
        presses.set(body.trigger_id, work);
        // A press is an answer too: it stands before Slack hears that it has arrived. One that is lost is pressed again.
        await beforePatienceEnds(work, () => undefined);
        // Another instance has it in hand, and says so.
        if (taken.isElsewhere) return;
        await ack();
        await work;
      });
    },

    submit(callbackId, run) {
      byId.submitted(callbackId, async ({ ack, body, view }) => {
        const told = { words: wordsIn("ja") };
        const work = answers.get(body.trigger_id) ?? answerSubmit(callbackId, body.user.id, view, told, run);
        // One that comes twice gets one answer; pressed anew, it has another trigger.
        answers.set(body.trigger_id, work);
        const answer = await beforePatienceEnds(work, () => ({
          errors: { "": told.words.common.tooSlow },
        }));
        await ack(toSlack(answer, view, told.words.common.close));
        await work;
      });
    },

    closed(callbackId, run) {
      byId.closed(callbackId, async ({ ack, body, view }) => {
        await ack();
        await guarded(
          callbackId,
          body.user.id,
          () => async () => undefined,
          (context) => run(submitContext(context, callbackId, body.user.id, view)),
        );
      });
    },

    message(run) {
      app.event("message", async ({ event, body }) => {
        const heard = readDirectMessage(event);
        if (!heard) return;
        const { slackUserId, text, hasFiles } = heard;
        const key = `event ${body.event_id} message`;
        await guarded(
          "message.im",
          slackUserId,
          () => (said, blocks) => deps.slack.answer(heard, said, blocks),
          (context) =>
            run({
              ...context,
              text,
              hasFiles,
              once: (tx) => markHandled(tx, workspaceId, key, context.now),
            }),
          "heard",
        );
      });
    },

    event(type, run) {
      // Two features may hear of one type: each of them acts once.
      const nth = eventListeners++;
      app.event(type, async ({ event, body }) => {
        const at = deps.clock.now();
        if (!(await isNew(deps, workspaceId, `event ${body.event_id} ${nth}`, at))) return;
        // Each event has its own shape; the listener knows the one that it asked for.
        await run(event as unknown as Record<string, unknown>, { workspaceId, now: at });
      });
    },
  };

  async function answerSubmit(
    callbackId: string,
    slackUserId: string,
    view: ViewOutput,
    /** The person's language, as soon as it is known. */
    told: { words: Words },
    run: (context: SubmitContext) => Promise<SubmitAnswer>,
  ): Promise<SubmitAnswer> {
    try {
      const base = await admit(slackUserId);
      told.words = base.words;
      await refuseUnknown(base.who);
      const tell: Context["tell"] = async (text, blocks) => {
        const dm = await deps.slack.openDm(slackUserId);
        await deps.slack.ephemeral(dm, slackUserId, text, blocks);
      };
      const answer = await run(submitContext({ ...base, tell }, callbackId, slackUserId, view));
      parts.acted?.(base.who);
      return answer;
    } catch (error) {
      // Only a view with fields has something typed that stays in it.
      const inModal = firstInput(view) !== undefined;
      const { text, field } = explain(error, { words: told.words, log, place: callbackId, inModal });
      return { errors: { [field ?? ""]: text } };
    }
  }

  function submitContext(
    base: Context,
    callbackId: string,
    slackUserId: string,
    view: ViewOutput,
  ): SubmitContext {
    const state = view.state.values as ViewState;
    // One view may ask about one thing after another: what it is about belongs to what is sent.
    const sent = JSON.stringify([state, view.private_metadata]);
    const hash = createHash("sha256").update(sent).digest("hex").slice(0, 16);
    const key = `view ${view.id} ${callbackId} ${slackUserId} ${hash}`;
    return {
      ...base,
      about: aboutOf(view.private_metadata),
      values: readValues(state),
      viewId: view.id,
      requestKey: key,
      once: (tx) => markHandled(tx, workspaceId, key, base.now),
    };
  }
}

async function beforePatienceEnds<T>(work: Promise<T>, otherwise: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise()), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function isNew(deps: Deps, workspaceId: string, key: string, at: Date): Promise<boolean> {
  return deps.db.transaction((tx) => markHandled(tx, workspaceId, key, at));
}
