import type { Feature } from "../../platform/feature.ts";
import type { PeopleMatched } from "./sync-accounts.ts";
import { listenForPeople } from "./sync-people.listeners.ts";

export { saveMatches } from "./accounts.store.ts";
export { type Frame, frameFor, markIntroduced, rememberDm, type Sender } from "./frame-messages.ts";
export { createIdentify, type RoleResolver } from "./identify-person.ts";
export {
  accountName,
  type ListedPerson,
  unknownVisitors,
  unmatchedPeople,
  unreachablePeople,
} from "./lists.store.ts";
export { comparableEmail, stateOf } from "./match.rules.ts";
export { emailsOf, findPersonBySlackId, namesOf, peopleByIds } from "./people.store.ts";
export { type Action, mayDo, RIGHTS, requireRight } from "./rights.rules.ts";
export { matchPeople, type PeopleMatched, syncAccount, syncAccounts } from "./sync-accounts.ts";
export {
  checkCouncilChannel,
  syncCouncil,
} from "./sync-council.ts";

/** Who everybody is. `onMatched`: what follows when somebody's account is found, deleted or restored. */
export function createPeopleFeature(handed: { onMatched?: PeopleMatched } = {}): Feature {
  return { name: "people", listen: (listen, deps) => listenForPeople(listen, deps, handed.onMatched) };
}
export { affiliateSheet, observerSheet } from "./affiliate.sheet.ts";
