import type { Home, Resident } from './homes.ts';

/** What the names in braces of a text stand for. */
export type Words = Readonly<Record<string, string>>;

/** Fills the names in braces. Throws RangeError for one that stands for nothing: a slip in a text must not reach a screen. */
export function fillWords(text: string, words: Words): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new RangeError(`{${name}} stands for nothing in: ${text}`);
    return word;
  });
}

/** Who is in the trouble. */
export interface Players {
  readonly subject: Resident;
  /** A grown-up of the subject's home: the parent where the subject is young. */
  readonly parent: Resident;
  readonly victim: Resident;
  readonly witness: Resident;
}

/** The words that stay the same from the first report to the last note. */
export function wordsOf({ subject, parent, victim, witness }: Players): Words {
  return {
    subject: nameOf(subject),
    short: shortName(subject),
    person: kindOf(subject),
    Person: capital(kindOf(subject)),
    ...pronouns('', subject),
    parent: shortName(parent),
    ...pronouns('p', parent),
    victim: shortName(victim),
    ...pronouns('v', victim),
    witness: shortName(witness),
    place: subject.home.dwelling.line,
    street: subject.home.dwelling.street,
    house: houseOf(subject.home),
    victimPlace: victim.home.dwelling.line,
    victimHouse: houseOf(victim.home),
  };
}

/** First and family name. */
export function nameOf({ givenNames, familyName }: Resident): string {
  return `${givenNames.split(' ')[0]} ${familyName}`;
}

/** How one speaks of somebody in a note: a grown-up by title and family name, a young person by first name. */
export function shortName(resident: Resident): string {
  if (resident.age < 18) return resident.givenNames.split(' ')[0] ?? '';
  const title = resident.sex === 'male' ? 'Mr' : resident.age > 62 ? 'Mrs' : 'Ms';
  return `${title} ${resident.familyName}`;
}

/** What somebody is who is not known by name. */
function kindOf({ age, sex }: Resident): string {
  if (age < 18) return sex === 'male' ? 'lad' : 'girl';
  return sex === 'male' ? 'man' : 'woman';
}

function houseOf({ dwelling }: Home): string {
  return `number ${dwelling.number}`;
}

function pronouns(before: string, { sex }: Resident): Words {
  const [he, him, his] = sex === 'male' ? ['he', 'him', 'his'] : ['she', 'her', 'her'];
  return {
    [`${before}he`]: he,
    [`${before}him`]: him,
    [`${before}his`]: his,
    [`${before}He`]: capital(he),
    [`${before}His`]: capital(his),
  };
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
