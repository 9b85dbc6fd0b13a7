/** The page as the browser gets it: made when the demo starts, out of the sources beside this file. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export interface Asset {
  type: string;
  body: string;
}

const here = (name: string) => fileURLToPath(new URL(`./client/${name}`, import.meta.url));

async function script(): Promise<string> {
  const built = await build({
    entryPoints: [here("main.tsx")],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    minify: true,
    legalComments: "none",
    logLevel: "silent",
  });
  return built.outputFiles[0]?.text ?? "";
}

export async function bundlePage(): Promise<Map<string, Asset>> {
  const styles = ["page.css", "frame.css", "chat.css", "blocks.css", "dialog.css", "phone.css"].map((name) =>
    readFile(here(name), "utf8"),
  );
  return new Map([
    ["/", { type: "text/html; charset=utf-8", body: await readFile(here("index.html"), "utf8") }],
    ["/page.js", { type: "text/javascript; charset=utf-8", body: await script() }],
    ["/page.css", { type: "text/css; charset=utf-8", body: (await Promise.all(styles)).join("\n") }],
  ]);
}
