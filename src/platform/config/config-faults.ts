import type { Both } from "./settings.ts";

export interface ConfigFault {
  setting: string;
  missing: boolean;
  mend: Both;
}

/** Everything that is missing or wrong, by the settings' names. Their values are secrets and never in it. */
export class ConfigFaults extends Error {
  override name = "ConfigFaults";
  readonly faults: readonly ConfigFault[];
  constructor(faults: readonly ConfigFault[]) {
    const lead = "設定に直すところがあります。/ Some settings need mending.";
    super([lead, ...faults.flatMap(describe)].join("\n"));
    this.faults = faults;
  }
}

function describe({ setting, missing, mend }: ConfigFault): string[] {
  return [
    "",
    `${setting}: ${missing ? "ありません。" : "正しくありません。"}${mend.ja}`,
    `${setting}: ${missing ? "missing" : "not valid"}. ${mend.en}`,
  ];
}
