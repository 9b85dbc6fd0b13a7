/** What teams hand in: files and links, checked, copied, and kept as versions for ever. */
import { z } from "zod";
import type { Feature } from "../../platform/feature.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import { listenForHandIn } from "./hand-in.listeners.ts";
import { resumeHandIns } from "./resume-hand-ins.ts";
import { submissionNotices } from "./submission.notices.ts";

export { ownHandIns } from "./own-hand-ins.ts";
export { filesOf, type HandIn, handInsOf, type KeptFile } from "./submission.store.ts";

const handedIn = z.object({ team: z.number(), teamName: z.string(), title: z.string(), version: z.number() });

export function createSubmissionFeature({ files, store }: { files: SlackFiles; store: FileStore }): Feature {
  return {
    name: "submission",
    notices: submissionNotices,
    audited: [
      {
        action: "submission.handed-in",
        say(words, facts) {
          const { team, teamName, title, version } = handedIn.parse(facts);
          return words.submission.log.handedIn(words.assignment.team(team, teamName), title, version);
        },
      },
    ],
    listen: (listen, deps) => listenForHandIn(listen, deps, { ...deps, files, store }),
    resume: (deps, workspaceId) => resumeHandIns({ ...deps, files, store }, workspaceId),
  };
}
