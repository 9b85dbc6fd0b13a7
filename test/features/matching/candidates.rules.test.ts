import { expect, test } from "vitest";
import {
  type Account,
  candidatesFor,
  marksOf,
  type Person,
} from "../../../src/features/matching/candidates.rules.ts";

const account = (userId: string, name: string, more: Partial<Account> = {}): Account => ({
  ...{ userId, name, email: null, isGuest: false, isForeign: false, isBot: false, isDeleted: false },
  ...more,
});

const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  ...{ id, name, nameKana: null, email: null, organization: null, number: null },
  ...{ slackUserId: null, slackState: "UNMATCHED" as const, isListed: true, isCouncil: false },
  ...more,
});

function free(wanted: Person, accounts: Account[], others: Person[] = []): string[] {
  const found = candidatesFor([wanted], { people: [wanted, ...others], accounts }).get(wanted.id);
  return (found?.free ?? []).map(({ userId }) => userId);
}

test("the same name, the same reading and the same e-mail are candidates; others are none", () => {
  const accounts = [
    account("U1", "高橋恵"),
    account("U2", "たかはし　めぐみ"),
    account("U3", "megumi", { email: "Megumi@Example.jp" }),
    account("U4", "高橋 惠一"),
  ];
  const wanted = person("p", "髙橋 恵", { nameKana: "タカハシ メグミ", email: "megumi@example.jp" });
  expect(free(wanted, accounts).sort()).toEqual(["U1", "U2", "U3"]);
});

test("bots and deleted accounts are nobody's", () => {
  const accounts = [account("U1", "青木", { isBot: true }), account("U2", "青木", { isDeleted: true })];
  expect(free(person("p", "青木"), accounts)).toEqual([]);
});

test("an account that somebody listed holds is named with its holder, and not offered", () => {
  const holder = person("q", "青木", { slackUserId: "U1", slackState: "ACTIVE" });
  const wanted = person("p", "青木");
  const found = candidatesFor([wanted], { people: [wanted, holder], accounts: [account("U1", "青木")] });
  expect(found.get("p")).toEqual({ free: [], held: [{ account: account("U1", "青木"), holder }] });
});

test("an officer known from the channel alone may be the same person", () => {
  const officer = person("q", "青木", { slackUserId: "U1", slackState: "ACTIVE", isListed: false });
  expect(free(person("p", "青木"), [account("U1", "青木")], [officer])).toEqual(["U1"]);
});

test("the account that a person holds already is no candidate for them", () => {
  expect(free(person("p", "青木", { slackUserId: "U1" }), [account("U1", "青木")])).toEqual([]);
});

test("guests and foreign accounts are marked", () => {
  expect(marksOf({ isGuest: true, isForeign: false })).toEqual(["guest"]);
  expect(marksOf({ isGuest: true, isForeign: true })).toEqual(["foreign"]);
  expect(marksOf({ isGuest: false, isForeign: false })).toEqual([]);
});
