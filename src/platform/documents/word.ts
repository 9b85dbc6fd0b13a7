/** A Word document from what its body says: the few parts without which Word opens none (ECMA-376, part 1). */
import { zip } from "../sheets/write-zip.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Text as it may stand between tags; signs that XML cannot hold must be gone already. */
export function xmlText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const part = (name: string, kind: string) =>
  `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${kind}+xml"/>\n`;
const types = (more: string) => `${HEAD}<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
${part("document", "document.main")}${part("styles", "styles")}${more}</Types>`;

const relation = (id: number, kind: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const relations = (inside: string) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;

const styles = (font: string) => `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:lang w:eastAsia="ja-JP"/>
</w:rPr></w:rPrDefault></w:docDefaults></w:styles>`;

/** The number of the page between dashes, in the middle. */
const footer = `${HEAD}<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">- </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> -</w:t></w:r></w:p></w:ftr>`;

/** In a section's properties, first of all, in a document whose pages are numbered. */
export const NUMBERED = `<w:footerReference w:type="default" r:id="rId2"/>`;

interface Looks {
  font: string;
  /** Its last section says NUMBERED. */
  isNumbered?: boolean;
}

/** `body`: block-level elements in the prefix `w`, the section's properties last. */
export function wordDocument(body: string, { font, isNumbered = false }: Looks): Buffer {
  const numbers: [string, string][] = isNumbered ? [["word/footer1.xml", footer]] : [];
  const inside =
    relation(1, "styles", "styles.xml") + (isNumbered ? relation(2, "footer", "footer1.xml") : "");
  return zip(
    new Map([
      ["[Content_Types].xml", types(isNumbered ? part("footer1", "footer") : "")],
      ["_rels/.rels", relations(relation(1, "officeDocument", "word/document.xml"))],
      ["word/_rels/document.xml.rels", relations(inside)],
      ["word/styles.xml", styles(xmlText(font))],
      ...numbers,
      [
        "word/document.xml",
        `${HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
      ],
    ]),
  );
}
