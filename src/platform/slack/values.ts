/** What a modal's fields hold, read by block id; Slack's many shapes become text, lists and files. */

interface StateValue {
  type: string;
  value?: string | null;
  selected_option?: { value: string } | null;
  selected_options?: { value: string }[] | null;
  selected_date?: string | null;
  selected_time?: string | null;
  selected_user?: string | null;
  selected_conversation?: string | null;
  files?: { id: string; name?: string }[] | null;
}

export type ViewState = Record<string, Record<string, StateValue>>;

export interface HandedFile {
  id: string;
  name: string | undefined;
}

export interface Values {
  /** Text, number, date, time or single choice; undefined when empty. */
  one(blockId: string): string | undefined;
  /** Checked options; empty when none. */
  many(blockId: string): string[];
  /** Ids of the files in a file input. */
  files(blockId: string): string[];
  /** The same, by the names that they had when they were handed over. */
  namedFiles(blockId: string): HandedFile[];
  /** Block ids that the view has, in its order. */
  blockIds(): string[];
}

/** U+0000 and unpaired surrogates cannot be stored; everything else comes back as typed. */
export function storable(text: string): string {
  // With the flag u, only a surrogate without its partner is one.
  return text.replaceAll("\u0000", "").replace(/\p{Surrogate}/gu, "");
}

export function readValues(state: ViewState): Values {
  const first = (blockId: string) => Object.values(state[blockId] ?? {})[0];
  return {
    one(blockId) {
      const field = first(blockId);
      const text =
        field?.value ??
        field?.selected_option?.value ??
        field?.selected_date ??
        field?.selected_time ??
        field?.selected_user ??
        field?.selected_conversation;
      return storable(text ?? "") || undefined;
    },
    many(blockId) {
      const field = first(blockId);
      const chosen = field?.selected_options?.map((option) => option.value);
      return chosen ?? (field?.selected_option ? [field.selected_option.value] : []);
    },
    files(blockId) {
      return first(blockId)?.files?.map((file) => file.id) ?? [];
    },
    namedFiles(blockId) {
      return first(blockId)?.files?.map(({ id, name }) => ({ id, name })) ?? [];
    },
    blockIds: () => Object.keys(state),
  };
}
