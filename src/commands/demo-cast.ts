/** Who can be played in the demo: the office, everybody of the workbook, and somebody whom nobody knows. */
import type { WorkbookRows } from "../features/workbook/index.ts";
import type { House } from "../rehearsal/index.ts";
import type { Part, Role } from "../sandbox/page/stage.ts";

/** Those with an e-mail: the others have no account, and nothing to see. */
function guestsOf(rows: WorkbookRows): { name: string; email: string; organization: string; role: Role }[] {
  const viewers = rows.affiliates.filter(({ role }) => role === "VIEWER");
  return [
    ...viewers.map((one) => ({ ...one, role: "viewer" as const })),
    ...rows.observers.map((one) => ({ ...one, role: "observer" as const })),
  ].flatMap(({ name, email, organization, role }) =>
    email ? [{ name, email, organization: organization ?? "", role }] : [],
  );
}

const PARTS: Record<WorkbookRows["trainees"][number]["role"], Role> = {
  LEADER: "leader",
  CONTACT: "contact",
  MEMBER: "trainee",
};

export function castOf(house: House, officerIds: string[], rows: WorkbookRows): Record<Role, Part[]> {
  const { slack, accounts, names } = house;
  const cast: Record<Role, Part[]> = {
    officer: [],
    leader: [],
    contact: [],
    trainee: [],
    viewer: [],
    observer: [],
    unknown: [],
  };
  for (const id of officerIds) cast.officer.push({ id, name: names.get(id) ?? id, detail: "" });
  const teams = new Map(rows.teams.map(({ number, name }) => [number, `${number} ${name}`]));
  for (const { name, email, team, role } of rows.trainees) {
    const id = accounts.get(email ?? name);
    if (id) cast[PARTS[role]].push({ id, name, detail: teams.get(team ?? 0) ?? "" });
  }
  for (const { name, email, organization, role } of guestsOf(rows)) {
    cast[role].push({ id: slack.addUser({ name, email }), name, detail: organization });
  }
  const stranger = "通りすがりの人";
  cast.unknown.push({ id: slack.addUser({ name: stranger }), name: stranger, detail: "" });
  return cast;
}
