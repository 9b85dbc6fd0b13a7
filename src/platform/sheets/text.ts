/** Text as offices type it: full-width figures, spaces at the ends, line ends of three kinds. */

/** U+0000 and unpaired surrogates removed, line ends "\n", trimmed; everything else as typed. */
export function tidy(text: string): string {
  return text.replace(/\0/g, "").toWellFormed().replaceAll("\uFFFD", "").replace(/\r\n?/g, "\n").trim();
}

/** Full-width letters, figures and signs to half-width. For figures and addresses, never for names. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ")
    .replace(/[‐‑‒–—−ー](?=\d)/g, "-");
}

const FORMULA = /^'*[=+\-@\t\r]/;
const ESCAPED = /^''*[=+\-@\t\r]/;

/** A text that a spreadsheet would take for a formula gets a leading apostrophe. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** One line that XML can hold: signs that control a printer or a screen become spaces. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\ufffe\uffff]+/g, " ").trim();
}

/** Takes back the apostrophe of `harmless`. */
export function asTyped(text: string): string {
  return ESCAPED.test(text) ? text.slice(1) : text;
}

/**
 * The writing library keeps texts in a plain object and loses those that every object has, such as "constructor", and
 * the file with them. A space at the end, which no reader keeps, makes another text of it.
 */
export function writable(text: string): string {
  return text in {} ? `${text} ` : text;
}

/** "a、b, c" → three texts. */
export function listed(text: string): string[] {
  return text
    .split(/[、,，;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
