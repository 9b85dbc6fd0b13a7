/** The files of a session (開催通知, 次第, 資料): kept by the office, released at their hour, shown where people look. */
import type { Feature } from "../../platform/feature.ts";
import { listenChangeMaterials } from "./change-materials.listeners.ts";
import { auditedMaterials } from "./change-materials.ts";
import { deleteCopies } from "./delete-copies.ts";
import { type HandedToMaterial, releasedNotice } from "./material.notices.ts";

export { materialCard, releasedBlocks } from "./material.card.ts";

export function createMaterialFeature(handed: HandedToMaterial): Feature {
  return {
    name: "material",
    notices: [releasedNotice(handed)],
    audited: auditedMaterials(handed.files),
    listen: (listen, deps) => listenChangeMaterials(listen, deps, handed.files),
    resume: (_deps, workspaceId) => deleteCopies(handed, workspaceId),
  };
}
