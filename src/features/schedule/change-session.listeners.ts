/** Edit, move, cancel, set up: a button opens the form, the form leads to the words, the words to the change. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Listen, SubmitAnswer, SubmitContext } from "../../platform/slack/listen.ts";
import { requireRight } from "../people/index.ts";
import { type SessionDetails, type SessionFacts, whenOf } from "../session/index.ts";
import {
  type ChangeOutcome,
  cancelSession,
  editSession,
  moveSession,
  type Proposal,
  type SessionMoved,
} from "./change-session.ts";
import { confirmView, doneView, readPending, staleView, type Way } from "./change-session.view.ts";
import { createSession, type SessionCreated } from "./create-session.ts";
import {
  blockOf,
  cancelView,
  createView,
  editView,
  type Form,
  moveView,
  readForm,
} from "./edit-session.view.ts";
import { closedDayWarning, type Fault } from "./form.rules.ts";
import {
  CANCEL,
  CANCEL_OPEN,
  CONFIRM,
  CREATE,
  CREATE_OPEN,
  EDIT,
  EDIT_OPEN,
  FIELD,
  MOVE,
  MOVE_OPEN,
} from "./ids.ts";
import { readSession, readSessions } from "./read-sessions.ts";
import { seenFacts, touchedOf } from "./seen.rules.ts";

interface WayThrough {
  way: Way;
  button: string;
  form: string;
  view: (words: Words, form: Form) => ModalView;
}

const WAYS: WayThrough[] = [
  { way: "edit", button: EDIT_OPEN, form: EDIT, view: editView },
  { way: "move", button: MOVE_OPEN, form: MOVE, view: moveView },
  { way: "cancel", button: CANCEL_OPEN, form: CANCEL, view: cancelView },
];
const USE_CASES = { edit: editSession, move: moveSession, cancel: cancelSession };

/** What other features do in the same transaction. */
export interface Followers {
  onCreated: SessionCreated[];
  onMoved: SessionMoved[];
}

export function listenChangeSession(listen: Listen, deps: Deps, { onCreated, onMoved }: Followers): void {
  for (const through of WAYS) {
    listen.action(through.button, async ({ who, words, now, value, open }) => {
      requireRight(who, "session.edit");
      const { session } = await readSession(deps, { who, words, at: now, panels: [] }, value);
      await open(through.view(words, { session }));
    });
    listen.submit(through.form, (context) => propose(deps, context, through, onMoved));
  }
  listen.submit(CONFIRM, (context) => confirm(deps, context, onMoved));

  listen.action(CREATE_OPEN, async ({ who, words, now, open }) => {
    requireRight(who, "session.edit");
    const { sessions } = await readSessions(deps, { who, words, at: now, panels: [] });
    await open(createView(words, sessions.at(-1)?.session));
  });
  listen.submit(CREATE, (context) => create(deps, context, onCreated));
}

async function propose(
  deps: Deps,
  context: SubmitContext,
  { way, view }: WayThrough,
  onMoved: SessionMoved[],
): Promise<SubmitAnswer> {
  const { about, values, words } = context;
  const typed = readForm(values, about.parts);
  if (typed.faults.length > 0) return besideFields(context, typed.faults);
  const seen = seenFacts.parse(JSON.parse(String(about.seen)));
  const proposal: Proposal = {
    sessionId: String(about.sessionId),
    changes: touchedOf(seen, typed.details),
    note: typed.note,
    seen,
    isConfirmed: false,
  };
  const outcome = await USE_CASES[way](deps, context, proposal, onMoved);
  if (outcome.outcome === "confirm") return { push: confirmView(words, outcome, { way, proposal }) };
  if (outcome.outcome === "stale") {
    const { session, fields } = outcome;
    const round = Number(about.round) + 1;
    const form = { session, typed: proposal.changes, note: typed.note, changedMeanwhile: fields, round };
    return { update: view(words, form) };
  }
  if (outcome.outcome === "faults") return besideFields(context, outcome.faults);
  return { update: done(words, way, outcome) };
}

async function confirm(deps: Deps, context: SubmitContext, onMoved: SessionMoved[]): Promise<SubmitAnswer> {
  const { words } = context;
  const { way, proposal } = readPending(context.about);
  const outcome = await USE_CASES[way](deps, context, proposal, onMoved);
  if (outcome.outcome === "stale") return { update: staleView(words, outcome.fields) };
  if (outcome.outcome === "faults") {
    return {
      update: doneView(
        words,
        outcome.faults.map((fault) => fault.say(words)),
      ),
    };
  }
  return { update: done(words, way, outcome) };
}

async function create(
  deps: Deps,
  context: SubmitContext,
  onCreated: SessionCreated[],
): Promise<SubmitAnswer> {
  const { words } = context;
  const typed = readForm(context.values);
  if (typed.faults.length > 0) return besideFields(context, typed.faults);
  const outcome = await createSession(deps, context, { ...EMPTY, ...typed.details }, onCreated);
  if (outcome.outcome === "faults") return besideFields(context, outcome.faults);
  const { session } = outcome;
  const said = words.schedule.saved.created(session.number, whenOf(words, session));
  return { update: doneView(words, [said, ...closedDay(words, session)]) };
}

const EMPTY: SessionDetails = {
  date: "",
  startTime: "",
  endTime: "",
  mode: "VENUE",
  venue: null,
  link: null,
  belongings: null,
  theme: "",
  parts: [],
};

function besideFields({ words, values }: SubmitContext, faults: Fault[]): SubmitAnswer {
  const beside = faults.map(({ field, say }) => [blockOf(values, field) ?? FIELD[field], say(words)]);
  return { errors: Object.fromEntries(beside) };
}

function done(words: Words, way: Way, outcome: ChangeOutcome): ModalView {
  const { saved } = words.schedule;
  if (outcome.outcome !== "saved") return doneView(words, [saved.nothing]);
  const { session, isTold, approveAgain } = outcome;
  const say = sayDone(saved, way, isTold);
  return doneView(
    words,
    [
      say(session.number),
      ...(way === "move" && !isTold ? closedDay(words, session) : []),
      ...(approveAgain ? [saved.approveAgain] : []),
    ],
    approveAgain ? session.id : undefined,
  );
}

function sayDone(saved: Words["schedule"]["saved"], way: Way, isTold: boolean) {
  if (way === "cancel") return isTold ? saved.canceledAndTold : saved.canceled;
  return isTold ? saved.told : saved.saved;
}

function closedDay(words: Words, session: SessionFacts): string[] {
  const say = closedDayWarning(session.date);
  return say ? [say(words)] : [];
}
