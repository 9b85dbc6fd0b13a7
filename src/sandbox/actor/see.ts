/** What a person has before their eyes. */
import type { Actor, OpenModal } from "../actor-types.ts";
import { findDm } from "../conversations.ts";
import { textOf } from "../json.ts";
import { namesOf } from "../names.ts";
import { plainText } from "../read-blocks.ts";
import type { SandboxMessage } from "../types.ts";
import { topModal } from "../views.ts";
import { controlsIn } from "./controls.ts";
import { shownValue } from "./enter.ts";
import { fieldsIn, optionTexts } from "./fields.ts";
import type { Person } from "./payloads.ts";
import { byLabel } from "./submit.ts";

export function seeModal({ world, user }: Person): OpenModal | undefined {
  const view = topModal(world, user.id);
  if (!view) return undefined;
  const place = { kind: "modal" as const, view };
  return {
    id: view.id,
    title: textOf(view.body.title),
    callbackId: String(view.body.callback_id ?? ""),
    text: plainText(view.body, namesOf(world)),
    blocks: structuredClone(Array.isArray(view.body.blocks) ? view.body.blocks : []),
    values: structuredClone(view.form),
    errors: byLabel(view, view.errors),
    buttons: controlsIn(place).map((control) => control.text),
    inputs: fieldsIn(place).map(({ label, kind, block, element }) => {
      const options = optionTexts(element);
      const value = shownValue(view.form[String(block.block_id)]?.[String(element.action_id)]);
      return { label, kind, blockId: String(block.block_id), ...(options ? { options } : {}), value };
    }),
  };
}

export function seeHome({ world, user }: Person): ReturnType<Actor["home"]> {
  const view = world.views.get(world.homes.get(user.id) ?? "");
  if (!view) return undefined;
  return {
    text: plainText(view.body, namesOf(world)),
    blocks: structuredClone(Array.isArray(view.body.blocks) ? view.body.blocks : []),
    buttons: controlsIn({ kind: "home", view }).map((control) => control.text),
  };
}

/** Oldest first; with what only this person can see there. */
export function seeMessages({ world, user }: Person, channelId?: string): SandboxMessage[] {
  const channel = channelId === undefined ? findDm(world, user.id) : world.channels.get(channelId);
  if (!channel) return [];
  const mayRead = channel.members.has(user.id) || channel.kind === "public";
  const own = world.ephemerals.filter((one) => one.channel === channel.id && one.ephemeralTo === user.id);
  return structuredClone(
    [...(mayRead ? channel.messages : []), ...own].sort((a, b) => Number(a.ts) - Number(b.ts)),
  );
}

export function seeText(person: Person, channelId?: string): string {
  const names = namesOf(person.world);
  return seeMessages(person, channelId)
    .map((message) => plainText(message, names))
    .join("\n");
}
