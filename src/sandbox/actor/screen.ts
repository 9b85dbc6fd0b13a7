/** The screen of one person: everything raw, as a client needs it to draw, and acts by ids. */
import type { FillValue, Outcome } from "../actor-types.ts";
import { findDm } from "../conversations.ts";
import { formOf, optionsOf } from "../form-state.ts";
import { textOf } from "../json.ts";
import type { Screen, ShownChannel, ShownMessage, ShownView, Spot } from "../screen-types.ts";
import type { Json } from "../types.ts";
import { blocksOf, topModal } from "../views.ts";
import type { Channel, User, View, World } from "../world.ts";
import { sendBlockAction } from "./block-action.ts";
import { cancelView } from "./close.ts";
import { type Control, controlsIn } from "./controls.ts";
import { type Field, fieldsIn } from "./fields.ts";
import { put } from "./fill.ts";
import { type Person, requirePresent } from "./payloads.ts";
import { blocksIn, formIn, type Place } from "./places.ts";
import { seeMessages } from "./see.ts";
import { submitView } from "./submit.ts";

export function createScreen(world: World, user: User): Screen {
  const person: Person = { world, user };
  const act = async (work: () => Promise<Outcome>): Promise<Outcome> => {
    requirePresent(person);
    return work();
  };
  return {
    channels: () => channelsOf(person),
    messages: (channelId) => messagesOf(person, channelId),
    modal: () => {
      const view = topModal(world, user.id);
      return view && showOf(world, view);
    },
    home: () => {
      const view = homeOf(person);
      return view && showOf(world, view);
    },
    enter: (spot, value) => act(async () => enterAt(person, spot, value)),
    press: (spot, value) =>
      act(async () => {
        const { place, block, element, says } = controlAt(person, spot, value);
        return sendBlockAction(person, { place, block, element, says });
      }),
    submit: (viewId) => act(async () => submitView(person, openView(person, viewId))),
    cancel: (viewId) => act(async () => cancelView(person, openView(person, viewId))),
  };
}

function homeOf({ world, user }: Person): View | undefined {
  return world.views.get(world.homes.get(user.id) ?? "");
}

function showOf(world: World, view: View): ShownView {
  return structuredClone({
    id: view.id,
    hash: view.hash,
    depth: (world.stacks.get(view.userId) ?? []).indexOf(view.id) + 1,
    title: textOf(view.body.title),
    submit: textOf(view.body.submit),
    close: textOf(view.body.close),
    blocks: blocksOf(view),
    form: view.form,
    errors: view.errors,
  });
}

function channelsOf(person: Person): ShownChannel[] {
  const { world, user } = person;
  const dm = findDm(world, user.id);
  const theirs = [...world.channels.values()].filter(
    (channel) => channel.kind !== "im" && channel.members.has(user.id) && !channel.isArchived,
  );
  return [...theirs, ...(dm ? [dm] : [])].map((channel) => channelOf(person, channel));
}

function channelOf(person: Person, channel: Channel): ShownChannel {
  const { world, user } = person;
  const isDm = channel.kind === "im";
  const own = world.ephemerals.findLast((one) => one.channel === channel.id && one.ephemeralTo === user.id);
  const latest = [channel.messages.at(-1)?.ts ?? "", own?.ts ?? ""].sort().at(-1);
  return {
    id: channel.id,
    name: isDm ? world.declared.appName : channel.name,
    kind: isDm ? "dm" : channel.kind === "public" ? "public" : "private",
    ...(latest ? { latest } : {}),
  };
}

function messagesOf(person: Person, channelId: string): ShownMessage[] {
  const { world, user } = person;
  return seeMessages(person, channelId).map((message) => {
    const blocks = blocksIn({ kind: "message", message });
    const entered = world.messageForms.get(`${message.channel} ${message.ts} ${user.id}`);
    return {
      ...message,
      by: message.username ?? world.users.get(message.user)?.name ?? message.user,
      form: formOf(blocks, entered),
    };
  });
}

function openView(person: Person, viewId: string): View {
  const view = topModal(person.world, person.user.id);
  if (view?.id !== viewId) throw new Error("this modal is not open any more");
  return view;
}

/** The place itself, never a copy: what is entered must stay there. */
function placeAt(person: Person, { viewId, channel, ts }: Spot): Place {
  const { world, user } = person;
  if (viewId !== undefined) {
    const home = homeOf(person);
    if (home?.id === viewId) return { kind: "home", view: home };
    return { kind: "modal", view: openView(person, viewId) };
  }
  const there = world.channels.get(channel ?? "");
  const mayRead = there?.members.has(user.id) || there?.kind === "public";
  const message =
    (mayRead && there?.messages.find((one) => one.ts === ts)) ||
    world.ephemerals.find((one) => one.ts === ts && one.channel === channel && one.ephemeralTo === user.id);
  if (!message) throw new Error("this message is not there any more");
  return { kind: "message", message };
}

const isAt =
  ({ blockId, actionId }: Spot) =>
  ({ block, element }: { block: Json; element: Json }) =>
    block.block_id === blockId && element.action_id === actionId;

function controlAt(person: Person, spot: Spot, value: string | undefined): Control {
  const found = controlsIn(placeAt(person, spot)).filter(isAt(spot));
  const isMeant = ({ says }: Control) => {
    const option = says.selected_option as Json | undefined;
    return value === undefined || (option?.value ?? says.value) === value;
  };
  const control = found.find(isMeant);
  if (!control) throw new Error("this button is not there any more");
  return control;
}

const WITH_OPTIONS = new Set(["static_select", "multi_static_select", "radio_buttons", "checkboxes"]);

async function enterAt(person: Person, spot: Spot, value: FillValue): Promise<Outcome> {
  const place = placeAt(person, spot);
  const field = fieldsIn(place).find(isAt(spot));
  if (!field) throw new Error("this field is not there any more");
  // Made here, so that a press of a button sends it along.
  formIn(person.world, person.user.id, place);
  return put(person, WITH_OPTIONS.has(field.kind) ? onlyChosen(field, value) : field, value);
}

/** Words of one option may be the value of another: here only values count. */
function onlyChosen(field: Field, value: FillValue): Field {
  const wanted = Array.isArray(value) ? value : [value];
  const options = optionsOf(field.element).filter((option) => wanted.includes(String(option.value)));
  return { ...field, element: { ...field.element, options, option_groups: undefined } };
}
