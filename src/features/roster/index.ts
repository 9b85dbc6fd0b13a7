/** /program roster, 名簿・異動: people who join, leave, change their team or hand over; and the way to every other act. */
import type { Feature } from "../../platform/feature.ts";
import { auditedAct, type RosterAct, type RosterTouch } from "../membership/index.ts";
import { listenForRoster } from "./change-roster.listeners.ts";
import { joinAct } from "./join-team.view.ts";
import { leaveAct } from "./leave-program.view.ts";
import { succeedAct } from "./succeed-person.view.ts";
import { transferAct } from "./transfer-person.view.ts";

export { rosterCommand } from "./change-roster.listeners.ts";

/** In the order of their buttons. */
export const personActs: RosterAct[] = [leaveAct, transferAct, succeedAct, joinAct];

interface HandedToRoster {
  /** What else can be done with a team or a person. */
  acts: RosterAct[];
  /** What features further left say of a change before it is made. */
  touches: RosterTouch[];
}

export function createRosterFeature({ acts, touches }: HandedToRoster): Feature {
  return {
    name: "roster",
    audited: personActs.map(auditedAct),
    listen: (listen, deps) => listenForRoster(listen, deps, { acts: [...personActs, ...acts], touches }),
  };
}
