/** /report: the desk, the office's words, the files by DM, the approval. Everything after it happens in its place. */
import type { ModalView } from "@slack/types";
import type { Deps } from "../../platform/deps.ts";
import { parseFiscalYearText } from "../../platform/sheets/date-text.ts";
import { explain } from "../../platform/slack/faults.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { ActionContext, Context, Listen } from "../../platform/slack/listen.ts";
import { sayInModal } from "../../platform/slack/payloads.ts";
import { dateAndTime } from "../../shared/japanese-date.ts";
import { type Edition, FORMATS, type Format, textPart } from "../annual/index.ts";
import { requireRight } from "../people/index.ts";
import { approveReport } from "./approve-report.ts";
import { approveView } from "./approve-report.view.ts";
import { editText } from "./edit-text.ts";
import { readText, textAbout, textView } from "./edit-text.view.ts";
import { gatherForFile, writeFile } from "./hand-out-report.ts";
import { APPROVE, COMMAND, DESK, TAKE, TEXT } from "./ids.ts";
import { readDesk, yearAsked } from "./read-desk.ts";
import { deskAbout, deskView, progressView } from "./show-desk.view.ts";

export function listenForReport(listen: Listen, deps: Deps, files: SlackFiles): void {
  async function desk(
    { who, words, now: at }: Context,
    fiscalYear: number,
    said?: string,
  ): Promise<ModalView> {
    return deskView(words, await readDesk(deps, { who, fiscalYear, at }), said);
  }

  async function open(context: Context & { open(view: ModalView): Promise<void> }, asked?: number) {
    requireRight(context.who, "report.see");
    await context.open(await desk(context, await yearAsked(deps, context.who.workspaceId, asked)));
  }

  listen.command(COMMAND, async (context) => {
    const { text, words, tell } = context;
    const asked = text === "" ? undefined : parseFiscalYearText(text);
    if (text !== "" && asked === undefined) return tell(words.report.help);
    await open(context, asked);
  });
  listen.action(DESK.open, (context) => open(context));

  /** A fault is said where the press was. */
  const onPress = (id: string, show: (context: ActionContext) => Promise<ModalView>) =>
    listen.action(id, async (context) => {
      const { words, update } = context;
      try {
        await update(await show(context));
      } catch (error) {
        const { text } = explain(error, { words, log: deps.log, place: id, inModal: false });
        await update(sayInModal(words.common.close, text));
      }
    });
  const yearOf = ({ about }: ActionContext) => deskAbout.parse(about).year;

  onPress(DESK.write, async (context) => {
    const { who, words, now: at, value } = context;
    requireRight(who, "report.edit");
    return textView(
      words,
      await readDesk(deps, { who, fiscalYear: yearOf(context), at }),
      textPart.parse(value),
    );
  });
  onPress(TEXT.back, (context) => desk(context, yearOf(context)));
  onPress(APPROVE.back, (context) => desk(context, yearOf(context)));

  listen.submit(TEXT.view, async (context) => {
    const { who, words, now: at, about, values } = context;
    const { year: fiscalYear, part, seen } = textAbout.parse(about);
    await editText(deps, { who, fiscalYear, part, seen, at, ...readText(values) });
    return { update: await desk(context, fiscalYear, words.report.saved(words.annual.headings[part])) };
  });

  onPress(APPROVE.open, async (context) => {
    const { who, words, now: at } = context;
    requireRight(who, "report.approve");
    return approveView(words, await readDesk(deps, { who, fiscalYear: yearOf(context), at }));
  });
  listen.submit(APPROVE.view, async (context) => {
    const { who, words, now: at, about } = context;
    const { year: fiscalYear } = deskAbout.parse(about);
    await approveReport(deps, { who, fiscalYear, at });
    return { update: await desk(context, fiscalYear, words.report.nowApproved) };
  });

  /** Each step is said before it begins: a year of thousands of people takes its time. */
  async function handOut(context: ActionContext, kind: Edition["kind"], format: Format): Promise<ModalView> {
    const { who, words, now: at, update } = context;
    const { report } = words;
    const fiscalYear = yearOf(context);
    const say = (step: string) => update(progressView(words, fiscalYear, step));
    await say(report.steps.gathering);
    const gathered = await gatherForFile(deps, { who, fiscalYear, kind, at });
    await say(report.steps.writing);
    const { filename, content } = await writeFile(deps, format, gathered);
    await say(report.steps.sending);
    const comment = report.fileNote(kind, dateAndTime(at, who.language));
    const channelId = await deps.slack.openDm(who.slackUserId);
    await files.upload({ channelId, comment }, { filename, title: filename, content });
    return desk(context, fiscalYear, report.made);
  }
  for (const kind of ["draft", "final"] as const) {
    for (const format of FORMATS) onPress(TAKE[kind][format], (context) => handOut(context, kind, format));
  }
}
