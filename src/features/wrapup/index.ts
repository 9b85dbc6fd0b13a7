/** The wrap-up of a session: to the office beside its closing, to the trainees in the program's channel. */
import type { Feature } from "../../platform/feature.ts";
import { type ShowThemes, wrapUpNotice } from "./wrapup.notices.ts";

export { createBesideClosing } from "./beside-closing.ts";
export { refreshWrapUp } from "./refresh-wrap-up.ts";

/** `released`: the released themes of a session, for everybody. */
export function createWrapupFeature({ released }: { released?: ShowThemes } = {}): Feature {
  return { name: "wrapup", notices: [wrapUpNotice(released)] };
}
