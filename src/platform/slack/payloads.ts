/** Small readings and answers of Bolt's payloads. */
import type { RespondFn, ViewOutput } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import { paragraph } from "./blocks.ts";
import { modal } from "./inputs.ts";
import type { Context, SubmitAnswer } from "./listen.ts";
import type { Who } from "./who.ts";

export function nobody(workspaceId: string, slackUserId: string): Who {
  return { workspaceId, slackUserId, personId: undefined, name: "", roles: new Set(), language: "ja" };
}

export function tellBy(respond: RespondFn): Context["tell"] {
  return async (text, blocks) => {
    await respond({ response_type: "ephemeral", replace_original: false, text, ...(blocks && { blocks }) });
  };
}

export function sayInModal(close: string, text: string): ModalView {
  return modal({ id: "common.say", title: "Sasaeai", close, blocks: [paragraph(text)] });
}

export function pressedValue(action: object): string {
  const { value, selected_option, selected_date } = action as {
    value?: string;
    selected_option?: { value: string } | null;
    selected_date?: string;
  };
  return value ?? selected_option?.value ?? selected_date ?? "";
}

export function aboutOf(metadata: string | undefined): Record<string, unknown> {
  return metadata ? (JSON.parse(metadata) as Record<string, unknown>) : {};
}

function inputsOf(view: ViewOutput): string[] {
  const blocks = view.blocks as { type: string; block_id?: string }[];
  return blocks.flatMap((block) => (block.type === "input" ? (block.block_id ?? []) : []));
}

export function firstInput(view: ViewOutput): string | undefined {
  return inputsOf(view)[0];
}

/** Slack shows faults beside inputs only: what belongs to no input stands at the first, or in a view of its own. */
function faultsIn(view: ViewOutput, errors: Record<string, string>, close: string) {
  const inputs = inputsOf(view);
  const [first] = inputs;
  if (!first) {
    const text = Object.values(errors).join("\n");
    return { response_action: "update" as const, view: sayInModal(close, text) };
  }
  const placed: Record<string, string> = {};
  for (const [id, text] of Object.entries(errors)) {
    const place = inputs.includes(id) ? id : first;
    placed[place] = placed[place] === undefined ? text : `${placed[place]} ${text}`;
  }
  return { response_action: "errors" as const, errors: placed };
}

export function toSlack(answer: SubmitAnswer, view: ViewOutput, close: string) {
  if (!answer) return undefined;
  if ("errors" in answer) return faultsIn(view, answer.errors, close);
  if ("update" in answer) return { response_action: "update" as const, view: answer.update };
  if ("push" in answer) return { response_action: "push" as const, view: answer.push };
  return { response_action: "clear" as const };
}
