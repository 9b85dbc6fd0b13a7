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

/** Prisma's codes whose words name tables and constraints, and never a value. */
const SPEAKS_OF_NO_VALUE = /^(?:P1\d\d\d|P2002|P2003|P2014|P2024|P2025|P2028|P2034)$/;
/** A line of a stack, and not a line of the message that looks like one. */
const FRAME = /^\s+at .*:\d+:\d+\)?$/;

/** Prisma prints whole arguments above its last line; PostgreSQL quotes the value that it cannot take. */
function messageOf(error: Error & { code?: unknown }): string {
  if (!error.name.startsWith("PrismaClient")) return error.message;
  const isRequest = error.name !== "PrismaClientValidationError" && error.code !== undefined;
  if (isRequest && !SPEAKS_OF_NO_VALUE.test(String(error.code))) {
    const [, state = "unknown"] = error.message.match(/Code: `(\w{5})`/) ?? [];
    return `(not told, it may quote what somebody typed; SQLSTATE ${state})`;
  }
  return error.message.split("\n").findLast((line) => line.trim() !== "") ?? "";
}

/** An error without what people typed and without tokens. */
export function errorForLog(error: unknown, depth = 0): Told | string {
  if (!(error instanceof Error))
    return typeof error === "string" ? error.replace(TOKEN, "(token)") : typeof error;
  const frames = (error.stack ?? "").split("\n").filter((line) => FRAME.test(line));
  const cause = depth < 3 && error.cause !== undefined ? errorForLog(error.cause, depth + 1) : undefined;
  return {
    name: error.name,
    ...("code" in error && { code: error.code }),
    message: messageOf(error).replace(TOKEN, "(token)").slice(0, 500),
    stack: frames.slice(0, 12).map((line) => line.trim()),
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
