/** Whose eyes one looks through, and where they can look. */
import type { JSX } from "preact";
import { ROLES, type Role } from "../stage.ts";
import { DM, type Shared } from "./shared.ts";
import { RoomSign } from "./signs.tsx";

type SidebarProps = Shared & { close(): void };

export function Sidebar(props: SidebarProps): JSX.Element {
  return (
    <nav class="sidebar" id="sidebar" aria-label={props.words.menu}>
      <ActAs {...props} />
      <Places {...props} />
    </nav>
  );
}

/** One of each role at hand, everybody else in a list. */
function ActAs({ space, house, screen, words, close }: SidebarProps): JSX.Element {
  const { as, read } = space.memory;
  const hasNews = (id: string) => {
    const latest = screen.dms[id];
    return latest !== undefined && (read[`${id} ${DM}`] ?? "") < latest;
  };
  const become = (id: string) => {
    space.change({ as: id, channel: DM });
    space.openThread("");
    close();
  };
  const firsts = ROLES.flatMap((role) => {
    const [first] = house.cast[role];
    return first ? [{ role, ...first }] : [];
  });
  const current = firsts.some(({ id }) => id === as) ? "" : as;
  return (
    <section aria-labelledby="act-as">
      <h2 id="act-as">{words.as.title}</h2>
      <ul class="people">
        {firsts.map(({ role, id, name, detail }) => (
          <li>
            <button type="button" aria-pressed={id === as} onClick={() => become(id)}>
              <span class="role">{words.as.roles[role]}</span>
              <span>{name}</span>
              {detail && <small>{detail}</small>}
              {hasNews(id) && <Dot label={words.as.news} />}
            </button>
          </li>
        ))}
      </ul>
      <label class="else">
        {words.as.someoneElse}
        <select
          value={current}
          onChange={(event) => event.currentTarget.value && become(event.currentTarget.value)}
        >
          <option value="">{words.blocks.choose}</option>
          {ROLES.map((role: Role) => (
            <optgroup label={words.as.roles[role]}>
              {house.cast[role].map(({ id, name, detail }) => (
                <option value={id}>{`${words.as.person(name, detail)}${hasNews(id) ? " ●" : ""}`}</option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    </section>
  );
}

function Dot({ label }: { label: string }): JSX.Element {
  return (
    <span class="dot">
      <span class="unseen">{label}</span>
    </span>
  );
}

function Places({ space, screen, words, house, close }: SidebarProps): JSX.Element {
  const { as, channel: current, read } = space.memory;
  const dm = screen.channels.find(({ kind }) => kind === "dm");
  const rooms = screen.channels.filter(({ kind }) => kind !== "dm");
  const go = (id: string) => {
    space.change({ channel: id });
    space.openThread("");
    close();
  };
  const entry = (id: string, kind: string, name: string, isUnread: boolean) => (
    <li>
      <button type="button" aria-current={id === current ? "page" : undefined} onClick={() => go(id)}>
        <RoomSign kind={kind} /> <span class={isUnread ? "name unread" : "name"}>{name}</span>
        {isUnread && <Dot label={words.places.unread} />}
      </button>
    </li>
  );
  return (
    <section aria-labelledby="places">
      <h2 id="places">{words.places.channels}</h2>
      <ul class="places">
        {rooms.length === 0 && <li class="none">{words.places.none}</li>}
        {rooms.map(({ id, kind, name, latest = "" }) =>
          entry(id, kind, name, (read[`${as} ${id}`] ?? "") < latest),
        )}
      </ul>
      <h2>{words.places.dms}</h2>
      <ul class="places">
        {entry(DM, "dm", house.directory.appName, (read[`${as} ${DM}`] ?? "") < (dm?.latest ?? ""))}
      </ul>
    </section>
  );
}
