/** The process's log: one JSON object a line on standard output, never with answers or tokens in it. */
import pino from "pino";
import type { Log } from "../../shared/log.ts";

interface Told {
  name: string;
  code?: unknown;
  message: string;
  stack: string[];
  cause?: Told;
}

const TOKEN = /\bx(?:ox[a-z]|app)-[\w-]+/g;

/** An error without what people typed: Prisma prints whole arguments, so only its last line is kept. */
export function errorForLog(error: unknown, depth = 0): Told | string {
  if (!(error instanceof Error))
    return typeof error === "string" ? error.replace(TOKEN, "(token)") : typeof error;
  const lines = error.message.split("\n").filter((line) => line.trim() !== "");
  const isPrisma = error.name.startsWith("PrismaClient");
  const message = (isPrisma ? (lines.at(-1) ?? "") : error.message).replace(TOKEN, "(token)").slice(0, 500);
  const stack = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const cause = depth < 3 && error.cause !== undefined ? errorForLog(error.cause, depth + 1) : undefined;
  return {
    name: error.name,
    ...("code" in error && { code: error.code }),
    message,
    stack: stack.slice(0, 12).map((line) => line.trim()),
    ...(typeof cause === "object" && { cause }),
  };
}

export function createLog(level: string): Log {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error) => errorForLog(error), error: (error) => errorForLog(error) },
  });
}
