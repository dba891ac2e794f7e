import { Screen } from './screen.ts';

export class AddPersonPage extends Screen {
  static readonly expected = 'Add a person';

  async add(givenNames: string, familyName: string): Promise<void> {
    await this.field('Given names').fill(givenNames);
    await this.field('Family name').fill(familyName);
    await this.tab.follow(this.button('Check whether they are here already'));
  }
}
