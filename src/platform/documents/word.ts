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

const types = `${HEAD}<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/>
</Types>`;

const relation = (id: number, kind: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const relations = (inside: string) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;

const styles = (font: string) => `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:lang w:eastAsia="ja-JP"/>
</w:rPr></w:rPrDefault></w:docDefaults></w:styles>`;

/** `body`: block-level elements in the prefix `w`, the section's properties last. */
export function wordDocument(body: string, font: string): Buffer {
  return zip(
    new Map([
      ["[Content_Types].xml", types],
      ["_rels/.rels", relations(relation(1, "officeDocument", "word/document.xml"))],
      ["word/_rels/document.xml.rels", relations(relation(1, "styles", "styles.xml"))],
      ["word/styles.xml", styles(xmlText(font))],
      ["word/document.xml", `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`],
    ]),
  );
}
