/** The demo in a real browser: one workspace, seen by several visitors, and then a session lived in it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Demo, startDemo } from "./a-browser.ts";
import { liveASession } from "./session.ts";
import { visitByKeyboard, visitByPhone, visitFromElsewhere } from "./visits.ts";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo?.close());
const theDemo = () => demo;

describe("a visitor", () => {
  visitByPhone(theDemo);
  visitByKeyboard(theDemo);
  visitFromElsewhere(theDemo);
});

describe("a session", () => liveASession(theDemo));

it("nothing was complained of: no error in the console, none of a script", () => {
  expect(demo.complaints).toEqual([]);
});
