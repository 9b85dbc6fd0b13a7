/** A Word document from what its body says: the few parts without which Word opens none (ECMA-376, part 1). */
import { zip } from "../sheets/write-zip.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const CORE = "application/vnd.openxmlformats-package.core-properties+xml";

/** Text as it may stand between tags; signs that XML cannot hold must be gone already. */
export function xmlText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export interface WordLooks {
  font: string;
  /** Beside the document's own font: `w:style` elements, in the prefix `w`. */
  styles?: string;
  /** Paragraphs at the foot of every page; the body's section names it by `FOOTER_ID`. */
  footer?: string;
  /** The body names them by `pictureId`. */
  pictures?: Buffer[];
  /** What a file list and a screen reader call it. */
  title?: string;
  /** When the document says that it was made. */
  at?: Date;
}

export const FOOTER_ID = "rId3";
/** The number of the page between dashes, in the middle: a foot. */
export const PAGE_NUMBER = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">- </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> -</w:t></w:r></w:p>`;
/** Counted from 0. */
export const pictureId = (index: number) => `rId${index + 4}`;

const types = (extra: string) => `${HEAD}<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>${extra}
<Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="${TYPE}.settings+xml"/>
</Types>`;

const part = (name: string, type: string) => `\n<Override PartName="${name}" ContentType="${type}"/>`;
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${kind.includes("/") ? kind : `${OFFICE}/${kind}`}" Target="${target}"/>`;
const relations = (inside: string) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;

const styles = (
  font: string,
  more: string,
) => `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:lang w:eastAsia="ja-JP"/>
</w:rPr></w:rPrDefault></w:docDefaults>${more}</w:styles>`;

// Without it Word opens the file as one of an old version.
const SETTINGS = `${HEAD}<w:settings xmlns:w="${WORD}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

function core(title: string, at: Date): string {
  const moment = `${at.toISOString().slice(0, 19)}Z`;
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created></cp:coreProperties>`;
}

const namespaces = `xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:a="${DRAWING}/main" xmlns:pic="${DRAWING}/picture"`;

/** `body`: block-level elements in the prefix `w`, the section's properties last. */
export function wordDocument(body: string, looks: WordLooks): Buffer {
  const { font, styles: more = "", footer, pictures = [], title, at } = looks;
  const hasCore = title !== undefined && at !== undefined;
  const extraTypes = [
    pictures.length > 0 ? '\n<Default Extension="png" ContentType="image/png"/>' : "",
    footer ? part("/word/footer1.xml", `${TYPE}.footer+xml`) : "",
    hasCore ? part("/docProps/core.xml", CORE) : "",
  ].join("");
  const main = relation("rId1", "officeDocument", "word/document.xml");
  const facts = hasCore
    ? relation("rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml")
    : "";
  const own = [
    relation("rId1", "styles", "styles.xml"),
    relation("rId2", "settings", "settings.xml"),
    footer ? relation(FOOTER_ID, "footer", "footer1.xml") : "",
    ...pictures.map((_, index) => relation(pictureId(index), "image", `media/image${index + 1}.png`)),
  ].join("");
  return zip(
    new Map<string, string | Buffer>([
      ["[Content_Types].xml", types(extraTypes)],
      ["_rels/.rels", relations(`${main}${facts}`)],
      ["word/_rels/document.xml.rels", relations(own)],
      ["word/styles.xml", styles(xmlText(font), more)],
      ["word/settings.xml", SETTINGS],
      ["word/document.xml", `${HEAD}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`],
      ...(footer ? [["word/footer1.xml", `${HEAD}<w:ftr ${namespaces}>${footer}</w:ftr>`] as const] : []),
      ...(hasCore ? [["docProps/core.xml", core(title, at)] as const] : []),
      ...pictures.map((png, index) => [`word/media/image${index + 1}.png`, png] as const),
    ]),
  );
}
