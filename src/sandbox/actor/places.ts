/** Where a person can look and click: the open modal, messages, App Home. */
import { type FormState, formOf } from "../form-state.ts";
import { jsonList } from "../json.ts";
import type { Json, SandboxMessage } from "../types.ts";
import { topModal } from "../views.ts";
import type { View, World } from "../world.ts";
import type { Person } from "./payloads.ts";

export type Place = { kind: "modal" | "home"; view: View } | { kind: "message"; message: SandboxMessage };

/** All channels this person is in, the DM with the app included; newest first, with what only they can see. */
function visibleMessages({ world, user }: Person): SandboxMessage[] {
  const theirs = [...world.channels.values()].filter((channel) => channel.members.has(user.id));
  const own = world.ephemerals.filter((message) => message.ephemeralTo === user.id);
  const all = [...theirs.flatMap((channel) => channel.messages), ...own];
  return all.sort((a, b) => Number(b.ts) - Number(a.ts) || (a.ts < b.ts ? 1 : -1));
}

export function placesOf(person: Person): Place[] {
  const { world, user } = person;
  const modal = topModal(world, user.id);
  const home = world.views.get(world.homes.get(user.id) ?? "");
  return [
    ...(modal ? [{ kind: "modal" as const, view: modal }] : []),
    ...visibleMessages(person).map((message) => ({ kind: "message" as const, message })),
    ...(home ? [{ kind: "home" as const, view: home }] : []),
  ];
}

/** Only the modal, only Home, only one channel, only one message. */
export function placesWithin(person: Person, where: { in?: string; ts?: string }): Place[] {
  return placesOf(person).filter((place) => {
    if (where.ts && !(place.kind === "message" && place.message.ts === where.ts)) return false;
    if (where.in === undefined) return true;
    return place.kind === "message" ? place.message.channel === where.in : place.kind === where.in;
  });
}

export function blocksIn(place: Place): Json[] {
  if (place.kind !== "message") return jsonList(place.view.body.blocks);
  const { blocks, attachments } = place.message;
  return [...blocks, ...attachments.flatMap((one) => jsonList(one.blocks))];
}

/** What this person has entered there. */
export function formIn(world: World, userId: string, place: Place): FormState {
  if (place.kind !== "message") return place.view.form;
  const key = `${place.message.channel} ${place.message.ts} ${userId}`;
  const form = formOf(blocksIn(place), world.messageForms.get(key));
  world.messageForms.set(key, form);
  return form;
}
