/** Publishes App Home, one at a time for each person, so that older facts never go over newer ones. */
import type { HomeView } from "@slack/types";
import type { Deps } from "../../platform/deps.ts";
import type { HomeSurface, Published } from "../../platform/slack/home-surface.ts";
import type { Who } from "../../platform/slack/who.ts";
import { mayDo } from "../people/index.ts";
import { FIRST_PAGE, pageValue } from "../review/index.ts";
import { composeHome, type HandedToHome } from "./compose-home.ts";
import { publishFrom } from "./home.rules.ts";
import { forgetHash, saveShown, shownHome } from "./home.store.ts";
import { asLines } from "./table-lines.card.ts";

export interface HandedToPublishing extends HandedToHome {
  surface: HomeSurface;
  /** Who this is now: an act may have changed their roles or their language. */
  identify(slackUserId: string): Promise<Who>;
}

/** What is wanted of the next publishing; what is asked while one is under way makes one more. */
interface Wanted {
  /** The person looks at it, or asked for it: published even if they never opened it before. */
  isAsked: boolean;
  /** Turned to by the person: not to be waited for. */
  page?: string | undefined;
}

interface Line {
  wanted: Wanted | undefined;
  isRunning: boolean;
  /** When it is looked at again. */
  wakesAt: Date | undefined;
}

export interface Publisher {
  opened(slackUserId: string): void;
  acted(slackUserId: string): void;
  turned(slackUserId: string, page: string): void;
}

const FIRST = pageValue(FIRST_PAGE);
/** Somebody else publishes for the same person as fast as this process: the next act tries again. */
const MOST_CONFLICTS = 5;

export function createPublisher(deps: Deps, workspaceId: string, handed: HandedToPublishing): Publisher {
  const { clock, db, log, work } = deps;
  const lines = new Map<string, Line>();

  /** The view that goes over the one with this hash is made of facts read after the hash was. */
  async function publish(slackUserId: string, { isAsked, page }: Wanted): Promise<void> {
    const of = { workspaceId, slackUserId };
    for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts += 1) {
      const shown = await shownHome(db.client, of);
      if (!shown && !isAsked) return;
      const who = await handed.identify(slackUserId);
      const at = clock.now();
      const isLater = page === undefined && mayDo(who, "program.start") && publishFrom(shown, at) > at;
      if (isLater) return wake(slackUserId, publishFrom(shown, at));
      const turned = page ?? shown?.page ?? FIRST;
      const view = await composeHome(deps, handed, { who, at, page: turned });
      const published = await show(slackUserId, view, shown?.hash ?? undefined);
      if (published.kind === "done") {
        await saveShown(db.client, of, { hash: published.hash, page: turned, publishedAt: at });
        return;
      }
      if (published.kind === "limited") {
        return wake(slackUserId, new Date(at.getTime() + published.seconds * 1000), { isAsked, page });
      }
      if (published.kind === "refused") {
        log.warn({ error: published.error, slackUserId }, "App Home could not be published");
        return;
      }
      // Whoever was faster has said what stands there by now; if not, nobody knows it.
      const since = await shownHome(db.client, of);
      if (since?.hash === shown?.hash) await forgetHash(db.client, of);
    }
    log.warn({ slackUserId }, "App Home was published by somebody else each time");
  }

  /** Tables are new on this surface: where one is refused, its rows are said in lines. */
  async function show(slackUserId: string, view: HomeView, hash: string | undefined): Promise<Published> {
    const published = await handed.surface.publish(slackUserId, view, hash);
    const isRefused = published.kind === "refused" && published.error.startsWith("invalid_");
    if (!isRefused || !view.blocks.some(({ type }) => type === "table")) return published;
    return handed.surface.publish(slackUserId, { ...view, blocks: view.blocks.map(asLines) }, hash);
  }

  function wake(slackUserId: string, at: Date, wanted: Wanted = { isAsked: false }): void {
    const line = lineOf(slackUserId);
    if (line.wakesAt && line.wakesAt <= at) return;
    line.wakesAt = at;
    void clock.sleep(at.getTime() - clock.now().getTime()).then(() => {
      if (line.wakesAt !== at) return;
      line.wakesAt = undefined;
      want(slackUserId, wanted);
    });
  }

  function lineOf(slackUserId: string): Line {
    const line = lines.get(slackUserId) ?? { wanted: undefined, isRunning: false, wakesAt: undefined };
    lines.set(slackUserId, line);
    return line;
  }

  async function run(slackUserId: string, line: Line): Promise<void> {
    line.isRunning = true;
    try {
      for (let next = line.wanted; next && !work.stopping; next = line.wanted) {
        line.wanted = undefined;
        await publish(slackUserId, next);
      }
    } finally {
      line.isRunning = false;
      if (!line.wakesAt) lines.delete(slackUserId);
    }
  }

  function want(slackUserId: string, { isAsked, page }: Wanted): void {
    if (work.stopping) return;
    const line = lineOf(slackUserId);
    const before = line.wanted;
    line.wanted = { isAsked: isAsked || (before?.isAsked ?? false), page: page ?? before?.page };
    if (line.isRunning) return;
    void work
      .track(() => run(slackUserId, line))
      .catch((err) =>
        log.error({ err, slackUserId }, "App Home could not be made; the next act tries again"),
      );
  }

  return {
    opened: (slackUserId) => want(slackUserId, { isAsked: true }),
    acted: (slackUserId) => want(slackUserId, { isAsked: false }),
    turned: (slackUserId, page) => want(slackUserId, { isAsked: true, page }),
  };
}
