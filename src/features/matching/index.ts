/** Matching by hand: whose Slack account it is, where an e-mail does not say so. */
import type { Feature } from "../../platform/feature.ts";
import type { PeopleMatched } from "../people/index.ts";
import { listenForMatching } from "./match-person.listeners.ts";
import { auditedActs } from "./undo-match.ts";

export { peopleCommand } from "./match-person.listeners.ts";
export { comparableName, isSameName } from "./names.rules.ts";

/** `onMatched`: what follows when somebody's account has changed. */
export function createMatchingFeature({ onMatched }: { onMatched: PeopleMatched }): Feature {
  return {
    name: "matching",
    audited: auditedActs(onMatched),
    listen: (listen, deps) => listenForMatching(listen, deps, onMatched),
  };
}
