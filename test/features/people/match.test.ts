import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AccountFacts,
  matchAccounts,
  type PersonAddress,
} from "../../../src/features/people/match.rules.ts";

const person = (id: string, email: string | null, more: Partial<PersonAddress> = {}): PersonAddress => ({
  id,
  email,
  slackUserId: null,
  slackState: "UNMATCHED",
  ...more,
});
const account = (userId: string, email: string | null, more: Partial<AccountFacts> = {}): AccountFacts => ({
  userId,
  email,
  isGuest: false,
  isForeign: false,
  isBot: false,
  isDeleted: false,
  ...more,
});
const active = (personId: string, slackUserId: string) => ({ personId, slackUserId, slackState: "ACTIVE" });

describe("who is matched", () => {
  const cases: [string, PersonAddress[], AccountFacts[], unknown[]][] = [
    ["the same address", [person("p", "a@x.jp")], [account("U1", "a@x.jp")], [active("p", "U1")]],
    ["case and blanks aside", [person("p", " A@X.jp ")], [account("U1", "a@x.JP")], [active("p", "U1")]],
    [
      "not an address that two people share",
      [person("p", "a@x.jp"), person("q", "A@x.jp")],
      [account("U1", "a@x.jp")],
      [],
    ],
    [
      "not an address that two accounts share",
      [person("p", "a@x.jp")],
      [account("U1", "a@x.jp"), account("U2", "a@x.jp")],
      [],
    ],
    ["nobody without an address", [person("p", null), person("q", " ")], [account("U1", null)], []],
    ["no bot", [person("p", "a@x.jp")], [account("U1", "a@x.jp", { isBot: true })], []],
    ["no deleted account", [person("p", "a@x.jp")], [account("U1", "a@x.jp", { isDeleted: true })], []],
    [
      "nobody to an account that somebody else holds",
      [person("p", "a@x.jp"), person("q", null, { slackUserId: "U1", slackState: "ACTIVE" })],
      [account("U1", "a@x.jp")],
      [],
    ],
    [
      "nobody away from the account they hold",
      [person("p", "a@x.jp", { slackUserId: "U9", slackState: "ACTIVE" })],
      [account("U1", "a@x.jp"), account("U9", "old@x.jp")],
      [],
    ],
    [
      "a guest, as a guest",
      [person("p", "a@x.jp")],
      [account("U1", "a@x.jp", { isGuest: true })],
      [{ personId: "p", slackUserId: "U1", slackState: "GUEST" }],
    ],
    [
      "a deleted account is marked",
      [person("p", "a@x.jp", { slackUserId: "U1", slackState: "ACTIVE" })],
      [account("U1", null, { isDeleted: true, isGuest: true })],
      [{ personId: "p", slackUserId: "U1", slackState: "DELETED" }],
    ],
    [
      "one that came back is active again",
      [person("p", "a@x.jp", { slackUserId: "U1", slackState: "DELETED" })],
      [account("U1", "a@x.jp")],
      [active("p", "U1")],
    ],
  ];
  test.each(cases)("%s", (_name, people, accounts, matches) => {
    expect(matchAccounts(people, accounts)).toEqual(matches);
  });
});

const emails = fc.constantFrom(null, "a@x.jp", "A@x.jp ", "b@x.jp", "c@x.jp", "d@x.jp");
const holdings = fc.constantFrom(null, null, "U0", "U1", "U2");
const crowd = fc.record({
  people: fc
    .array(fc.record({ email: emails, slackUserId: holdings }), { maxLength: 6 })
    .map((rows) =>
      rows.map((row, index) => person(`p${index}`, row.email, { slackUserId: row.slackUserId })),
    ),
  accounts: fc
    .array(fc.record({ email: emails, isBot: fc.boolean(), isDeleted: fc.boolean() }), { maxLength: 5 })
    .map((rows) => rows.map((row, index) => account(`U${index}`, row.email, row))),
});

test("no account goes to two people, and nobody loses the one they hold", () => {
  fc.assert(
    fc.property(crowd, ({ people, accounts }) => {
      const matches = matchAccounts(people, accounts);
      const fresh = matches.filter((match) => !people.find((one) => one.id === match.personId)?.slackUserId);
      const held = people.flatMap((one) => one.slackUserId ?? []);
      const given = [...fresh.map((match) => match.slackUserId)];
      expect(new Set(given).size).toBe(given.length);
      expect(given.filter((userId) => held.includes(userId))).toEqual([]);
      for (const match of matches) {
        const holder = people.find((one) => one.id === match.personId);
        if (holder?.slackUserId) expect(match.slackUserId).toBe(holder.slackUserId);
      }
    }),
  );
});
