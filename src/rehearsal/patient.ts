import type { Actor } from "../sandbox/index.ts";

/** A person who waits for the app to finish before doing the next thing, as people with a screen do. */
export function patient(actor: Actor, idle: () => Promise<void>): Actor {
  const waiting =
    <A extends unknown[], R>(run: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const outcome = await run(...args);
      await idle();
      return outcome;
    };
  return {
    ...actor,
    command: waiting(actor.command),
    press: waiting(actor.press),
    choose: waiting(actor.choose),
    submit: waiting(actor.submit),
    cancel: waiting(actor.cancel),
    dismiss: waiting(actor.dismiss),
  };
}
