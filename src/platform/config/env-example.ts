import { type Setting, settings } from "./settings.ts";

/** The text of `.env.example`; a test keeps the file equal to it (`vitest -u` writes the file anew). */
export function renderEnvExample(): string {
  const head = [
    "# このファイルを .env という名前で写し、値を書き入れてください。",
    "# Copy this file to .env and fill in the values.",
  ];
  const entries = Object.entries<Setting>(settings).flatMap(([name, { about, example }]) => [
    "",
    `# ${about.ja}`,
    `# ${about.en}`,
    `${name}=${example}`,
  ]);
  return `${[...head, ...entries].join("\n")}\n`;
}
