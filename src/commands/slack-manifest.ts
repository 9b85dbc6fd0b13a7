// The Slack CLI's hook `get-manifest` (.slack/hooks.json): manifest.yml as JSON, which is all that the CLI reads.
import { readFile } from "node:fs/promises";
import { parse } from "yaml";

const MANIFEST = new URL("../../manifest.yml", import.meta.url);

process.stdout.write(`${JSON.stringify(parse(await readFile(MANIFEST, "utf8")))}\n`);
