import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { NoticePreview } from "../../platform/notices/types.ts";
import type { CommandContext, Listen } from "../../platform/slack/listen.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import type { CountMails } from "../mail/index.ts";
import { mayDo, requireRight, unmatchedPeople } from "../people/index.ts";
import { contactOf, findProgram } from "../program/index.ts";
import { sessionsOf } from "../session/index.ts";
import { loadWorkspace } from "../workspace/index.ts";
import { COMMAND, OVERVIEW } from "./ids.ts";
import { subjectsOf } from "./list-subjects.ts";
import { loadOverview } from "./load-overview.ts";
import { previewWindow } from "./overview.rules.ts";
import { previewView } from "./preview-notices.view.ts";
import { channelState } from "./resolve-channel.ts";
import { sendTest } from "./send-test.ts";
import { firstView, programView } from "./show-program.view.ts";

const HELP = /^(help|ヘルプ|使い方|\?|？)$/i;

interface Handed {
  preview: NoticePreview;
  mails: CountMails;
  subCommands: SubCommand[];
}

async function show(deps: Deps, context: CommandContext, { subCommands, mails }: Handed): Promise<void> {
  const { who, words, now } = context;
  const { client } = deps.db;
  if (!mayDo(who, "program.see")) {
    await context.tell(words.launch.notForYou(await contactOf(client, who.workspaceId)));
    return;
  }
  const overview = await loadOverview(client, { who, at: now, mails });
  if (!overview) {
    if (mayDo(who, "program.import")) await context.open(firstView(words, subCommands));
    else await context.tell(words.common.noProgram);
    return;
  }
  const channel = await channelState(deps.slack, overview.program.channelId);
  await context.open(programView({ words, language: who.language, now, overview, channel, subCommands }));
}

export function listenForProgram(listen: Listen, deps: Deps, handed: Handed): void {
  const { preview, subCommands } = handed;
  const { client } = deps.db;

  listen.command(COMMAND, async (context) => {
    const { words, text, tell } = context;
    const asked = subCommands.find(({ word }) => word === text.toLowerCase());
    if (asked) await asked.run(context, deps);
    else if (!HELP.test(text) || !mayDo(context.who, "program.start")) await show(deps, context, handed);
    else await tell([words.launch.help, ...subCommands.map((one) => one.help(words))].join("\n"));
  });

  listen.action(OVERVIEW.preview, async ({ who, words, now, open }) => {
    requireRight(who, "program.start");
    const program = await findProgram(client, who.workspaceId);
    if (!program) throw new UserError("no-program", (say) => say.launch.importFirst);
    const sessions = await sessionsOf(client, program);
    const window = previewWindow(now);
    const { workspaceId, id: programId } = program;
    const isDraft = program.state === "DRAFT";
    const notices = isDraft
      ? await preview.preview(client, await subjectsOf(client, program), window.from, window.to)
      : await preview.planned(client, { workspaceId, programId }, window.from, window.to);
    const { language } = who;
    const { councilChannelId } = await loadWorkspace(client, who.workspaceId);
    const places = { program, councilChannelId };
    const unmatched = (await unmatchedPeople(client, who.workspaceId, dateOf(now))).length;
    await open(previewView({ words, language, notices, sessions, places, unmatched, window, isDraft }));
  });

  listen.action(OVERVIEW.testSend, async ({ who, words, now, tell }) => {
    await sendTest(deps, preview, { who, at: now });
    await tell(words.launch.test.onTheWay);
  });
}
