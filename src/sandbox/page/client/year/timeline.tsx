/** One person's year: month by month, day by day. */
import type { JSX } from "preact";
import { grouped } from "../../../../shared/grouped.ts";
import { longDate } from "../../../../shared/japanese-date.ts";
import type { YearMessage, YearNote, YearPerson } from "../../year.ts";
import { Message, type Place } from "./message.tsx";
import { words } from "./words.ts";

type Entry = { at: string; message: YearMessage } | { at: string; note: YearNote };

const dayOf = ({ at }: { at: string }) => at.slice(0, 10);
const monthOf = ({ at }: { at: string }) => at.slice(0, 7);

/** "6月" */
const monthName = (month: string) => `${Number(month.slice(5))}月`;

function entriesOf({ messages, notes }: YearPerson): Entry[] {
  const entries = [
    ...messages.map((message) => ({ at: message.at, message })),
    ...notes.map((note) => ({ at: note.at, note })),
  ];
  // What was done stands above what the app said to it, in the same minute.
  const place = (entry: Entry) => `${entry.at.slice(0, 16)} ${"note" in entry ? 0 : 1} ${entry.at}`;
  return entries.sort((a, b) => place(a).localeCompare(place(b)));
}

function Note({ note }: { note: YearNote }): JSX.Element {
  return (
    <p class="note">
      <time dateTime={note.at}>{note.at.slice(11, 16)}</time> {note.text}
    </p>
  );
}

function Day({ date, entries, place }: { date: string; entries: Entry[]; place: Place }): JSX.Element {
  return (
    <section class="a-day">
      <h4 class="day">{longDate(date, "ja")}</h4>
      {entries.map((entry) =>
        "note" in entry ? <Note note={entry.note} /> : <Message message={entry.message} place={place} />,
      )}
    </section>
  );
}

export function Timeline({ person, place }: { person: YearPerson; place: Place }): JSX.Element {
  const { messages } = person;
  const months = [...grouped(entriesOf(person), monthOf)];
  const edited = messages.filter(({ versions }) => versions.length > 1).length;
  const idOf = (month: string) => `${place.id}-${month}`;
  return (
    <div class="timeline" data-person={person.name}>
      <p>{person.about}</p>
      <p class="hint">{words.counts(messages.length, edited)}</p>
      <nav class="months" aria-label={words.months}>
        {months.map(([month]) => (
          <a href={`#${idOf(month)}`}>{monthName(month)}</a>
        ))}
      </nav>
      {months.map(([month, entries]) => (
        <section>
          <h3 id={idOf(month)}>
            {longDate(`${month}-01`, "ja").replace(/\d+日.*$/, "")}
            <small>{words.monthCount(entries.filter((entry) => "message" in entry).length)}</small>
          </h3>
          {[...grouped(entries, dayOf)].map(([date, ofDay]) => (
            <Day date={date} entries={ofDay} place={place} />
          ))}
        </section>
      ))}
      {months.length === 0 && <p class="empty">{words.nothing}</p>}
    </div>
  );
}
