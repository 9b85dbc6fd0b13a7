/** The program's screen: as a draft, while it runs, and with counts only for a viewer. */
import type { ModalView, RichTextElement } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { OfferedFor, SubCommand } from "../../platform/feature.ts";
import {
  actions,
  type Block,
  bold,
  bullets,
  button,
  divider,
  header,
  note,
  paragraph,
  rich,
  run,
  typed,
} from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import { dateAndTime, dateOf, fiscalYearName, type Language, shortDate } from "../../shared/japanese-date.ts";
import { erratumLines } from "../closing/index.ts";
import type { ListedPerson } from "../people/index.ts";
import { endsAt, isClosed, type SessionFacts } from "../session/index.ts";
import { OVERVIEW } from "./ids.ts";
import type { ForOffice, Overview } from "./load-overview.ts";
import type { Warning } from "./overview.rules.ts";
import type { ChannelState } from "./resolve-channel.ts";

const MOST_NAMES = 40;

export interface Screen {
  words: Words;
  language: Language;
  now: Date;
  overview: Overview;
  channel: ChannelState;
  /** What other features offer here. */
  subCommands: SubCommand[];
}

type Line = RichTextElement[];

function listed(title: string, lines: Line[], below?: string): Block[] {
  if (lines.length === 0) return [];
  return [rich(bold(title)), bullets(lines), ...(below ? [note(below)] : [])];
}

function figureLines({ words, overview }: Screen): Line[] {
  const { figures, sessions, program, office } = overview;
  const { facts } = words.launch;
  const names = program.rules.affiliationNames;
  const { ADMIN, SHAKYO, AGENCY } = figures.byAffiliation;
  const split = facts.split([
    [names.ADMIN, ADMIN],
    [names.SHAKYO, SHAKYO],
    [names.AGENCY, AGENCY],
  ]);
  return [
    [run(facts.sessions(sessions.length))],
    [run(facts.municipalities(program.rules.municipalityWord, figures.municipalities))],
    [run(facts.teams(figures.teams, office?.onHold.length ?? 0))],
    [run(facts.trainees(figures.trainees)), run(split)],
    [run(facts.channel(program.channelName))],
  ];
}

function stateOf(words: Words, session: SessionFacts, now: Date): string {
  const { states } = words.launch;
  if (session.state !== "SCHEDULED") return states[session.state];
  return endsAt(session) <= now ? states.HELD : states.SCHEDULED;
}

function sessionLines({ words, language, now, overview }: Screen): Line[] {
  return overview.sessions.map((session) => [
    bold(words.launch.facts.nth(session.number)),
    run(` ${shortDate(session.date, language)} ${words.session.hours(session.startTime, session.endTime)} `),
    run(`${cut(session.theme, 60)}${words.launch.facts.inBrackets(stateOf(words, session, now))}`),
  ]);
}

function countLines({ words, overview, now }: Screen): Line[] {
  const { facts, counts } = words.launch;
  return overview.counts.flatMap(({ session, attended, reflected, closed }): Line[] => [
    [
      bold(`${facts.nth(session.number)} `),
      run(counts.attended(closed?.counts ?? attended)),
      run(counts.reflected({ ...reflected, isClosed: isClosed(session, overview.program.rules, now) })),
      ...(closed
        ? [run(words.closing.confirmedShort({ ...closed, by: closed.by && cut(closed.by, 60) }))]
        : []),
    ],
    ...(closed ? erratumLines(words, closed.errata, overview.office !== undefined) : []).map(
      (line): Line => [run(line)],
    ),
  ]);
}

function names(words: Words, people: ListedPerson[]): Line[] {
  const shown = people.slice(0, MOST_NAMES).map((person): Line => {
    const where = [person.number, person.organization].filter((part) => part !== null).join(" ");
    return [
      run(cut(`${person.name}${where ? words.launch.facts.inBrackets(where) : ""}`, 200)),
      ...(person.hasEmail ? [] : [run(words.launch.office.noEmail)]),
    ];
  });
  const more = people.length - shown.length;
  return more > 0 ? [...shown, [run(words.launch.office.more(more))]] : shown;
}

/** By the name that Slack shows: the office finds out who it is. */
function visitors({ words, language }: Screen, strangers: ForOffice["strangers"]): Line[] {
  const { office, facts } = words.launch;
  const shown = strangers
    .slice(0, MOST_NAMES)
    .map(
      ({ slackUserId, lastSeenAt }): Line => [
        { type: "user", user_id: slackUserId },
        run(facts.inBrackets(shortDate(dateOf(lastSeenAt), language))),
      ],
    );
  const more = strangers.length - shown.length;
  return more > 0 ? [...shown, [run(office.more(more))]] : shown;
}

