import { readText } from '../support/read-text.ts';
import { Screen } from './screen.ts';

/** A case's chronology. Its heading is the case's own title, so the tabs are looked for by the journeys. */
export class CasePage extends Screen {
  static readonly expected = /./;

  /** The case's own address. */
  get path(): string {
    return `/cases/${/\/cases\/([0-9a-f-]{36})/.exec(this.tab.page.url())?.[1] ?? ''}`;
  }

  /** What the bar at the top says of the case and of what the reader may do. */
  bar(): Promise<string> {
    return readText(this.main.locator('.cw-identity-bar'));
  }

  chronology(): Promise<string[]> {
    return this.main.locator('.moj-timeline__item').allInnerTexts();
  }

  goTo(tab: 'Chronology' | 'People' | 'Actions' | 'Sharing'): Promise<void> {
    return this.tab.follow(
      this.main.getByRole('navigation', { name: 'Parts of this case' }).getByRole('link', { name: tab }),
    );
  }

  follow(link: string): Promise<void> {
    return this.tab.follow(this.link(link));
  }

  async writeNote(body: string, audience: RegExp): Promise<void> {
    await this.field('Add a note').fill(body);
    await this.main.getByRole('radio', { name: audience }).check();
    await this.saveNote();
  }

  saveNote(): Promise<void> {
    return this.tab.follow(this.button('Save note'));
  }
}
