/** 受講申込: the form that municipalities fill in, what came back, and the teams that it becomes. */
import type { Feature } from "../../platform/feature.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import { auditedApplications } from "./audited-applications.ts";
import { listenForApplications } from "./handle-applications.listeners.ts";

export { applicationsCommand } from "./handle-applications.listeners.ts";

export function createApplicationFeature({ files }: { files: SlackFiles }): Feature {
  return {
    name: "application",
    audited: auditedApplications,
    listen: (listen, deps) => listenForApplications(listen, deps, files),
  };
}
