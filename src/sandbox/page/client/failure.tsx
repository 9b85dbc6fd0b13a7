/** What Slack would refuse is said where Slack would say it, and nothing else happens. */
import type { JSX } from "preact";
import type { Workspace } from "./use-workspace.ts";
import type { PageWords } from "./words/ja.ts";

function explain(failure: string, { failure: words }: PageWords): string {
  if (failure.startsWith("no ack")) return words.noAck;
  if (failure === "invalid_command") return words.noCommand;
  if (failure.includes("modal is not open") || failure.includes("no modal open")) return words.notOpen;
  if (failure.includes("not there any more")) return words.gone;
  return words.full(failure);
}

export function Failure({ space, words }: { space: Workspace; words: PageWords }): JSX.Element {
  const text = space.isLost ? words.lost : space.failure && explain(space.failure, words);
  return (
    <div class="failure" role="alert">
      {text && (
        <div>
          <p>
            <strong>{space.isLost ? "" : words.failure.intro}</strong> {text}
          </p>
          {!space.isLost && (
            <button type="button" class="icon" aria-label={words.close} onClick={space.dropFailure}>
              ×
            </button>
          )}
        </div>
      )}
    </div>
  );
}
