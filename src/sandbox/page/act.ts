/** What the page asks for, checked, and done as the person it names. */
import { z } from "zod";
import type { Outcome, SandboxFile } from "../index.ts";
import type { Stage } from "./stage.ts";

const id = z.string().min(1).max(255);
const text = z.string().max(10_000);
export const spotSchema = z.object({
  viewId: id.optional(),
  channel: id.optional(),
  ts: id.optional(),
  blockId: id,
  actionId: id,
});

export const actSchema = z.object({
  as: id,
  act: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("command"), text, channel: id.optional() }),
    z.object({ kind: z.literal("say"), text: text.min(1), channel: id.optional(), threadTs: id.optional() }),
    z.object({ kind: z.literal("enter"), spot: spotSchema, value: z.union([text, z.array(text).max(200)]) }),
    z.object({ kind: z.literal("press"), spot: spotSchema, value: text.optional() }),
    z.object({ kind: z.literal("submit"), viewId: id }),
    z.object({ kind: z.literal("cancel"), viewId: id }),
    z.object({ kind: z.literal("dismiss") }),
    z.object({ kind: z.literal("openHome"), tab: z.enum(["home", "messages"]) }),
  ]),
});
export type Act = z.infer<typeof actSchema>["act"];

const DONE: Outcome = { ok: true };

/** What is impossible throws with the reason. */
export async function perform({ slack }: Stage, as: string, act: Act): Promise<Outcome> {
  const actor = slack.as(as);
  const screen = slack.screen(as);
  switch (act.kind) {
    case "command": {
      const [name = "", ...rest] = act.text.trim().split(/\s+/);
      return actor.command(name, rest.join(" "), act.channel ? { channel: act.channel } : {});
    }
    case "say": {
      const { channel, threadTs } = act;
      await actor.say(act.text, { ...(channel && { channel }), ...(threadTs && { threadTs }) });
      return DONE;
    }
    case "enter":
      return screen.enter(act.spot, act.value);
    case "press":
      return screen.press(act.spot, act.value);
    case "submit":
      return screen.submit(act.viewId);
    case "cancel":
      return screen.cancel(act.viewId);
    case "dismiss":
      return actor.modal() ? actor.dismiss() : DONE;
    case "openHome":
      await actor.openHome(act.tab);
      return DONE;
  }
}

export function attach(
  { slack }: Stage,
  { as, spot, files }: { as: string; spot: z.infer<typeof spotSchema>; files: SandboxFile[] },
): Promise<Outcome> {
  return slack.screen(as).enter(spot, { files });
}
