import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { bullets, note, paragraph, run } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { HOLD } from "./ids.ts";

export function pauseView({ pause, common }: Words): ModalView {
  return modal({
    id: HOLD.view,
    title: pause.title,
    close: common.cancel,
    submit: pause.submit,
    blocks: [
      paragraph(pause.intro),
      bullets(pause.stops.map((line) => [run(line)])),
      paragraph(pause.goesOnTitle),
      bullets(pause.goesOn.map((line) => [run(line)])),
    ],
  });
}

export function pausedView({ pause, common }: Words): ModalView {
  return modal({
    id: HOLD.done,
    title: pause.title,
    close: common.close,
    blocks: [paragraph(pause.done), note(pause.doneHow)],
  });
}
