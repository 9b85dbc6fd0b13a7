/** A click or a choice: the block_actions payload. */
import type { Outcome } from "../actor-types.ts";
import { issueResponseUrl } from "../api/response-url.ts";
import { showMessage } from "../messages.ts";
import type { Json } from "../types.ts";
import { showView } from "../views.ts";
import { actionTs, channelName, deliverInteraction, interaction, outcome, type Person } from "./payloads.ts";
import { formIn, type Place } from "./places.ts";

export interface Act {
  place: Place;
  block: Json;
  element: Json;
  says: Json;
}

export async function sendBlockAction(person: Person, act: Act): Promise<Outcome> {
  const { world } = person;
  const { place, block, element, says } = act;
  const action = {
    type: element.type,
    action_id: element.action_id,
    block_id: block.block_id,
    ...says,
    action_ts: actionTs(world),
  };
  const viewId = place.kind === "modal" ? place.view.id : undefined;
  const payload = {
    ...interaction(person, "block_actions", viewId),
    ...surroundings(person, place),
    actions: [action],
  };
  const ack = await deliverInteraction(person, { name: String(element.action_id), payload });
  return outcome(ack);
}

function surroundings(person: Person, place: Place): Json {
  const { world, user } = person;
  if (place.kind !== "message") {
    return { container: { type: "view", view_id: place.view.id }, view: showView(world, place.view) };
  }
  const { message } = place;
  const channel = world.channels.get(message.channel);
  const isEphemeral = message.ephemeralTo !== undefined;
  return {
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: isEphemeral,
      ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    },
    channel: { id: message.channel, name: channel ? channelName(channel) : "" },
    // An ephemeral message lives in the client only: its content does not come with the payload.
    ...(isEphemeral ? {} : { message: showMessage(world, message, true) }),
    state: { values: structuredClone(formIn(world, user.id, place)) },
    response_url: issueResponseUrl(world, {
      userId: user.id,
      channel: message.channel,
      messageTs: message.ts,
    }),
  };
}
