import type { Deps } from "../../platform/deps.ts";
import type { Listen, SubmitContext } from "../../platform/slack/listen.ts";
import { type Choice, readTeamValue } from "./attendance.rules.ts";
import { TEAM } from "./ids.ts";
import { markTeam, readTeam } from "./mark-team.ts";
import { readTouched, restPresent, teamAbout, teamModal } from "./mark-team.view.ts";
import { readStandIns, standInsModal } from "./name-stand-ins.view.ts";

export function listenMarkTeam(listen: Listen, deps: Deps): void {
  for (const id of [TEAM.open, TEAM.choose]) {
    listen.action(id, async (context) => {
      const { who, words, now: at } = context;
      const sheet = await readTeam(deps, { who, at, ...readTeamValue(context.value) });
      await context.open(teamModal({ words, sheet, at }));
    });
  }

  listen.action(TEAM.rest, async (context) => {
    const { who, words, now: at } = context;
    const about = teamAbout.parse(context.about);
    const sheet = await readTeam(deps, { who, at, sessionId: about.session, teamId: about.team });
    await context.update(teamModal({ words, sheet, at, ...restPresent(about, context.values) }));
  });

  listen.submit(TEAM.modal, async (context) => {
    const { who, words, now: at } = context;
    const about = teamAbout.parse(context.about);
    const asked = { who, at, sessionId: about.session, teamId: about.team };
    const rows = readTouched(about, context.values);
    // Who came instead is asked next; those rows are written with the names.
    const standIns = rows.filter((row) => row.wanted === "SUBSTITUTE");
    const touched = rows.flatMap(({ wanted, ...row }) => {
      if (wanted === "SUBSTITUTE") return [];
      return [{ ...row, wanted: wanted === "NONE" ? undefined : { status: wanted } }];
    });
    const { conflicts, sheet } = await markTeam(deps, { ...asked, touched });
    if (conflicts.length > 0) {
      const chosen = new Map<string, Choice>(standIns.map((row) => [row.enrollmentId, "SUBSTITUTE"]));
      return {
        update: teamModal({
          words,
          sheet,
          at,
          round: about.round + 1,
          conflicts: new Set(conflicts.map((row) => row.enrollmentId)),
          chosen,
        }),
      };
    }
    if (standIns.length > 0) return { update: standInsModal({ words, sheet, rows: standIns }) };
    // With it goes the panel below: it would show the old state, and Slack tells of no choice made twice in a row.
    return { clear: true };
  });

  listen.submit(TEAM.standInsModal, async (context: SubmitContext) => {
    const { who, words, now: at } = context;
    const about = teamAbout.parse(context.about);
    const touched = readStandIns(about, context.values);
    const asked = { who, at, sessionId: about.session, teamId: about.team };
    const { conflicts, sheet } = await markTeam(deps, { ...asked, touched });
    if (conflicts.length === 0) return { clear: true };
    const typed = new Map(
      conflicts.flatMap(({ enrollmentId, wanted }) =>
        wanted?.standIn ? [[enrollmentId, wanted.standIn] as const] : [],
      ),
    );
    const rows = conflicts.map(({ enrollmentId }) => ({
      enrollmentId,
      opened: sheet.stored.get(enrollmentId)?.status ?? ("NONE" as const),
    }));
    return { update: standInsModal({ words, sheet, rows, round: about.round + 1, typed }) };
  });
}
