/** auth.test, team.info, bots.info. */
import { Refusal } from "../refusal.ts";
import type { Json } from "../types.ts";
import { type Call, type Method, text } from "./call.ts";

function authTest({ world }: Call): Json {
  return {
    url: `https://${world.team.domain}.slack.com/`,
    team: world.team.name,
    user: world.users.get(world.botUserId)?.name,
    team_id: world.team.id,
    user_id: world.botUserId,
    bot_id: world.botId,
    is_enterprise_install: false,
  };
}

function teamInfo({ world }: Call): Json {
  const { id, name, domain } = world.team;
  return { team: { id, name, domain, email_domain: "", url: `https://${domain}.slack.com/` } };
}

function botInfo(call: Call): Json {
  const { world } = call;
  const id = text(call, "bot") ?? world.botId;
  if (id !== world.botId) throw new Refusal("bot_not_found", [id]);
  const name = world.users.get(world.botUserId)?.name;
  return { bot: { id, deleted: false, name, app_id: world.appId, user_id: world.botUserId } };
}

export const workspaceMethods: Record<string, Method> = {
  "auth.test": { tier: "special", run: authTest },
  "team.info": { tier: 3, scopes: ["team:read"], run: teamInfo },
  "bots.info": { tier: 3, scopes: ["users:read"], run: botInfo },
};
