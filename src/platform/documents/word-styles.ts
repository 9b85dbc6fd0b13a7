/** How the parts of a document look in Word; names that Word knows, so that its list of headings works. */

export const BODY_FONT = "ＭＳ 明朝";
const HEADING_FONT = "游ゴシック";

interface Style {
  id: string;
  /** Word's own name where it has one. */
  name: string;
  isGothic?: boolean;
  /** Half-points. */
  size: number;
  isBold?: boolean;
  color?: string;
  /** Twentieths of a point. */
  before?: number;
  after?: number;
  align?: "center" | "right";
  /** A heading's level, from 0. */
  outline?: number;
  /** Stays on one page with what follows. */
  keeps?: boolean;
  indent?: { left: number; hanging?: number; first?: number };
  shade?: string;
}

const STYLES: Style[] = [
  {
    id: "Title",
    name: "Title",
    isGothic: true,
    size: 32,
    isBold: true,
    align: "center",
    before: 120,
    after: 120,
  },
  { id: "Subtitle", name: "Subtitle", isGothic: true, size: 21, align: "center", after: 60 },
  {
    id: "Heading1",
    name: "heading 1",
    isGothic: true,
    size: 28,
    isBold: true,
    before: 360,
    after: 160,
    outline: 0,
    keeps: true,
  },
  {
    id: "Heading2",
    name: "heading 2",
    isGothic: true,
    size: 24,
    isBold: true,
    before: 280,
    after: 100,
    outline: 1,
    keeps: true,
  },
  {
    id: "Heading3",
    name: "heading 3",
    isGothic: true,
    size: 21,
    isBold: true,
    before: 200,
    after: 80,
    outline: 2,
    keeps: true,
  },
  { id: "BodyText", name: "Body Text", size: 21, after: 80, indent: { left: 0, first: 210 } },
  { id: "ListBullet", name: "List Bullet", size: 21, after: 40, indent: { left: 420, hanging: 320 } },
  { id: "Note", name: "注記", isGothic: true, size: 17, color: "555555", after: 60 },
  {
    id: "BoxTitle",
    name: "案の見出し",
    isGothic: true,
    size: 18,
    isBold: true,
    before: 80,
    shade: "F6F1E3",
    keeps: true,
    indent: { left: 210 },
  },
  { id: "Box", name: "案", isGothic: true, size: 18, shade: "F6F1E3", indent: { left: 530, hanging: 320 } },
  { id: "TableTitle", name: "caption", isGothic: true, size: 19, isBold: true, before: 160, keeps: true },
  { id: "AsOf", name: "現在の日付", isGothic: true, size: 17, align: "right", after: 30, keeps: true },
  { id: "TableHead", name: "表の見出し", isGothic: true, size: 18, isBold: true, before: 20, after: 20 },
  { id: "TableText", name: "表の文字", isGothic: true, size: 18, before: 20, after: 20 },
  { id: "AfterTable", name: "表の後", size: 8 },
  { id: "Picture", name: "図", size: 21, before: 120, after: 120, align: "center" },
  { id: "Foot", name: "footer", isGothic: true, size: 17, align: "center" },
];

function styleXml(style: Style): string {
  const {
    id,
    name,
    size,
    isGothic,
    isBold,
    color,
    before = 0,
    after = 0,
    align,
    outline,
    keeps,
    shade,
  } = style;
  const { left, hanging, first } = style.indent ?? { left: 0 };
  const font = isGothic ? HEADING_FONT : BODY_FONT;
  const shape = [
    `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>`,
    isBold ? "<w:b/>" : "",
    color ? `<w:color w:val="${color}"/>` : "",
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join("");
  const place = [
    keeps ? "<w:keepNext/>" : "",
    shade ? `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>` : "",
    `<w:spacing w:before="${before}" w:after="${after}"/>`,
    `<w:ind w:left="${left}"${hanging ? ` w:hanging="${hanging}"` : ""}${first ? ` w:firstLine="${first}"` : ""}/>`,
    align ? `<w:jc w:val="${align}"/>` : "",
    outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`,
  ].join("");
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:pPr>${place}</w:pPr><w:rPr>${shape}</w:rPr></w:style>`;
}

export const WORD_STYLES = STYLES.map(styleXml).join("");
