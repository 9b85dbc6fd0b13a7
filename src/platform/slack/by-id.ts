/**
 * Bolt asks every listener it has, one after another, whether a request is theirs: hundreds of them, at a millisecond
 * in all. So it has one for each kind of request, which finds ours by the id.
 */
import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewClosedAction,
  ViewSubmitAction,
} from "@slack/bolt";

type Hear<A> = (args: A) => Promise<void>;
type Register<A> = (id: string, hear: Hear<A>) => void;

type Pressed = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;
type Submitted = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;
type Closed = SlackViewMiddlewareArgs<ViewClosedAction> & AllMiddlewareArgs;

/** What nobody registered is not acknowledged, and so reported by Bolt, as without this. */
function found<A>(idOf: (args: A) => string): { register: Register<A>; hear: Hear<A> } {
  const known = new Map<string, Hear<A>>();
  return {
    register(id, hear) {
      if (known.has(id)) throw new Error(`Two listeners for ${id}.`);
      known.set(id, hear);
    },
    hear: async (args) => known.get(idOf(args))?.(args),
  };
}

const ANY = /^/;

export function listenById(app: Pick<App, "action" | "view">): {
  action: Register<Pressed>;
  submitted: Register<Submitted>;
  closed: Register<Closed>;
} {
  const action = found<Pressed>((args) => args.action.action_id);
  const submitted = found<Submitted>((args) => args.view.callback_id);
  const closed = found<Closed>((args) => args.view.callback_id);
  app.action({ action_id: ANY, type: "block_actions" }, action.hear);
  app.view({ callback_id: ANY, type: "view_submission" }, submitted.hear);
  app.view({ callback_id: ANY, type: "view_closed" }, closed.hear);
  return { action: action.register, submitted: submitted.register, closed: closed.register };
}
