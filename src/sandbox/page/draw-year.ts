/** The year as one file that opens anywhere: drawn by the page's own blocks, with its looks inside, and no script. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Json } from "../types.ts";
import type { YearDrawer, YearToDraw } from "./year.ts";

const here = (name: string) => fileURLToPath(new URL(`./client/${name}`, import.meta.url));

/** JSX is made into a module here, as for the browser, and loaded at once: nothing built lies about. */
async function loadDrawer(): Promise<YearDrawer> {
  const built = await build({
    entryPoints: [here("year/drawer.tsx")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "silent",
  });
  const code = Buffer.from(built.outputFiles[0]?.contents ?? []).toString("base64");
  // What drawer.tsx exports, which the compiler does not look into from here.
  return (await import(`data:text/javascript;base64,${code}`)) as YearDrawer;
}

async function stylesOf(): Promise<string> {
  const names = ["page.css", "chat.css", "blocks.css", "year/year.css"];
  const styles = await Promise.all(names.map((name) => readFile(here(name), "utf8")));
  return styles.join("\n");
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export interface DrawnYear {
  html: string;
  /** Parts of any message that could not be drawn. */
  undrawn: string[];
}

/** `samples`: messages of every make, of which not one part may be left out. */
export async function drawYear(year: YearToDraw, samples: Json[][]): Promise<DrawnYear> {
  const [drawer, styles] = await Promise.all([loadDrawer(), stylesOf()]);
  // Whatever might slip in: the file asks for nothing, and runs nothing.
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const html = `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(year.title)}</title>
<style>
${styles}</style>
</head>
<body>
${drawer.drawYear(year)}
</body>
</html>
`;
  return { html, undrawn: [...new Set(samples.flatMap((blocks) => drawer.undrawnIn(blocks)))] };
}
