import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { ReadTx, WriteTx } from '../../../db/as.ts';
import { type Actor, CASEWORK_ROLES } from '../../../kernel/actor.ts';
import type { Form } from '../../../web/form.ts';
import { button, type Html } from '../../../web/govuk/index.ts';
import { type Disclosed, type FormSchema, type Frame, type Page, page, seeOther } from '../../../web/page.ts';
import { Errors, PostForm } from '../../../web/post-form.tsx';
import { loadPerson, type SeenPerson } from '../load-person.ts';
import { PersonBar } from './person-bar.tsx';

/** What a page that adds or ends a fact is about. */
export interface About {
  readonly actor: Actor;
  readonly seen: SeenPerson;
  readonly personId: string;
  readonly now: Date;
}

/** A page with one form about one fact of a person. */
export interface FactPage<More, Input> {
  readonly url: string;
  readonly title: string;
  /** Loads what else the form needs; null is "not found". */
  load(tx: ReadTx, about: About, at: { params: Record<string, string>; query: Query }): Promise<More | null>;
  readonly query?: z.ZodType<Query>;
  /** People shown besides the person themself, for the audit trail. */
  disclosed?(more: More): readonly Disclosed[];
  readonly schema: FormSchema<Input>;
  /** Saves. Another address may be given to go to than the person's page. */
  submit(tx: WriteTx, input: Input, about: About, more: More): Promise<string | undefined>;
  readonly message: 'fact-added' | 'fact-ended' | 'address-protected';
  /** Whether it also serves an agency that holds no record of the person yet; others are told what to do first. */
  readonly beginsHolding?: boolean;
  readonly button?: string;
  fields(given: { form: Form; about: About; more: More; frame: Frame }): Child;
}

type Query = Readonly<Record<string, string | null>>;

/** Declares a page about one fact of a person: the person stays in sight at its head. */
export function factPage<More, Input>(fact: FactPage<More, Input>): Page {
  return page({
    url: fact.url,
    access: CASEWORK_ROLES,
    ...(fact.query ? { query: fact.query } : {}),
    load: async (tx, actor, at, now) => {
      const personId = at.params.personId ?? '';
      const seen = await loadPerson(tx, actor, personId);
      if (!seen) return null;
      const about: About = { actor, seen, personId, now };
      const more = await fact.load(tx, about, at);
      return more === null ? null : { about, more };
    },
    audit: {
      subject: 'person: one fact',
      of: ({ about, more }) => [{ kind: 'person', id: about.personId }, ...(fact.disclosed?.(more) ?? [])],
    },
    form: {
      schema: fact.schema,
      submit: async (tx, _actor, input, { loaded: { about, more } }) => {
        const elsewhere = await fact.submit(tx, input, about, more);
        return elsewhere ? seeOther(elsewhere) : seeOther(`/people/${about.personId}`, fact.message);
      },
    },
    view: ({ loaded: { about, more }, form, frame }) => ({
      title: `${fact.title}: ${about.seen.person.name}`,
      breadcrumbs: [
        { text: 'Search', href: '/search' },
        { text: about.seen.person.name, href: `/people/${about.personId}` },
        { text: fact.title },
      ],
      body: (
        <>
          <PersonBar seen={about.seen} actor={about.actor} today={frame.today} />
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <Errors form={form} />
              <h2 class="govuk-heading-m">{fact.title}</h2>
              {about.seen.holds || fact.beginsHolding ? (
                <PostForm frame={frame}>
                  {fact.fields({ form, about, more, frame })}
                  {button({ text: fact.button ?? 'Save', preventDoubleClick: true })}
                </PostForm>
              ) : (
                <RecordFirst about={about} />
              )}
            </div>
          </div>
        </>
      ),
    }),
  });
}

/** A fact of an agency that holds no record would be lost to it together with the case. */
function RecordFirst({ about: { actor, personId } }: { about: About }): Html {
  return (
    <p class="govuk-body">
      {actor.agencyName} holds no record of this person yet, and facts are kept with it.{' '}
      <a class="govuk-link" href={`/people/${personId}/name/add`}>
        Add a record of {actor.agencyName} first
      </a>
      .
    </p>
  );
}
