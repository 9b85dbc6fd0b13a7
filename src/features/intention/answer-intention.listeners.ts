import type { Deps } from "../../platform/deps.ts";
import type { ActionContext, Listen, SubmitAnswer, SubmitContext } from "../../platform/slack/listen.ts";
import { answerIntention, type MarkWithdrawn, readAnswer } from "./answer-intention.ts";
import {
  answerModal,
  type FormAbout,
  formAbout,
  readChoice,
  readStandIn,
  standInModal,
} from "./answer-intention.view.ts";
import { ANSWER } from "./ids.ts";
import { type Answer, answerOfChoice, CHOICES, readAskedValue, requireSameDate } from "./intention.rules.ts";

export function listenAnswerIntention(listen: Listen, deps: Deps, withdraw: MarkWithdrawn): void {
  async function readPressed({ who, now: at, value }: ActionContext) {
    const { sessionId, moves } = readAskedValue(value);
    const one = await readAnswer(deps, { who, sessionId, at });
    requireSameDate(one.session, moves);
    return one;
  }

  for (const choice of CHOICES) {
    const answer = answerOfChoice(choice);
    listen.action(ANSWER.press[choice], async (context) => {
      const { who, words, now: at, value } = context;
      if (!answer) return context.open(standInModal({ words, one: await readPressed(context) }));
      const { sessionId, moves } = readAskedValue(value);
      await answerIntention(deps, { who, sessionId, moves, answer, at }, withdraw);
    });
  }

  listen.action(ANSWER.open, async (context) => {
    await context.open(answerModal({ words: context.words, one: await readPressed(context) }));
  });

  function which({ who, now: at }: SubmitContext, { session: sessionId, enrollment }: FormAbout) {
    return { who, at, sessionId, ...(enrollment !== undefined && { enrollmentId: enrollment }) };
  }

  function save(context: SubmitContext, about: FormAbout, answer: Answer) {
    const { moves, seen } = about;
    const { once } = context;
    return answerIntention(deps, { ...which(context, about), answer, moves, seen, once }, withdraw);
  }

  listen.submit(ANSWER.modal, async (context): Promise<SubmitAnswer> => {
    const { words, values } = context;
    const about = formAbout.parse(context.about);
    const choice = readChoice(about, values);
    const answer = answerOfChoice(choice);
    if (!answer) {
      const one = await readAnswer(deps, which(context, about));
      return { update: standInModal({ words, one, seen: about.seen }) };
    }
    const saved = await save(context, about, answer);
    // With it goes the panel below, which would still show how it was before.
    if (saved.outcome !== "changed") return { clear: true };
    const round = about.round + 1;
    const one = await readAnswer(deps, which(context, about));
    return { update: answerModal({ words, one, round, chosen: choice, hasChanged: true }) };
  });

  listen.submit(ANSWER.standInModal, async (context): Promise<SubmitAnswer> => {
    const { words, values } = context;
    const about = formAbout.parse(context.about);
    const answer = readStandIn(values);
    const saved = await save(context, about, answer);
    if (saved.outcome !== "changed") return { clear: true };
    const one = await readAnswer(deps, which(context, about));
    return { update: standInModal({ words, one, typed: answer, hasChanged: true }) };
  });
}
