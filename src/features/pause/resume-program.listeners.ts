import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import type { Holding, NoticePreview } from "../../platform/notices/index.ts";
import type { Context, Listen, OpeningContext } from "../../platform/slack/listen.ts";
import { RESUME } from "./ids.ts";
import { prepareResume, resumeProgram } from "./resume-program.ts";
import { readResume, resumedView, resumeView } from "./resume-program.view.ts";

interface Handed {
  holding: Holding;
  preview: NoticePreview;
}

async function screen({ who, words, now }: Context, { db }: Deps, handed: Handed, hasGrown = false) {
  const toResume = await prepareResume(db.client, handed, { who, at: now });
  return resumeView({ words, language: who.language, toResume, hasGrown });
}

async function ask(context: OpeningContext, deps: Deps, handed: Handed): Promise<void> {
  await context.open(await screen(context, deps, handed));
}

export const resumeCommand = (handed: Handed): SubCommand => ({
  word: "resume",
  help: (words) => words.pause.helpResume,
  run: (context, deps) => ask(context, deps, handed),
  button: { id: RESUME.button, text: (words) => words.pause.buttonResume },
  isOffered: (program) => Boolean(program?.pausedAt),
});

export function listenForResume(listen: Listen, deps: Deps, handed: Handed): void {
  listen.action(RESUME.button, (context) => ask(context, deps, handed));

  listen.submit(RESUME.view, async (context) => {
    const { who, words, now } = context;
    const { asked, leaveOut } = readResume(context);
    const outcome = await resumeProgram(deps, handed.holding, { who, at: now, asked, leaveOut });
    if (outcome === "grown") return { update: await screen(context, deps, handed, true) };
    const counts = { sent: asked.length - leaveOut.length, left: leaveOut.length };
    return { update: resumedView(words, counts) };
  });
}
