/** メール用文面: what goes out in Slack, as words that the office sends by its own mail. The app itself sends none. */
import type { Feature } from "../../platform/feature.ts";
import { mailSent, mailTakenBack } from "./log.rules.ts";
import { mailNeeded } from "./mail.notices.ts";
import type { Kinds } from "./read-mails.ts";
import { listenForMails } from "./show-mails.listeners.ts";

export { createMailBeside } from "./beside-approval.ts";
export { partsOf } from "./letter.rules.ts";
export { noteGoingOut } from "./mail.notices.ts";
export { ownMails } from "./own-mails.ts";
export { type CountMails, createCountMails } from "./read-mails.ts";
export { mailCommand } from "./show-mails.listeners.ts";

export function createMailFeature({ kinds }: { kinds: Kinds }): Feature {
  return {
    name: "mail",
    notices: [mailNeeded(kinds)],
    audited: [mailSent, mailTakenBack],
    listen: (listen, deps) => listenForMails(listen, deps, kinds),
  };
}
