import type { Actor } from '../../../kernel/actor.ts';
import { ageOn, type LondonDate } from '../../../kernel/london-date.ts';
import type { Html } from '../../../web/govuk/index.ts';
import { IdentityBar } from '../../../web/moj/index.ts';
import type { SeenPerson } from '../load-person.ts';

/** Who the person is and what the user may do: the head of each page about them. */
export function PersonBar(props: {
  seen: SeenPerson;
  actor: Actor;
  today: LondonDate;
  actions?: readonly { text: string; href: string }[];
}): Html {
  const { person, holds } = props.seen;
  const { agencyName } = props.actor;
  const facts = [
    { label: 'Age', value: person.bornOn === null ? 'Not known' : String(ageOn(person.bornOn, props.today)) },
    { label: 'Ward', value: person.ward ?? 'Not known' },
  ];
  return (
    <IdentityBar
      caption="Person"
      heading={person.name}
      facts={facts}
      permitted={
        holds
          ? `You may see this person because ${agencyName} holds a record of them. You may add to it.`
          : `You may see this person through a case you may see. ${agencyName} holds no record of them.`
      }
      actions={props.actions ?? []}
    />
  );
}
