/** Seven and more people take part as several teams: how they could be divided, or who is lacking for it. */

export interface Splittable {
  affiliation: "ADMIN" | "SHAKYO" | "AGENCY";
  isLeader?: boolean;
}

export interface SplitRules {
  leaderAffiliation: Splittable["affiliation"];
  largestTeam: number;
}

export type Split<M> = { parts: M[][] } | { lacking: number; partsNeeded: number };

/**
 * As few parts as possible, each with one who can lead, none too large, sizes and agencies spread evenly.
 * `lacking`: how many more who can lead it would take.
 */
export function splitTeam<M extends Splittable>(members: M[], rules: SplitRules): Split<M> {
  const partsNeeded = Math.ceil(members.length / rules.largestTeam);
  const canLead = members.filter((member) => member.affiliation === rules.leaderAffiliation);
  if (canLead.length < partsNeeded) return { lacking: partsNeeded - canLead.length, partsNeeded };
  // Whoever leads now goes on leading.
  canLead.sort((a, b) => Number(b.isLeader ?? false) - Number(a.isLeader ?? false));
  const leaders = canLead.slice(0, partsNeeded);
  const parts = leaders.map((leader) => [leader]);
  const rest = members.filter((member) => !leaders.includes(member));
  rest.filter(isAgency).forEach((agency, index) => {
    parts[index % partsNeeded]?.push(agency);
  });
  for (const member of rest.filter((one) => !isAgency(one))) smallest(parts).push(member);
  return { parts };
}

const isAgency = (member: Splittable) => member.affiliation === "AGENCY";

function smallest<M>(parts: M[][]): M[] {
  return parts.reduce((least, part) => (part.length < least.length ? part : least));
}
