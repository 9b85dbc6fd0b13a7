/** Submitting the open modal: the payload, and what the app's answer does to the stack. */
import type { Outcome } from "../actor-types.ts";
import { issueResponseUrl } from "../api/response-url.ts";
import { checkView } from "../check/view.ts";
import { isJson, jsonList, textOf } from "../json.ts";
import { partsOf } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import type { Json } from "../types.ts";
import { blocksOf, closeAll, closeModal, pushModal, replaceView, showView } from "../views.ts";
import { type View, violate, type World } from "../world.ts";
import { clientErrors } from "./client-checks.ts";
import { deliverInteraction, interaction, outcome, type Person } from "./payloads.ts";

export async function submitView(person: Person, view: View): Promise<Outcome> {
  if (!isJson(view.body.submit)) throw new Error("the open modal has no submit button");
  const refused = clientErrors(view);
  view.errors = refused;
  if (Object.keys(refused).length > 0) {
    return { ok: false, failure: "the client refuses the form", errors: byLabel(view, refused) };
  }
  const payload = {
    ...interaction(person, "view_submission", view.id),
    view: showView(person.world, view),
    response_urls: responseUrls(person, view),
  };
  const name = String(view.body.callback_id ?? view.id);
  const ack = await deliverInteraction(person, { name, payload, acceptsResponse: true });
  if (!ack.ok) return outcome(ack);
  try {
    return { ...applyAnswer(person.world, view, ack.body), response: ack.body };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Slack shows "We had some trouble connecting. Try again?" and leaves the modal open.
    violate(person.world, "view_submission", error.code, error.details.join("\n"));
    return { ok: false, failure: error.code, response: ack.body };
  }
}

function applyAnswer(world: World, view: View, body: unknown): Outcome {
  const answer = isJson(body) ? body : {};
  switch (answer.response_action) {
    case undefined:
      if (Object.keys(answer).length > 0) throw new Refusal("invalid_response", [JSON.stringify(answer)]);
      closeModal(world, view);
      return { ok: true, closed: true };
    case "clear":
      closeAll(world, view.userId);
      return { ok: true, closed: true };
    case "errors":
      view.errors = checkedErrors(view, answer.errors);
      return { ok: false, errors: byLabel(view, view.errors) };
    case "update":
      checkView(answer.view, "modal");
      replaceView(world, view, answer.view);
      return { ok: true, closed: false };
    case "push":
      checkView(answer.view, "modal");
      pushModal(world, view.userId, answer.view);
      return { ok: true, closed: false };
    default:
      throw new Refusal("invalid_response_action", [String(answer.response_action)]);
  }
}

/** Keys are block ids of input blocks, values words. */
function checkedErrors(view: View, errors: unknown): Record<string, string> {
  const inputs = new Set(
    blocksOf(view)
      .filter((block) => block.type === "input")
      .map((block) => block.block_id),
  );
  const entries = Object.entries(isJson(errors) ? errors : {});
  if (entries.length === 0) throw new Refusal("invalid_response", ["response_action errors without errors"]);
  return Object.fromEntries(
    entries.map(([id, text]) => {
      if (!inputs.has(id))
        throw new Refusal("invalid_response", [`${id} is not the block_id of an input block`]);
      if (typeof text !== "string" || text === "")
        throw new Refusal("invalid_response", [`the error of ${id} is no text`]);
      return [id, text];
    }),
  );
}

export function byLabel(view: View, errors: Record<string, string>): Record<string, string> {
  const labels = new Map(blocksOf(view).map((block) => [block.block_id, textOf(block.label)]));
  return Object.fromEntries(Object.entries(errors).map(([id, text]) => [labels.get(id) || id, text]));
}

/** For each select that asked for one: a URL to answer into the chosen conversation. */
function responseUrls({ world, user }: Person, view: View): Json[] {
  return partsOf(jsonList(view.body.blocks))
    .filter(({ element }) => element.response_url_enabled === true)
    .flatMap(({ block, element }) => {
      const state = view.form[String(block.block_id)]?.[String(element.action_id)];
      const channel = state?.selected_conversation ?? state?.selected_channel;
      if (typeof channel !== "string") return [];
      const url = issueResponseUrl(world, { userId: user.id, channel });
      return [
        { block_id: block.block_id, action_id: element.action_id, channel_id: channel, response_url: url },
      ];
    });
}
