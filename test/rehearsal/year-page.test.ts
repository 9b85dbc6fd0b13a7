/** Whose year is shown, and what of it. */
import { describe, expect, it } from "vitest";
import type { Cast, Player } from "../../src/rehearsal/cast.ts";
import { chooseEyes, type Eyes } from "../../src/rehearsal/eyes.ts";
import { createRecorder } from "../../src/rehearsal/record.ts";
import type { SentMessage } from "../../src/rehearsal/sent.ts";
import { type YearParts, yearToDraw } from "../../src/rehearsal/year-page.ts";
import { moment } from "../../src/shared/japanese-date.ts";

const player = (number: string, team: number, role: Player["role"], more: Partial<Player> = {}) =>
  ({
    ...{ number, team, role, teamName: `チーム${team}`, slackUserId: `U${number}`, takesPart: {} },
    ...more,
    // No actor: nobody acts here.
  }) as Player;

const cast: Cast = {
  players: [
    player("1", 1, "LEADER", { leads: { to: "2024-08-21" } }),
    player("2", 1, "MEMBER", { leads: { from: "2024-08-22" } }),
    player("3", 2, "LEADER", { leads: {} }),
    player("4", 2, "CONTACT"),
    player("5", 2, "MEMBER"),
    player("6", 2, "MEMBER"),
    player("7", 2, "MEMBER"),
  ],
  officers: [],
  officerIds: ["UO"],
  councilChannel: "CC",
  programChannel: "CP",
};

let clock = 0;
function message(more: Partial<SentMessage> & { says?: string[] }): SentMessage {
  const { says = ["お知らせです"], ...facts } = more;
  const ts = `171${String(++clock).padStart(7, "0")}.000000`;
  const at = moment("2024-06-25", "10:00");
  const versions = says.map((text) => ({ at, blocks: "[]", text }));
  return { channel: "D", ts, isEphemeral: false, kinds: [], versions, ...facts };
}

describe("whose eyes", () => {
  const reminded = { kinds: ["reflection.reminder"] };
  const sent = [
    message({ user: "U2", ...reminded }),
    message({ user: "U5", kinds: ["a", "b", "c"].map((kind) => `session.${kind}`) }),
    message({ user: "U6", ...reminded }),
    message({ user: "U7", ...reminded, says: ["Please answer"] }),
  ];
  const turns = {
    postponements: [],
    newLeader: { leader: "2", firstDay: "2024-08-22", enteredAt: new Date(0) },
  };
  const views = chooseEyes(cast, turns, sent);

  it("the office's; a trainee's who is reminded, in Japanese and of an ordinary team; their leader's and contact's", () => {
    expect(views.map(({ id, people }) => [id, people.map(({ slackUserId }) => slackUserId)])).toEqual([
      ["office", ["UO"]],
      ["leader", ["U3", "U4", "U2"]],
      ["trainee", ["U6"]],
    ]);
  });
});

describe("what is seen", () => {
  const eyes = (slackUserId: string, more: Partial<Eyes> = {}): Eyes => ({
    ...{ slackUserId, part: "受講者", about: "", isOfficer: false },
    ...more,
  });
  const [council, program, early, own, others, reply] = [
    message({ channel: "CC" }),
    message({ channel: "CP", says: ["告知", "日を改めた告知"] }),
    message({
      channel: "CP",
      versions: [{ at: moment("2024-06-01", "10:00"), blocks: "[]", text: "前の告知" }],
    }),
    message({ channel: "D5", user: "U5", fileName: "予定.ics", says: ["予定です\n[file: 予定.ics]"] }),
    message({ channel: "CP", user: "U6", isEphemeral: true }),
    message({ channel: "CP" }),
  ];
  reply.threadTs = program.ts;
  const parts: YearParts = {
    title: "研修",
    isInvented: true,
    opensAt: moment("2024-05-20", "09:00"),
    end: moment("2024-12-31", "17:00"),
    views: [
      { id: "office", name: "事務局", people: [eyes("UO", { isOfficer: true })] },
      { id: "trainee", name: "受講者", people: [eyes("U5"), eyes("U6", { from: "2024-06-20" })] },
    ],
    sent: [council, program, early, own, others, reply],
    said: [],
    done: ["事務局が台帳を取り込む", "第1回に回答", "事務局が台帳を取り込む"].map((what) => ({
      at: moment("2024-05-20", "09:00"),
      what,
    })),
    councilChannel: "CC",
    programChannel: "CP",
    directory: { appName: "Sasaeai", users: {}, channels: { CC: "事務局", CP: "研修", D5: "" } },
    nameOf: (id) => id,
  };
  const [office, trainee] = yearToDraw(parts).views;
  const idsOf = (view: typeof office, index = 0) => view?.people[index]?.messages.map(({ id }) => id);

  it("the council's channel by the office alone, one's own DM, and what only one sees by nobody else", () => {
    expect(idsOf(office)).toEqual([council.ts, program.ts, early.ts]);
    expect(idsOf(trainee)).toEqual([program.ts, early.ts, own.ts]);
    expect(idsOf(trainee, 1)).toEqual([program.ts, others.ts]);
  });

  it("revisions together, replies below what they are about, a file by its name", () => {
    const [first, , third] = trainee?.people[0]?.messages ?? [];
    expect(first).toMatchObject({ place: "#研修", replies: [{ id: reply.ts }] });
    expect(first?.versions.map(({ text }) => text)).toEqual(["告知", "日を改めた告知"]);
    expect(third).toMatchObject({
      place: "アプリからのDM",
      fileName: "予定.ics",
      versions: [{ text: "予定です" }],
    });
  });

  it("what the office did, equal things of a day once", () => {
    expect(office?.people[0]?.notes.map(({ text }) => text)).toEqual(["事務局が台帳を取り込む（2件）"]);
    expect(trainee?.people[0]?.notes).toEqual([]);
  });
});

describe("the record", () => {
  const recorder = createRecorder({ person: (id) => `R6-001 ${id}`, channel: () => "DM" });
  const said = (text: string) => ({ type: "section", text: { type: "plain_text", text } });
  const hear = (op: "post" | "update", keys: string, blocks: object[]) =>
    recorder.hear({
      ...{ at: moment("2024-06-25", "10:00"), op, channel: "D1", user: "U1", ts: "1.000001", text: "すべて" },
      blocks: blocks as Record<string, unknown>[],
      metadata: { event_type: "notice", event_payload: { keys } },
    });
  hear("post", "a.one/1 b.two/1", [said("はじめ"), { type: "divider" }, said("おわり")]);
  hear("update", "a.one/1 b.two/1", [said("改めた")]);

  it("keeps a message whole with its revisions, and of each notice its own words where they can be told", () => {
    expect(recorder.sent.all()).toMatchObject([
      { user: "U1", kinds: ["a.one", "b.two"], versions: [{}, {}] },
    ]);
    expect(recorder.lines.map(({ key, own }) => [key, own])).toEqual([
      ["a.one/1", "はじめ"],
      ["b.two/1", "おわり"],
      ["a.one/1", undefined],
      ["b.two/1", undefined],
    ]);
    // One with a line between, and one without.
    expect(recorder.sent.samples()).toHaveLength(2);
  });
});
