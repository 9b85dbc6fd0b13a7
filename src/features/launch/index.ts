import type { Feature, SubCommand } from "../../platform/feature.ts";
import type { NoticePreview } from "../../platform/notices/types.ts";
import type { CountMails } from "../mail/index.ts";
import { listenForInvitation } from "./invite-app.listeners.ts";
import { auditedActs } from "./log.rules.ts";
import { listenForProgram } from "./show-program.listeners.ts";
import { listenForStart } from "./start-program.listeners.ts";
import { testSendKind } from "./test-send.notices.ts";

export { subjectsOf } from "./list-subjects.ts";
export { loadOverview } from "./load-overview.ts";
export { noticeName, noticeReach } from "./preview-notices.view.ts";
export { audiencesChanged } from "./refresh-audiences.ts";
export { channelState, resolveProgramChannel } from "./resolve-channel.ts";
export { firstBlocks, programBlocks } from "./show-program.view.ts";
export { inert } from "./test-send.notices.ts";

/** /program: from an imported draft, over what it is going to say, to 開始 and the view of the running year. */
export function createLaunchFeature(handed: {
  preview: NoticePreview;
  /** How many notices are still to be mailed. */
  mails: CountMails;
  /** What other features offer behind /program. */
  subCommands: SubCommand[];
}): Feature {
  const { preview } = handed;
  return {
    name: "launch",
    audited: auditedActs,
    notices: [testSendKind(preview)],
    listen(listen, deps) {
      listenForProgram(listen, deps, handed);
      listenForStart(listen, deps, preview);
      listenForInvitation(listen, deps);
    },
  };
}
