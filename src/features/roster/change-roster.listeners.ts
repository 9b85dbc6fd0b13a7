/** /program roster: choose a team or a person → a form → what it touches → done. */
import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type {
  Context,
  Listen,
  OpeningContext,
  SubmitAnswer,
  SubmitContext,
} from "../../platform/slack/listen.ts";
import {
  changeRoster,
  loadWorld,
  markOf,
  type Proposal,
  previewChange,
  type RosterAct,
  type RosterTouch,
} from "../membership/index.ts";
import { ACT, ROSTER } from "./ids.ts";
import { doneView, formView, previewView, readForm, readPreview } from "./preview-change.view.ts";
import { personView, rosterView, type Screen, teamView } from "./show-roster.view.ts";

export interface HandedToRoster {
  acts: RosterAct[];
  touches: RosterTouch[];
}

async function screenOf({ who, words, now }: Context, deps: Deps): Promise<Screen> {
  return { ...(await loadWorld(deps.db.client, who, now)), words, language: who.language };
}

async function ask(context: OpeningContext, deps: Deps): Promise<void> {
  await context.open(rosterView(await screenOf(context, deps)));
}

export const rosterCommand: SubCommand = {
  word: "roster",
  help: (words) => words.roster.help,
  run: ask,
  button: { id: ROSTER.open, text: (words) => words.roster.button },
  isOffered: (program) => program !== undefined,
};

/** The state that a form about this subject shows: the team, or all teams that the person is ever in. */
function seenIn({ roster }: Screen, { about }: RosterAct, subjectId: string): string {
  const ofPerson = roster.places.filter((one) => one.enrollmentId === subjectId).map((one) => one.teamId);
  return markOf(roster, about === "team" ? [subjectId] : [...new Set(ofPerson)].sort());
}

export function listenForRoster(listen: Listen, deps: Deps, { acts, touches }: HandedToRoster): void {
  const of = (about: RosterAct["about"]) => acts.filter((act) => act.about === about);
  const actOf = (action: string): RosterAct => {
    const act = acts.find((one) => one.action === action);
    if (!act) throw new Error(`${action} is no act on the roster`);
    return act;
  };
  const gone = () => new UserError("gone", (words) => words.roster.gone);

  listen.action(ROSTER.open, (context) => ask(context, deps));
  listen.action(ROSTER.back, async (context) => context.update(rosterView(await screenOf(context, deps))));
  listen.action(ROSTER.team, async (context) => {
    const view = teamView(await screenOf(context, deps), of("team"), context.value);
    if (!view) throw gone();
    await context.update(view);
  });
  for (const id of [ROSTER.person, ROSTER.member]) {
    listen.action(id, async (context) => {
      const view = personView(await screenOf(context, deps), of("person"), context.value);
      if (!view) throw gone();
      await context.update(view);
    });
  }

  for (const act of acts) {
    listen.action(act.button, async (context) => {
      const screen = await screenOf(context, deps);
      const subjectId = context.value;
      await context.update(formView(act, { ...screen, subjectId }, seenIn(screen, act, subjectId)));
    });
  }

  async function look(context: SubmitContext, proposal: Proposal, seen: string, hasChanged?: boolean) {
    const { who, words, now: at } = context;
    const { language } = who;
    const preview = await previewChange(deps.db.client, { who, at, words, language, touches }, proposal);
    const now = seenIn({ ...preview.world, words, language }, proposal.act, proposal.subjectId);
    return previewView({
      words,
      language,
      proposal,
      preview,
      hasChanged: hasChanged ?? now !== seen,
      seen: now,
    });
  }

  listen.submit(ACT.form, async (context): Promise<SubmitAnswer> => {
    const { action, subjectId, seen } = readForm(context);
    const act = actOf(action);
    const input = act.read(context.values, { subjectId });
    return { push: await look(context, { act, subjectId, input }, seen) };
  });

  listen.submit(ACT.preview, async (context): Promise<SubmitAnswer> => {
    const { who, words, now: at, once } = context;
    const { action, mark, seen, subjectId, input, leader } = readPreview(context);
    const act = actOf(action);
    const bare = { act, subjectId, input };
    const outcome = await changeRoster(deps, { who, at, mark, once }, { ...bare, ...(leader && { leader }) });
    if (outcome === "saved") return { update: doneView(words, [words.roster.saved]) };
    try {
      return { update: await look(context, bare, seen, true) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      // As things stand now it cannot be done at all.
      return { update: doneView(words, [words.roster.changedMeanwhile, error.say(words)]) };
    }
  });
}
