import { Screen } from './screen.ts';

/** A report as it is told on the telephone. */
export interface ToldReport {
  readonly description: string;
  readonly category: 'Personal' | 'Nuisance' | 'Environmental';
  readonly place: string;
  readonly postcode: string;
  readonly day: string;
  readonly harm: string;
  readonly person: { readonly givenNames: string; readonly familyName: string; readonly bornOn: string };
}

export class TakeReportPage extends Screen {
  static readonly expected = 'Take a report';

  async fillIn(told: ToldReport): Promise<void> {
    await this.field('What happened').fill(told.description);
    await this.field(told.category).check();
    await this.field('House and street, or the place in words').fill(told.place);
    await this.field('Postcode (optional)').fill(told.postcode);
    await this.field('Day').fill(told.day);
    await this.field('How it affected them (optional)').fill(told.harm);
    const first = this.main.getByRole('group', { name: 'First person', exact: true });
    await first.getByLabel('Given names').fill(told.person.givenNames);
    await first.getByLabel('Family name').fill(told.person.familyName);
    await first.getByLabel('Date of birth').fill(told.person.bornOn);
    await first.getByLabel('Alleged perpetrator').check();
    await first.getByLabel('Lives where it happened').check();
  }

  /** Types what happened and nothing else. */
  tell(description: string): Promise<void> {
    return this.field('What happened').fill(description);
  }

  told(): Promise<string> {
    return this.field('What happened').inputValue();
  }

  send(): Promise<void> {
    return this.tab.follow(this.button('Look for earlier reports'));
  }
}
