import { execFileSync } from "node:child_process";
import fs from "node:fs";

/** A pid is used again; a pid together with its start is not. */
export interface ProcessIdentity {
  pid: number;
  /** Opaque; undefined where the system does not tell. */
  started?: string;
}

export function identify(pid: number): ProcessIdentity {
  const started = startOf(pid);
  return started === undefined ? { pid } : { pid, started };
}

/** Whether that very process still runs; "unknown" when a process has the pid but its start cannot be told. */
export function isRunning(wanted: ProcessIdentity): boolean | "unknown" {
  if (!hasProcess(wanted.pid)) return false;
  const started = startOf(wanted.pid);
  if (started === undefined || wanted.started === undefined) return "unknown";
  return started === wanted.started;
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and it is another user's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function startOf(pid: number): string | undefined {
  try {
    if (process.platform === "linux") return startOnLinux(pid);
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Ticks since boot (field 22 of proc(5)'s stat, counted after the name, which may hold blanks) and the boot. */
function startOnLinux(pid: number): string | undefined {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
  const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // A zombie writes nothing any more.
  if (state === "Z" || state === "X") return "ended";
  return `${fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${rest[18]}`;
}
