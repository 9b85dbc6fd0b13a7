/** All methods of the Web API that the sandbox knows. */
import type { Method } from "./call.ts";
import { chatMethods } from "./chat.ts";
import { conversationMethods } from "./conversations.ts";
import { fileMethods } from "./files.ts";
import { userMethods } from "./users.ts";
import { viewMethods } from "./views.ts";
import { workspaceMethods } from "./workspace.ts";

export const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    ...chatMethods,
    ...conversationMethods,
    ...fileMethods,
    ...userMethods,
    ...viewMethods,
    ...workspaceMethods,
  }),
);