function warningText(words: Words, language: Language, warning: Warning): string {
  const { warnings } = words.launch;
  switch (warning.kind) {
    case "no-email":
      return warnings.noEmail(warning.count);
    case "past-session":
      return warnings.pastSession(warning.number, shortDate(warning.date, language));
    case "closed-day":
      return warnings.closedDay(warning.number, shortDate(warning.date, language));
    case "no-sessions":
      return warnings.noSessions;
    case "no-teams":
      return warnings.noTeams;
  }
}

function officeBlocks(screen: Screen, office: ForOffice): Block[] {
  const { words, language, now, overview, channel } = screen;
  const { office: say, channels } = words.launch;
  const { channelName } = overview.program;
  const waiting = office.waiting.map(
    ({ sessionNumber, dueAt }): Line => [
      run(say.announcement(sessionNumber)),
      run((dueAt < now ? say.overdue : say.due)(dateAndTime(dueAt, language))),
    ],
  );
  const corrections = office.corrections > 0 ? [[run(say.corrections(office.corrections))]] : [];
  const mails = office.mails > 0 ? [[run(words.mail.overview(office.mails))]] : [];
  const onHold = office.onHold
    .slice(0, MOST_NAMES)
    .map(
      (team): Line => [bold(cut(say.team(team.number, team.name), 100)), run(cut(team.reason ?? "", 300))],
    );
  const warnings = [
    ...(channel === "ready" ? [] : [channels[channel](channelName)]),
    ...office.warnings.map((warning) => warningText(words, language, warning)),
  ];
  return [
    ...listed(say.waiting, [...waiting, ...corrections, ...mails], say.waitingHow),
    ...listed(
      say.warnings,
      warnings.map((text): Line => [run(text)]),
    ),
    ...listed(
      say.onHold(office.onHold.length),
      onHold.map((line) => line.filter((element) => element.type !== "text" || element.text !== "")),
      say.onHoldHow,
    ),
    ...listed(say.unmatched(office.unmatched.length), names(words, office.unmatched), say.unmatchedHow),
    ...listed(
      say.unreachable(office.unreachable.length),
      names(words, office.unreachable),
      say.unreachableHow,
    ),
    ...listed(say.strangers(office.strangers.length), visitors(screen, office.strangers), say.strangersHow),
  ];
}

function offered(words: Words, program: OfferedFor, subCommands: SubCommand[]) {
  return subCommands.flatMap(({ button: one, isOffered }) =>
    one && isOffered(program) ? [button({ id: one.id, text: one.text(words) })] : [],
  );
}

function buttons(screen: Screen): Block {
  const { words, overview } = screen;
  const { buttons: say } = words.launch;
  const isDraft = overview.program.state === "DRAFT";
  return actions(OVERVIEW.buttons, [
    button({ id: OVERVIEW.preview, text: say.preview }),
    button({ id: OVERVIEW.testSend, text: say.testSend }),
    ...(isDraft ? [button({ id: OVERVIEW.start, text: say.start, style: "primary" })] : []),
    ...offered(words, overview.program, screen.subCommands),
  ]);
}

/** The same in the modal and on App Home. */
export function programBlocks(screen: Screen): Block[] {
  const { words, language, overview } = screen;
  const { program, office, paused } = overview;
  const { launch } = words;
  const isDraft = program.state === "DRAFT";
  return [
    header(cut(program.title, LIMITS.header)),
    rich(bold(fiscalYearName(program.fiscalYear, language)), run(`　${launch.programStates[program.state]}`)),
    ...(isDraft ? [paragraph(launch.draftExplain)] : []),
    ...(paused ? [typed(words.pause.since(dateAndTime(paused.at, language), paused.by))] : []),
    bullets(figureLines(screen)),
    ...listed(launch.facts.sessionsTitle, sessionLines(screen)),
    ...listed(launch.counts.title, countLines(screen)),
    ...(office ? [divider(), ...officeBlocks(screen, office), buttons(screen), note(launch.helpHint)] : []),
  ];
}

export function programView(screen: Screen): ModalView {
  const { launch, common } = screen.words;
  const blocks = programBlocks(screen);
  return modal({ id: OVERVIEW.view, title: launch.title, close: common.close, blocks });
}

/** Before there is a program. */
export function firstBlocks(words: Words, subCommands: SubCommand[]): Block[] {
  return [paragraph(words.upload.first), actions(OVERVIEW.buttons, offered(words, undefined, subCommands))];
}

export function firstView(words: Words, subCommands: SubCommand[]): ModalView {
  const { upload, common } = words;
  const blocks = firstBlocks(words, subCommands);
  return modal({ id: OVERVIEW.first, title: upload.firstTitle, close: common.close, blocks });
}
