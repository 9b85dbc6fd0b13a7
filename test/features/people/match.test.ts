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
  isCouncil: false,
  isListed: true,
  ...more,
});
/** Somebody of whom only the council's channel told us. */
const officer = (id: string, slackUserId: string, more: Partial<PersonAddress> = {}) =>
  person(id, null, { slackUserId, slackState: "ACTIVE", isCouncil: true, isListed: false, ...more });
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
    [
      "an officer who is in a list too: one person, who keeps the office",
      [officer("o", "U1", { email: "a@x.jp" }), person("p", "a@x.jp")],
      [account("U1", "a@x.jp")],
      [{ ...active("p", "U1"), takenFrom: { personId: "o", isCouncil: true } }],
    ],
    [
      "an officer known under an older address, by what the account says now",
      [officer("o", "U1", { email: "old@x.jp" }), person("p", "a@x.jp")],
      [account("U1", "a@x.jp", { isGuest: true })],
      [
        {
          personId: "p",
          slackUserId: "U1",
          slackState: "GUEST",
          takenFrom: { personId: "o", isCouncil: true },
        },
      ],
    ],
    [
      "somebody who left the council's channel: no office to take over",
      [officer("o", "U1", { isCouncil: false }), person("p", "a@x.jp")],
      [account("U1", "a@x.jp")],
      [{ ...active("p", "U1"), takenFrom: { personId: "o", isCouncil: false } }],
    ],
    [
      "not an officer whose address two in the lists share",
      [officer("o", "U1"), person("p", "a@x.jp"), person("q", "a@x.jp")],
      [account("U1", "a@x.jp")],
      [],
    ],
    [
      "not an officer who is in a list under another address",
      [officer("o", "U1", { isListed: true }), person("p", "a@x.jp")],
      [account("U1", "a@x.jp")],
      [],
    ],
    [
      "not an officer's account for somebody who holds one already",
      [officer("o", "U1"), person("p", "a@x.jp", { slackUserId: "U2", slackState: "ACTIVE" })],
      [account("U1", "a@x.jp"), account("U2", "b@x.jp")],
      [],
    ],
    [
      "not an officer's account that was deleted",
      [officer("o", "U1"), person("p", "a@x.jp")],
      [account("U1", "a@x.jp", { isDeleted: true })],
      [{ personId: "o", slackUserId: "U1", slackState: "DELETED" }],
    ],
    [
      "not one officer for another",
      [officer("o", "U1"), person("q", "a@x.jp", { isListed: false })],
      [account("U1", "a@x.jp")],
      [],
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
    .array(
      fc.record({ email: emails, slackUserId: holdings, isListed: fc.boolean(), isCouncil: fc.boolean() }),
      {
        maxLength: 6,
      },
    )
    // Two rows with one account is what the database's key refuses.
    .filter((rows) => {
      const held = rows.flatMap((row) => row.slackUserId ?? []);
      return new Set(held).size === held.length;
    })
    .map((rows) => rows.map(({ email, ...row }, index) => person(`p${index}`, email, row))),
  accounts: fc
    .array(fc.record({ email: emails, isBot: fc.boolean(), isDeleted: fc.boolean() }), { maxLength: 5 })
    .map((rows) => rows.map((row, index) => account(`U${index}`, row.email, row))),
});

test("no account is held by two afterwards, nobody listed loses theirs, and the council keeps its size", () => {
  fc.assert(
    fc.property(crowd, ({ people, accounts }) => {
      const matches = matchAccounts(people, accounts);
      const after = new Map(people.map((one) => [one.id, one]));
      for (const { takenFrom } of matches) {
        const before = takenFrom && after.get(takenFrom.personId);
        if (!before) continue;
        expect(before.isListed).toBe(false);
        expect(before.isCouncil).toBe(takenFrom.isCouncil);
        after.set(before.id, { ...before, slackUserId: null, isCouncil: false });
      }
      for (const { personId, slackUserId, takenFrom } of matches) {
        const before = after.get(personId);
        if (!before) expect.unreachable("a match names somebody there is");
        else {
          if (before.slackUserId !== null) expect(slackUserId).toBe(before.slackUserId);
          after.set(personId, {
            ...before,
            slackUserId,
            isCouncil: before.isCouncil || !!takenFrom?.isCouncil,
          });
        }
      }
      const held = [...after.values()].flatMap((one) => one.slackUserId ?? []);
      expect(new Set(held).size).toBe(held.length);
      const holdingOfficers = (all: Iterable<PersonAddress>) =>
        new Set([...all].flatMap((one) => (one.isCouncil && one.slackUserId ? [one.slackUserId] : [])));
      for (const userId of holdingOfficers(people)) expect(holdingOfficers(after.values())).toContain(userId);
    }),
  );
});
