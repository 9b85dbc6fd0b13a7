import type { Feature } from "../../platform/feature.ts";
import { listenForInvitation } from "./invite-app.listeners.ts";
import { type Handed, listenForProgram } from "./show-program.listeners.ts";
import { listenForStart } from "./start-program.listeners.ts";
import { testSendKind } from "./test-send.notices.ts";

export type { PanelContext, ProgramPanel } from "./load-overview.ts";
export { audiencesChanged } from "./refresh-audiences.ts";
export { type ChannelState, resolveProgramChannel } from "./resolve-channel.ts";

/** /program: from an imported draft, over what it is going to say, to 開始 and the view of the running year. */
export function createLaunchFeature(handed: Handed): Feature {
  return {
    name: "launch",
    notices: [testSendKind(handed.preview)],
    listen(listen, deps) {
      listenForProgram(listen, deps, handed);
      listenForStart(listen, deps, handed.preview);
      listenForInvitation(listen, deps);
    },
  };
}
