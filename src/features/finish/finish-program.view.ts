import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { bullets, note, paragraph, run } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import { closesAt } from "../session/index.ts";
import type { ToFinish } from "./finish-program.ts";
import { FINISH } from "./ids.ts";

export function finishView(words: Words, language: Language, toFinish: ToFinish): ModalView {
  const { finish, common } = words;
  const { program, openSessions, openCorrections, notHandedIn, notAccepted } = toFinish;
  const waiting = [
    ...(openCorrections > 0 ? [finish.openCorrections(openCorrections)] : []),
    ...(notHandedIn > 0 ? [finish.notHandedIn(notHandedIn)] : []),
    ...(notAccepted > 0 ? [finish.notAccepted(notAccepted)] : []),
  ];
  const lines = (texts: readonly string[]) => bullets(texts.map((text) => [run(text)]));
  if (openSessions.length > 0) {
    const open = openSessions.map((session) =>
      finish.openUntil(session.number, dateAndTime(closesAt(session, program.rules), language)),
    );
    const blocks = [paragraph(finish.notYet), lines(open), note(finish.notYetHow)];
    return modal({ id: FINISH.done, title: finish.title, close: common.close, blocks });
  }
  return modal({
    id: FINISH.view,
    title: finish.title,
    close: common.cancel,
    submit: finish.submit,
    blocks: [
      paragraph(finish.intro(program.fiscalYear)),
      lines(finish.stops),
      paragraph(finish.staysTitle),
      lines(finish.stays),
      ...(waiting.length > 0 ? [paragraph(finish.waitingTitle), lines(waiting)] : []),
    ],
  });
}

export function finishedView({ finish, common }: Words): ModalView {
  const blocks = [paragraph(finish.done), note(finish.doneHow)];
  return modal({ id: FINISH.done, title: finish.title, close: common.close, blocks });
}
