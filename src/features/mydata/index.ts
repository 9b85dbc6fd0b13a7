/** What the app keeps of a person: seen and taken out by that person, and by nobody else here. */
import type { Feature } from "../../platform/feature.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { OwnPart } from "./collect-data.ts";
import { listenForMydata } from "./show-data.listeners.ts";

export type { OwnPart } from "./collect-data.ts";
export { mydataCommand } from "./show-data.listeners.ts";
export { ownDataButton } from "./show-data.view.ts";

export function createMydataFeature(handed: { files: SlackFiles; parts: OwnPart[] }): Feature {
  return { name: "mydata", listen: (listen, deps) => listenForMydata(listen, deps, handed) };
}
