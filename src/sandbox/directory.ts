/** Who and what there is in the workspace, for whoever draws mentions and completes commands. */
import type { Directory } from "./screen-types.ts";
import type { World } from "./world.ts";

export function directoryOf({ declared, users, channels }: World): Directory {
  return {
    appName: declared.appName,
    hasHome: declared.hasHome,
    users: Object.fromEntries([...users.values()].map(({ id, name }) => [id, name])),
    channels: Object.fromEntries([...channels.values()].map(({ id, name }) => [id, name])),
    commands: [...declared.commands].map(([command, { description, usageHint }]) => ({
      command,
      description,
      usageHint,
    })),
  };
}
