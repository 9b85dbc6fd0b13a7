/** A Slack workspace on this machine: what tests, the rehearsal and the demo use of it. */
export type { Actor, FillValue, ModalInput, OpenModal, Outcome, PressWhere } from "./actor-types.ts";
export { limits } from "./limits.ts";
export type { Manifest } from "./manifest.ts";
export { plainText } from "./read-blocks.ts";
export type { Directory, Screen, ShownChannel, ShownMessage, ShownView, Spot } from "./screen-types.ts";
export { startSandbox } from "./start-sandbox.ts";
export type {
  ApiCall,
  EventBody,
  FailPlan,
  LateAck,
  Meddling,
  NewChannel,
  NewUser,
  Outgoing,
  Sandbox,
  SandboxFile,
  SandboxMessage,
  SandboxOptions,
  Violation,
} from "./types.ts";
