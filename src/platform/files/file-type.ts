/** What a file is by its first bytes, and whether its name says the same. Pure. */

/** By their signatures; "compound" is Office 97 to 2003, "archive" what Office of today and .zip are made of. */
const SIGNATURES: readonly (readonly [string, number, readonly number[]])[] = [
  ["pdf", 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["archive", 0, [0x50, 0x4b, 0x03, 0x04]],
  ["compound", 0, [0xd0, 0xcf, 0x11, 0xe0]],
  ["png", 0, [0x89, 0x50, 0x4e, 0x47]],
  ["jpg", 0, [0xff, 0xd8, 0xff]],
  ["gif", 0, [0x47, 0x49, 0x46, 0x38]],
  ["webp", 8, [0x57, 0x45, 0x42, 0x50]],
  ["heic", 4, [0x66, 0x74, 0x79, 0x70, 0x68, 0x65]],
  ["heic", 4, [0x66, 0x74, 0x79, 0x70, 0x6d, 0x69, 0x66]],
  ["tiff", 0, [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", 0, [0x4d, 0x4d, 0x00, 0x2a]],
];

/** What each extension must be inside. Text has no signature: it has no zero bytes. */
const INSIDE: Readonly<Record<string, string>> = {
  pdf: "pdf",
  docx: "archive",
  xlsx: "archive",
  pptx: "archive",
  odt: "archive",
  ods: "archive",
  odp: "archive",
  zip: "archive",
  doc: "compound",
  xls: "compound",
  ppt: "compound",
  png: "png",
  jpg: "jpg",
  jpeg: "jpg",
  gif: "gif",
  webp: "webp",
  heic: "heic",
  heif: "heic",
  tif: "tiff",
  tiff: "tiff",
  txt: "text",
  csv: "text",
};

export const EXTENSIONS = Object.keys(INSIDE);

function signatureOf(content: Buffer): string | undefined {
  return SIGNATURES.find(([, at, bytes]) => bytes.every((byte, index) => content[at + index] === byte))?.[0];
}

export type FileVerdict = { type: string } | { fault: "kind" | "empty" | "content" };

/** The file's type when name and content agree; otherwise what is wrong with it. */
export function judgeFile(name: string, content: Buffer): FileVerdict {
  const [, extension = ""] = /\.([a-z0-9]+)$/i.exec(name.trim()) ?? [];
  const type = extension.toLowerCase();
  const inside = INSIDE[type];
  if (inside === undefined) return { fault: "kind" };
  if (content.length === 0) return { fault: "empty" };
  const signature = signatureOf(content);
  const agrees = inside === "text" ? signature === undefined && !content.includes(0) : signature === inside;
  return agrees ? { type } : { fault: "content" };
}
