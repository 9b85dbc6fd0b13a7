export {
  closesAt,
  closingDate,
  endsAt,
  isClosed,
  type SessionFacts,
  type SessionPart,
  startsAt,
} from "./session.rules.ts";
export { loadSession, sessionsOf } from "./session.store.ts";
