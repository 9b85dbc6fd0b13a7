/** App Home: for each person what they need to know and to do, as it stands now. */
import type { Deps } from "../../platform/deps.ts";
import type { Feature } from "../../platform/feature.ts";
import type { Reconsider } from "../../platform/notices/index.ts";
import { listenChangeSettings } from "./change-settings.listeners.ts";
import { createPublisher, type HandedToPublishing, type Publisher } from "./publish-home.ts";
import { listenShowHome } from "./show-home.listeners.ts";

export interface HandedToHome extends HandedToPublishing {
  workspaceId: string;
  reconsider: Reconsider;
}

export function createHomeFeature({ workspaceId, reconsider, ...handed }: HandedToHome): Feature {
  let publisher: Publisher | undefined;
  const publisherFor = (deps: Deps) => {
    publisher ??= createPublisher(deps, workspaceId, handed);
    return publisher;
  };
  return {
    name: "home",
    acted: (deps, who) => {
      if (who.personId !== undefined) publisherFor(deps).acted(who.slackUserId);
    },
    listen(listen, deps) {
      listenShowHome(listen, () => publisherFor(deps));
      listenChangeSettings(listen, deps, reconsider);
    },
  };
}
