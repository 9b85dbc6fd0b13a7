/** What is said of a hand-in: its receipt, and that its files wait for room. Pure. */
import type { Words } from "../../locales/index.ts";
import type { MessageContent } from "../../platform/notices/types.ts";
import {
  bold,
  bullets,
  header,
  link,
  note,
  paragraph,
  rich,
  run,
  typed,
} from "../../platform/slack/blocks.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import { countAnswered } from "../worksheet/index.ts";
import { faultText } from "./hand-in.view.ts";
import type { HandInFault } from "./submission.rules.ts";
import type { HandIn, KeptFile } from "./submission.store.ts";

export interface Receipt {
  words: Words;
  title: string;
  team: { number: number; name: string };
  senderName: string;
  handIn: HandIn;
  files: KeptFile[];
  isLatest: boolean;
}

export function receiptMessage(receipt: Receipt): MessageContent {
  const { words, title, team, senderName, handIn, files, isLatest } = receipt;
  const { receipt: say, label } = words.submission;
  const { colon } = words.session;
  const version = handIn.version ?? 0;
  const text = say.text(title, version);
  const line = (name: string, value: string) => [bold(`${name}${colon}`), run(value)];
  return {
    text,
    blocks: [
      header(cut(say.title(title, version), LIMITS.header)),
      paragraph(say.body(cut(words.assignment.team(team.number, team.name), 100), cut(senderName, 60))),
      bullets([
        ...files.slice(0, 10).map((file) => line(label.file, cut(file.name, 150))),
        ...(handIn.answers.length > 0
          ? [line(label.form, say.filled(handIn.answers.length, countAnswered(handIn.answers)))]
          : []),
        ...(handIn.link ? [[bold(`${label.link}${colon}`), link(handIn.link)]] : []),
        line(label.share, handIn.mayShare ? label.mayShare : label.mayNotShare),
      ]),
      rich(bold(label.note)),
      typed(handIn.note),
      note(isLatest ? say.how : say.replaced),
    ],
  };
}

/** To who sent it: what was wrong, and the words to go on from. */
export function givenBackMessage({
  words,
  title,
  fault,
  typedNote,
}: {
  words: Words;
  title: string;
  fault: HandInFault;
  typedNote: string;
}): MessageContent {
  const { givenBack, said } = words.submission;
  const text = givenBack.text(cut(title, 150));
  return {
    text,
    blocks: [
      paragraph(text),
      paragraph(faultText(words, fault)),
      paragraph(said.again),
      ...(typedNote ? [typed(typedNote)] : []),
    ],
  };
}

export function filesUnavailableMessage({
  words,
  title,
  team,
  state,
}: {
  words: Words;
  title: string;
  team: { number: number; name: string };
  state: HandIn["state"];
}): MessageContent {
  const { unavailable } = words.submission;
  const name = cut(words.assignment.team(team.number, team.name), 100);
  const say = { PENDING: unavailable.text, HANDED_IN: unavailable.over, REFUSED: unavailable.givenBack };
  const text = say[state](name, cut(title, 150));
  return { text, blocks: [paragraph(text), ...(state === "PENDING" ? [note(unavailable.how)] : [])] };
}
