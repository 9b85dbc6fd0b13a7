/** チーム番号_チーム名_課題_v1: names that every office computer can unpack. Pure. */

export interface Named {
  team: { number: number; name: string };
  title: string;
  version: number;
}

const LONGEST = 60;

/** Without what Windows does not allow in a file's name. */
function safe(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, "・")
    .trim();
  return [...plain]
    .slice(0, LONGEST)
    .join("")
    .replace(/[. ]+$/, "");
}

/** What all teams answered in one form. */
export function comparisonName(suffix: string, { number, title }: { number: number; title: string }): string {
  return `${number}_${safe(title)}_${suffix}.xlsx`;
}

/** One for each file, in order; several files of one version are counted. */
export function archiveNames({ team, title, version }: Named, files: { type: string }[]): string[] {
  const base = `${String(team.number).padStart(2, "0")}_${safe(team.name)}_${safe(title)}_v${version}`;
  return files.map(({ type }, index) => `${base}${files.length > 1 ? `_${index + 1}` : ""}.${type}`);
}
