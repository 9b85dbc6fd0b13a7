/** What some people received, with all that stood there before, in the form in which it is drawn. */
import type { SandboxMessage } from "../sandbox/index.ts";
import type { YearMessage, YearNote, YearToDraw } from "../sandbox/page/year.ts";
import { dateOf, isoInJapan } from "../shared/japanese-date.ts";
import type { Eyes, View } from "./eyes.ts";
import type { SentMessage } from "./sent.ts";
import type { Stage } from "./stage.ts";

export interface YearParts {
  title: string;
  isInvented: boolean;
  opensAt: Date;
  end: Date;
  views: View[];
  sent: SentMessage[];
  /** What people wrote themselves in channels and DMs. */
  said: SandboxMessage[];
  done: Stage["done"];
  councilChannel: string;
  programChannel: string;
  directory: { appName: string; users: Record<string, string>; channels: Record<string, string> };
  /** How messages.jsonl calls them. */
  nameOf(slackUserId: string): string;
}

type Threaded = YearMessage & { threadTs?: string };

const timeOfTs = (ts: string) => new Date(Number(ts.split(".")[0]) * 1000);

/** A channel is known by its name, a DM has none. */
function placeOf({ directory }: YearParts, channel: string): string {
  const name = directory.channels[channel];
  return name ? `#${name}` : "アプリからのDM";
}

function fromApp(parts: YearParts, message: SentMessage): Threaded {
  const { channel, ts, isEphemeral, fileName, versions, threadTs } = message;
  const shown = versions.map(({ at, blocks, text }) => ({
    at: isoInJapan(at),
    blocks: JSON.parse(blocks),
    // The name of the file stands below by itself.
    text: fileName ? text.replace(/\n?\[file: [^\n]*\]$/, "") : text,
  }));
  return {
    id: ts,
    at: shown[0]?.at ?? "",
    place: placeOf(parts, channel),
    by: parts.directory.appName,
    isApp: true,
    isEphemeral,
    versions: shown,
    replies: [],
    ...(fileName && { fileName }),
    ...(threadTs && { threadTs }),
  };
}

function fromPerson(parts: YearParts, message: SandboxMessage): Threaded {
  const { channel, ts, user, blocks, text, threadTs, files } = message;
  const at = isoInJapan(timeOfTs(ts));
  const [file] = files;
  return {
    id: ts,
    at,
    place: placeOf(parts, channel),
    by: parts.directory.users[user] ?? user,
    isApp: false,
    isEphemeral: false,
    versions: [{ at, blocks, text }],
    replies: [],
    ...(file && { fileName: file.name }),
    ...(threadTs && { threadTs }),
  };
}

/** What is said in a thread stands below what it is about. */
function threaded(messages: Threaded[]): YearMessage[] {
  const byTs = new Map(messages.map((message) => [message.id, message]));
  return messages.filter((message) => {
    const parent = byTs.get(message.threadTs ?? "");
    if (!parent || parent === message) return true;
    parent.replies.push(message);
    return false;
  });
}

function messagesFor(parts: YearParts, { slackUserId, isOfficer, from = "" }: Eyes): YearMessage[] {
  const open = new Set([parts.programChannel, ...(isOfficer ? [parts.councilChannel] : [])]);
  const isSeen = ({ channel, user, versions }: SentMessage) =>
    user === slackUserId ||
    (!user && open.has(channel) && versions[0] !== undefined && dateOf(versions[0].at) >= from);
  const own = parts.sent.filter(isSeen);
  const dms = new Set(own.filter(({ channel }) => !open.has(channel)).map(({ channel }) => channel));
  const said = parts.said.filter(
    ({ channel, ts }) => (dms.has(channel) || open.has(channel)) && dateOf(timeOfTs(ts)) >= from,
  );
  const all = [
    ...own.map((message) => fromApp(parts, message)),
    ...said.map((message) => fromPerson(parts, message)),
  ];
  return threaded(all.sort((a, b) => Number(a.id) - Number(b.id)));
}

/** Equal things of one day are one line with a count. */
function notesOf(done: Stage["done"]): YearNote[] {
  const notes = new Map<string, YearNote & { count: number }>();
  for (const { at, what } of done) {
    const key = `${dateOf(at)} ${what}`;
    const note = notes.get(key);
    if (note) note.count += 1;
    else notes.set(key, { at: isoInJapan(at), text: what, count: 1 });
  }
  return [...notes.values()].map(({ at, text, count }) => ({
    at,
    text: count > 1 ? `${text}（${count}件）` : text,
  }));
}

export function yearToDraw(parts: YearParts): YearToDraw {
  const { title, isInvented, opensAt, end, views, directory, done } = parts;
  const officeNotes = notesOf(done.filter(({ what }) => what.startsWith("事務局")));
  return {
    title: `${title}：1年間の記録（試行）`,
    isInvented,
    from: dateOf(opensAt),
    to: dateOf(end),
    users: directory.users,
    channels: directory.channels,
    views: views.map(({ id, name, people }) => ({
      id,
      name,
      people: people.map((eyes) => ({
        name: parts.nameOf(eyes.slackUserId),
        part: eyes.part,
        about: eyes.about,
        messages: messagesFor(parts, eyes),
        notes: eyes.isOfficer ? officeNotes : [],
      })),
    })),
  };
}
