import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { paragraph } from "../../platform/slack/blocks.ts";
import { dateInput, modal } from "../../platform/slack/inputs.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import { FORM } from "./ids.ts";

export function formView({ application, common }: Words): ModalView {
  const { form } = application;
  return modal({
    id: FORM.view,
    title: application.title,
    close: common.cancel,
    submit: form.submit,
    blocks: [
      paragraph(form.intro),
      dateInput({ id: FORM.deadline, label: form.deadline, hint: form.deadlineHint, optional: true }),
    ],
  });
}

export function readDeadline({ values }: Pick<SubmitContext, "values">): string | null {
  return values.one(FORM.deadline) ?? null;
}
