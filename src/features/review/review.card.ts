/** What a team reads when the office asks again or gives more time. Pure. */
import type { MessageContent } from "../../platform/notices/types.ts";
import { bullets, header, note, paragraph, typed } from "../../platform/slack/blocks.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import { type AssignmentMessage, dateLines, isOpen, messageButtons } from "../assignment/index.ts";

export function returnedMessage(say: AssignmentMessage, asked: string): MessageContent {
  const { words, assignment, standing, mayHandIn } = say;
  const { returned } = words.review;
  const { title } = assignment;
  // Taken back, or answered: nothing is to be done with this message any more.
  if (!say.isFresh && !isOpen(standing)) {
    const over = returned.over(title);
    const head = header(cut(returned.title(title), LIMITS.header));
    return { text: over, blocks: [head, paragraph(over)] };
  }
  const text = returned.text(title);
  return {
    text,
    blocks: [
      header(cut(returned.title(title), LIMITS.header)),
      paragraph(returned.body(standing.version)),
      typed(asked),
      bullets(dateLines(say)),
      messageButtons(say, `review.returned-${assignment.number}`),
      note(returned.how),
      ...(mayHandIn ? [] : [note(words.assignment.onlyLeaders)]),
    ],
  };
}

export function unreturnedMessage(say: AssignmentMessage): MessageContent {
  const { words, assignment, standing } = say;
  const { unreturned } = words.review;
  const title = unreturned.title(assignment.title);
  return {
    text: title,
    blocks: [header(cut(title, LIMITS.header)), paragraph(unreturned.body(standing.version))],
  };
}

export function extendedMessage(say: AssignmentMessage): MessageContent {
  const { words, assignment } = say;
  const { extended } = words.review;
  const { title } = assignment;
  return {
    text: extended.text(title),
    blocks: [
      header(cut(extended.title(title), LIMITS.header)),
      paragraph(extended.body),
      bullets(dateLines(say)),
      messageButtons(say, `review.extended-${assignment.number}`),
    ],
  };
}
