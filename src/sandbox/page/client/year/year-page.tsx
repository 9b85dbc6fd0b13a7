/** The whole page: three views, people to choose among in each, without any script. */
import type { ComponentChildren, JSX } from "preact";
import { longDate } from "../../../../shared/japanese-date.ts";
import type { YearToDraw, YearView } from "../../year.ts";
import { Timeline } from "./timeline.tsx";
import { words } from "./words.ts";

interface Choice {
  id: string;
  label: ComponentChildren;
  panel: JSX.Element;
}

/** Radio buttons that look like tabs: the browser shows the panel of the one that is chosen. */
function Tabs({ name, title, choices }: { name: string; title: string; choices: Choice[] }): JSX.Element {
  return (
    <div class="tabs" role="radiogroup" aria-label={title}>
      {choices.map(({ id, label }, index) => (
        <>
          <input type="radio" name={name} id={id} class="pick" checked={index === 0} />
          <label for={id} class="tab">
            {label}
          </label>
        </>
      ))}
      {choices.map(({ panel }) => (
        <div class="panel">{panel}</div>
      ))}
    </div>
  );
}

function View({ view, year }: { view: YearView; year: YearToDraw }): JSX.Element {
  const { users, channels } = year;
  const choices = view.people.map((person, index) => {
    const id = `${view.id}-${index + 1}`;
    const label = (
      <>
        {person.part} <small>{person.name}</small>
      </>
    );
    return { id, label, panel: <Timeline person={person} place={{ id, users, channels }} /> };
  });
  const [only] = choices;
  return (
    <section class="view" data-view={view.id}>
      <h2 class="unseen">{view.name}</h2>
      {choices.length === 1
        ? only?.panel
        : only && <Tabs name={view.id} title={words.person} choices={choices} />}
    </section>
  );
}

export function YearPage({ year }: { year: YearToDraw }): JSX.Element {
  const choices = year.views.map((view) => ({
    id: `view-${view.id}`,
    label: view.name,
    panel: <View view={view} year={year} />,
  }));
  return (
    <div class="year">
      <header>
        <p class="not-slack">{words.notSlack(year.isInvented)}</p>
        <h1>{year.title}</h1>
        <p class="hint">{words.period(longDate(year.from, "ja"), longDate(year.to, "ja"))}</p>
        <p>{words.intro}</p>
      </header>
      <main>
        <Tabs name="view" title={words.whose} choices={choices} />
      </main>
    </div>
  );
}
