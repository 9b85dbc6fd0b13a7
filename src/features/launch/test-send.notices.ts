/** 自分にテスト送信: every kind of message as its reader would get it, marked as a test, with nothing to press. */
import { z } from "zod";
import { wordsIn } from "../../locales/index.ts";
import type {
  Composed,
  MessageContent,
  NoticeFacts,
  NoticeKind,
  NoticePreview,
} from "../../platform/notices/types.ts";
import { type Block, bold, divider, note, rich } from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { Language } from "../../shared/japanese-date.ts";
import { TEST_SEND_KIND } from "./ids.ts";
import { sampleOf } from "./send-test.ts";

const factsSchema = z.object({ kind: z.string(), personId: z.string() });

const factsOf = (notice: NoticeFacts) => factsSchema.parse(notice.facts);

/** What can be pressed in the real message, by its words; without words (a date, say) it is left out. */
function pressable(element: object): string[] {
  const { text, placeholder } = element as { text?: { text?: string }; placeholder?: { text?: string } };
  return [text?.text ?? placeholder?.text ?? ""].filter((label) => label !== "");
}

/** Buttons become words: pressed in a test, they would act on the real session. */
export function inert(blocks: Block[], language: Language): Block[] {
  const { buttons } = wordsIn(language).launch.test;
  return blocks.flatMap((block): Block[] => {
    if (block.type === "actions") {
      const labels = block.elements.flatMap(pressable);
      return labels.length > 0 ? [note(cut(buttons(labels), 1000))] : [];
    }
    if (block.type === "section" && block.accessory) {
      const { accessory, ...rest } = block;
      const labels = pressable(accessory);
      return labels.length > 0 ? [rest, note(buttons(labels))] : [rest];
    }
    return [block];
  });
}

function marked({ text, blocks, files }: MessageContent, kind: string, language: Language): MessageContent {
  const { test, kinds } = wordsIn(language).launch;
  const name = kinds[kind] ?? kind;
  return {
    text: test.text(text),
    blocks: [rich(bold(test.mark(name))), note(test.explain), divider(), ...inert(blocks, language)],
    ...(files && { files }),
  };
}

export function testSendKind(preview: NoticePreview): NoticeKind {
  return {
    kind: TEST_SEND_KIND,
    urgency: "urgent",
    audience: async (_tx, notice) => ({ people: [factsOf(notice).personId], channels: [], skipped: [] }),
    async compose(tx, notice, deliveries, at) {
      const { kind } = factsOf(notice);
      const composed = new Map<string, Composed>();
      for (const { deliveryId, language } of deliveries) {
        const asked = { workspaceId: notice.workspaceId, kind, language, at };
        const sample = await sampleOf(tx, preview, asked);
        composed.set(deliveryId, sample ? { say: marked(sample, kind, language) } : { skip: "other-notice" });
      }
      return composed;
    },
  };
}
