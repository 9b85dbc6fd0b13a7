/** /reflection for the office and a viewer: the sessions with their figures, and for the office the way to the names. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { actions, bold, bullets, button, note, paragraph, run } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { menu } from "../../platform/slack/menus.ts";
import { isClosed } from "../session/index.ts";
import { BOTH, HOME } from "./ids.ts";
import type { Home } from "./read-records.ts";

export interface HomeScreen {
  words: Words;
  home: Home;
  at: Date;
  /** What became of the last press. */
  said?: string;
}

export function homeView({ words, home, at, said }: HomeScreen): ModalView {
  const { records } = words;
  const { program, sessions, maySeeAll } = home;
  const lines = sessions.map(({ session, attended, reflected }) => [
    bold(records.sessionLine(session)),
    run(records.attendedCounts(attended)),
    run(records.reflectedCounts(reflected, isClosed(session, program.rules, at))),
  ]);
  const options = sessions.map(({ session }) => ({ value: session.id, text: records.session(session) }));
  const isOpenable = maySeeAll && sessions.length > 0;
  return modal({
    id: HOME.view,
    title: records.title,
    close: words.common.close,
    blocks: [
      ...(said ? [paragraph(said)] : []),
      ...(sessions.length > 0 ? [bullets(lines)] : [paragraph(records.noneBegun)]),
      ...(isOpenable
        ? [
            paragraph(records.intro),
            actions(HOME.chooseBlock, [
              menu({ id: HOME.choose, placeholder: records.chooseSession, options }),
            ]),
            actions(HOME.foot, [button({ id: HOME.exportAll, text: records.exportAll })]),
          ]
        : []),
      ...(maySeeAll ? [] : [note(records.viewerIntro)]),
    ],
  });
}

/** `own`: what opens the sheet of a trainee, as the reflection feature hears it. */
export function bothView({ records, common }: Words, own: string): ModalView {
  return modal({
    id: BOTH.view,
    title: records.bothTitle,
    close: common.close,
    blocks: [
      paragraph(records.bothIntro),
      actions(BOTH.buttons, [
        button({ id: BOTH.office, text: records.office }),
        button({ id: own, text: records.own }),
      ]),
    ],
  });
}
