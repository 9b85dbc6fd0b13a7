import fs from "node:fs";
import process from "node:process";
import { type Config, readConfig } from "./read-config.ts";

/** The settings of this process: its environment, and under it what the file `.env` says, if there is one. */
export function loadConfig(file = ".env"): Config {
  if (fs.existsSync(file)) process.loadEnvFile(file);
  return readConfig(process.env);
}
