export const FINISH = {
  button: "finish.program.button",
  view: "finish.program.view",
  done: "finish.program.done",
} as const;
