/** The order of test files: those that wait for real time begin early and one by one, while the others work. */
import path from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { root } from "./sources.ts";

/** Whoever starts processes, kills them, or lets Slack's patience run out; the longest first. */
const WAITING = [
  "test/process/slack-away",
  "test/process/start",
  "test/platform/database/survival",
  "test/process",
  "test/platform/database",
  "test/sandbox",
];

/** So many wait at the same time, and so many others are done until one of them is over. */
const AT_ONCE = 2;
const MEANWHILE = 5;

const rankOf = ({ moduleId }: TestSpecification) => {
  const file = path.relative(root, moduleId);
  const rank = WAITING.findIndex((start) => file.startsWith(start));
  return rank < 0 ? WAITING.length : rank;
};

export class WaitingEarly extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byRank = (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b));
    const waiting = byRank.filter((file) => rankOf(file) < WAITING.length);
    const working = byRank.slice(waiting.length);
    const order = waiting.splice(0, AT_ONCE);
    while (waiting.length + working.length > 0) {
      order.push(...working.splice(0, MEANWHILE), ...waiting.splice(0, 1));
    }
    return order;
  }
}
