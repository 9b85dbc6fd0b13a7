/** The year's line of the report's table: who is enrolled on the day of the last session. */

export function yearTable(columns: [string, number][]): string {
  const row = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  const lines = [
    row(columns.map(([name]) => name)),
    row(columns.map(() => "---:")),
    row(columns.map(([, figure]) => figure)),
  ];
  return `# 年度の表\n\n最終回の日に受講している方を数えています。後任の方は前任の方に代わり、増えません。\n\n${lines.join("\n")}\n`;
}
