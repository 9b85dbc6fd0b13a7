import { strFromU8, unzipSync } from "fflate";

/** The paragraphs of a Word document, one a line. */
export function textOfWord(bytes: Uint8Array): string {
  const body = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  const texts = [...body.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/g)].map(([, text = ""]) => text);
  return texts.join("\n").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
