import { z } from "zod";
import type { Listen } from "../../platform/slack/listen.ts";
import { pageValue, readPage } from "../review/index.ts";
import { PAGE } from "./ids.ts";
import type { Publisher } from "./publish-home.ts";

/** The same event comes for the app's messages; only `tab` tells them apart. */
const opened = z.object({ user: z.string(), tab: z.string() });

export function listenShowHome(listen: Listen, publisher: () => Publisher): void {
  listen.event("app_home_opened", async (event) => {
    const { user, tab } = opened.parse(event);
    if (tab === "home") publisher().opened(user);
  });

  for (const id of [PAGE.teams, PAGE.assignments]) {
    listen.action(id, async ({ who, value }) => {
      publisher().turned(who.slackUserId, pageValue(readPage(value)));
    });
  }
}
