/** `/visit`: the office's list, and the form that sets up, changes, finishes and cancels a visit. */
import type { Deps } from "../../platform/deps.ts";
import type {
  ActionContext,
  CommandContext,
  Context,
  Listen,
  OpeningContext,
  SubmitAnswer,
  SubmitContext,
} from "../../platform/slack/listen.ts";
import { mayDo, requireRight } from "../people/index.ts";
import { cancelVisit } from "./cancel-visit.ts";
import { blockOf, doneView, editView, readEdit } from "./edit-visit.view.ts";
import { COMMAND, EDIT, FIELD, LIST } from "./ids.ts";
import { prepareVisit } from "./prepare-visit.ts";
import { countVisits, programOf, readVisits } from "./read-visits.ts";
import { saveVisit } from "./save-visit.ts";
import { visitsView } from "./show-visits.view.ts";
import { windowName } from "./visit.card.ts";
import type { VisitDetails } from "./visit.rules.ts";

async function tellCounts({ who, words, now, tell }: Context, { db }: Deps): Promise<void> {
  requireRight(who, "visit.see-counts");
  const { window, ...counts } = await countVisits(
    db.client,
    await programOf(db.client, who.workspaceId),
    now,
  );
  await tell(words.visit.counts({ window: windowName(words, window), ...counts }));
}

async function show(context: CommandContext | ActionContext, deps: Deps): Promise<void> {
  const { who, words, now, open, tell } = context;
  if (mayDo(who, "visit.see")) await open(visitsView(words, await readVisits(deps.db.client, who, now)));
  else if (mayDo(who, "visit.see-counts")) await tellCounts(context, deps);
  else await tell(words.visit.officeOnly);
}

export function listenForVisits(listen: Listen, deps: Deps): void {
  const { client } = deps.db;

  listen.command(COMMAND, (context) => show(context, deps));
  listen.action(LIST.open, (context) => show(context, deps));

  listen.action(LIST.window, async ({ who, words, now, value, update }: ActionContext) => {
    await update(visitsView(words, await readVisits(client, who, now, Number(value))));
  });

  const openForm = async (
    context: OpeningContext,
    visitId: string | undefined,
    filled: Partial<VisitDetails>,
  ) => {
    const { who, words, open } = context;
    await open(editView(words, { ...(await prepareVisit(client, who, visitId)), filled }));
  };
  /** Whoever sets a visit up is the first of its staff. */
  const ownStaff = ({ who }: Context) => (who.personId === undefined ? [] : [who.personId]);

  listen.action(EDIT.create, (context) => openForm(context, undefined, { staffIds: ownStaff(context) }));
  listen.action(LIST.team, (context) =>
    openForm(context, undefined, { staffIds: ownStaff(context), teamIds: [context.value] }),
  );
  listen.action(EDIT.open, (context) => openForm(context, context.value, {}));
  listen.action(EDIT.done, (context) => openForm(context, context.value, { state: "DONE" }));

  listen.submit(EDIT.view, (context) => save(context, deps));

  listen.action(EDIT.cancel, async ({ who, words, now, value, update }) => {
    const [visitId = "", seen] = value.split(":");
    const { date, time, kind } = await cancelVisit(deps, { who, at: now, visitId, seen: Number(seen) });
    await update(
      doneView(words, words.visit.saved.canceled(words.visit.when(date, time), words.visit.kinds[kind])),
    );
  });
}

async function save(context: SubmitContext, deps: Deps): Promise<SubmitAnswer> {
  const { who, words, now, once, values } = context;
  const { typed, opened, round } = readEdit(context);
  const outcome = await saveVisit(deps, { who, now, once, typed, opened });
  const { saved, fault } = words.visit;
  if (outcome.outcome === "fault") {
    const id = FIELD[outcome.field];
    return { errors: { [blockOf(values, id) ?? id]: fault[outcome.fault] } };
  }
  if (outcome.outcome === "stale") {
    const { visit, fields, touched } = outcome;
    const form = await prepareVisit(deps.db.client, who, visit.id);
    return {
      update: editView(words, { ...form, filled: touched, changedMeanwhile: fields, round: round + 1 }),
    };
  }
  if (outcome.outcome === "nothing") return { update: doneView(words, saved.nothing) };
  const { date, time, kind, state } = outcome.details;
  const text = saved[state](words.visit.when(date, time), words.visit.kinds[kind]);
  return { update: doneView(words, text) };
}
