import type { ModalView } from "@slack/types";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { paragraph } from "../../platform/slack/blocks.ts";
import { explain } from "../../platform/slack/faults.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { Listen, SubmitContext } from "../../platform/slack/listen.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram } from "../program/index.ts";
import { loadSession } from "../session/index.ts";
import {
  addAbout,
  addView,
  readAdd,
  readRemove,
  removeView,
  saidView,
  type Typed,
} from "./add-materials.view.ts";
import { addMaterials, removeMaterial } from "./change-materials.ts";
import { checkFiles } from "./check-files.ts";
import { deleteCopies } from "./delete-copies.ts";
import { ADD, REMOVE } from "./ids.ts";
import { releaseOf } from "./material.rules.ts";
import { filesOf } from "./material.store.ts";

export function listenChangeMaterials(listen: Listen, deps: Deps, files: SlackFiles): void {
  /** In the modal while it is open, otherwise by DM. */
  async function say({ who, viewId }: SubmitContext, view: ModalView, text: string): Promise<void> {
    const isShown = await deps.slack.updateModal(viewId, view).then(
      () => true,
      () => false,
    );
    if (isShown) return;
    const channelId = await deps.slack.openDm(who.slackUserId);
    await deps.slack.answer({ channelId, threadTs: undefined }, text, [paragraph(text)]);
  }

  async function add(context: SubmitContext, typed: Typed, releaseAt: Date): Promise<string> {
    const { who, words, now: at, about, once } = context;
    const { session: sessionId } = addAbout.parse(about);
    const checked = await checkFiles(files, typed);
    const { program } = await addMaterials(deps, { who, sessionId, files: checked, releaseAt, at, once });
    const { material } = words;
    if (program.state === "DRAFT") return material.addedToDraft(checked.length);
    return material.added(checked.length, releaseAt > at ? releaseAt : undefined);
  }

  /** After the ack: files take longer to read than Slack waits. Whatever happens, the person is told. */
  async function afterwards(context: SubmitContext, typed: Typed, releaseAt: Date): Promise<void> {
    const { words } = context;
    const session = addAbout.parse(context.about);
    const of = { id: session.session, number: session.number };
    try {
      const text = await add(context, typed, releaseAt);
      await say(context, saidView(words, of.number, text), text);
    } catch (error) {
      const { text } = explain(error, { words, log: deps.log, place: ADD.modal, inModal: false });
      const isMendable = error instanceof UserError;
      const view = isMendable
        ? addView({ words, session: of, typed, fault: text })
        : saidView(words, of.number, text);
      await say(context, view, text);
    }
  }

  listen.action(ADD.button, async ({ who, words, value, open }) => {
    requireRight(who, "material.manage");
    await open(addView({ words, session: await loadSession(deps.db.client, who.workspaceId, value) }));
  });

  listen.submit(ADD.modal, async (context) => {
    const { who, words, now: at, values, about } = context;
    requireRight(who, "material.manage");
    const typed = readAdd(values);
    const { session: sessionId, number } = addAbout.parse(about);
    const session = await loadSession(deps.db.client, who.workspaceId, sessionId);
    const { rules } = await loadProgram(deps.db.client, who.workspaceId, session.programId);
    const releaseAt = releaseOf(typed, { at, opens: rules.officeHours.from, blockId: ADD });
    void deps.work.track(() => afterwards(context, typed, releaseAt));
    return { update: saidView(words, number, words.material.reading) };
  });

  listen.action(REMOVE.button, async ({ who, words, value, open }) => {
    requireRight(who, "material.manage");
    const session = await loadSession(deps.db.client, who.workspaceId, value);
    const kept = (await filesOf(deps.db.client, session)).filter((file) => file.removedAt === null);
    if (kept.length === 0) throw new UserError("none", (all) => all.material.faults.none);
    await open(removeView(words, session, kept));
  });

  listen.submit(REMOVE.modal, async ({ who, words, now: at, values, about }) => {
    const { title, copyId } = await removeMaterial(deps, { who, fileId: readRemove(values), at });
    // Slack is asked after the ack; what it does not do now is tried again every ten minutes.
    void deps.work.track(() =>
      deleteCopies({ db: deps.db, files }, who.workspaceId).catch((err) =>
        deps.log.warn({ err, place: REMOVE.modal }, "a copy of a removed file was not deleted"),
      ),
    );
    const { removed, copyGoes } = words.material;
    const text = copyId === null ? removed(title) : `${removed(title)}${copyGoes}`;
    return { update: saidView(words, addAbout.parse(about).number, text) };
  });
}
