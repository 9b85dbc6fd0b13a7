/** What mentions look like to the reader. */
import type { World } from "./world.ts";

export interface Names {
  user: (id: string) => string;
  channel: (id: string) => string;
}

export const noNames: Names = { user: (id) => id, channel: (id) => id };

export function namesOf(world: World): Names {
  return {
    user: (id) => world.users.get(id)?.name ?? id,
    channel: (id) => world.channels.get(id)?.name ?? id,
  };
}
