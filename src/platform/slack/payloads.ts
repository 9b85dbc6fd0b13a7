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

export function firstInput(view: ViewOutput): string | undefined {
  const block = (view.blocks as { type: string; block_id?: string }[]).find((one) => one.type === "input");
  return block?.block_id;
}

export function toSlack(answer: SubmitAnswer, view: ViewOutput) {
  if (!answer) return undefined;
  if ("errors" in answer) {
    const field = firstInput(view);
    // Slack shows errors beside inputs only; a view without one keeps standing with its answer.
    if (!field) return undefined;
    return { response_action: "errors" as const, errors: answer.errors };
  }
  if ("update" in answer) return { response_action: "update" as const, view: answer.update };
  if ("push" in answer) return { response_action: "push" as const, view: answer.push };
  return { response_action: "clear" as const };
}
