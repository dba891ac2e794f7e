import { CASEWORK_ROLES, hasRole } from '../../../kernel/actor.ts';
import { londonDate } from '../../../kernel/london-date.ts';
import { type Html, tag } from '../../../web/govuk/index.ts';
import { page } from '../../../web/page.ts';
import {
  type LoadedSection,
  listWork,
  type NameRecords,
  type WorkItem,
  type WorkSection,
} from '../list-work.ts';
import { wordsForRoles } from '../role-words.ts';

/** "Your work": what is late, what is due, what is new; one line each, with the one thing to do. Nothing else. */
export function yourWorkPage(sections: readonly WorkSection[], nameRecords: NameRecords) {
  return page({
    url: '/',
    access: 'signed-in',
    load: async (tx, actor, _at, now) => ({
      name: actor.name,
      casework: hasRole(actor, CASEWORK_ROLES),
      words: wordsForRoles(actor.roles),
      work: await listWork(tx, actor, londonDate(now), { sections, nameRecords }),
    }),
    audit: {
      subject: 'work: the records with something to do',
      of: ({ work }) => work.disclosed,
    },
    messages: {
      'action-finished':
        'Saved. The action is finished, and the chronology of the case says what came of it.',
    },
    view: ({ loaded }) => ({
      title: 'Your work',
      body: (
        <>
          <h1 class="govuk-heading-l">Your work</h1>
          {loaded.words.map((words) => (
            <p class="govuk-body">{words}</p>
          ))}
          {loaded.casework && <Sections sections={loaded.work.sections} />}
        </>
      ),
    }),
  });
}

function Sections({ sections }: { sections: readonly LoadedSection[] }): Html {
  const waiting = sections.filter(({ items }) => items.length > 0);
  const quiet = sections.filter(({ items }) => items.length === 0);
  return (
    <>
      {waiting.map(({ title, items }) => (
        <section class="cw-work">
          <h2 class="govuk-heading-m">{title}</h2>
          <ul class="govuk-list cw-work__list">
            {items.map((item) => (
              <Item item={item} />
            ))}
          </ul>
        </section>
      ))}
      {quiet.length > 0 && (
        <section class="cw-work">
          <h2 class="govuk-heading-m">
            {waiting.length > 0 ? 'Nothing else waits' : 'Nothing waits for you'}
          </h2>
          {quiet.map(({ empty }) => (
            <p class="govuk-body cw-work__quiet">{empty}</p>
          ))}
        </section>
      )}
    </>
  );
}

function Item({ item: { href, text, who, where, when, late } }: { item: WorkItem }): Html {
  return (
    <li class="cw-work__item">
      <div class="cw-work__what">
        <a class="govuk-link cw-work__link" href={href}>
          {text}
        </a>
        {(who || where) && (
          <span class="cw-work__where">
            {who}
            {who && where && <span aria-hidden="true"> · </span>}
            {who && where && <span class="govuk-visually-hidden">, </span>}
            {where}
          </span>
        )}
      </div>
      {when && (
        <span class="cw-work__when">
          {late && tag({ text: 'Late', classes: 'govuk-tag--red' })} {when}
        </span>
      )}
    </li>
  );
}
