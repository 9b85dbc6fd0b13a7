/** The order of test files: those that wait for real time begin first, so that none of them runs last and alone. */
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

const rankOf = ({ moduleId }: TestSpecification) => {
  const file = path.relative(root, moduleId);
  const rank = WAITING.findIndex((start) => file.startsWith(start));
  return rank < 0 ? WAITING.length : rank;
};

export class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const asBefore = await super.sort(files);
    return asBefore.sort((a, b) => rankOf(a) - rankOf(b));
  }
}
