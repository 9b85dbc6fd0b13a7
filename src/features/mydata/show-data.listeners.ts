/** 自分のデータ: shown to the person, and handed to them as a file in their own DM. */
import type { ModalView } from "@slack/types";
import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import { writeLargeXlsx } from "../../platform/sheets/write-large-xlsx.ts";
import { explain } from "../../platform/slack/faults.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { Context, Listen } from "../../platform/slack/listen.ts";
import { sayInModal } from "../../platform/slack/payloads.ts";
import { dateAndTime, dateOf } from "../../shared/japanese-date.ts";
import { contactOf } from "../program/index.ts";
import { collectData, type OwnPart } from "./collect-data.ts";
import { MYDATA } from "./ids.ts";
import { asJson } from "./own-tables.rules.ts";
import { dataView } from "./show-data.view.ts";

async function screen(deps: Deps, parts: OwnPart[], context: Context, said?: string): Promise<ModalView> {
  const { who, words } = context;
  const tables = await collectData(deps, parts, { who, words });
  const contact = await contactOf(deps.db.client, who.workspaceId);
  return dataView({ words, tables, contact, ...(said && { said }) });
}

export const mydataCommand = (parts: OwnPart[]): SubCommand => ({
  word: "mydata",
  help: (words) => words.mydata.help,
  run: async (context, deps) => context.open(await screen(deps, parts, context)),
  isOffered: () => true,
});

export function listenForMydata(
  listen: Listen,
  deps: Deps,
  { files, parts }: { files: SlackFiles; parts: OwnPart[] },
): void {
  /** Always into the DM of the one who asks. */
  async function handOut({ who, words, now }: Context): Promise<void> {
    const tables = await collectData(deps, parts, { who, words });
    const { mydata } = words;
    const date = dateOf(now).replaceAll("-", "");
    const sheets = tables.map(({ title, headings, rows }) => ({
      ...{ sheet: title, headings, rows },
      widths: headings.map(() => 20),
    }));
    const channelId = await deps.slack.openDm(who.slackUserId);
    const comment = mydata.fileNote(dateAndTime(now, who.language));
    const workbook = { filename: mydata.fileName(date, "xlsx"), content: await writeLargeXlsx(sheets) };
    const plain = { filename: mydata.fileName(date, "json"), content: Buffer.from(asJson(tables)) };
    await files.upload({ channelId, comment }, { ...workbook, title: workbook.filename });
    await files.upload({ channelId, comment: mydata.jsonNote }, { ...plain, title: plain.filename });
  }

  listen.action(MYDATA.open, async (context) => context.open(await screen(deps, parts, context)));

  listen.action(MYDATA.download, async (context) => {
    const { words } = context;
    let view: ModalView;
    try {
      await handOut(context);
      view = await screen(deps, parts, context, words.mydata.sent);
    } catch (error) {
      // In its place: it may be the third view of Slack's three.
      const told = explain(error, { words, log: deps.log, place: MYDATA.download, inModal: false });
      view = sayInModal(words.common.close, told.text);
    }
    await context.update(view);
  });
}
