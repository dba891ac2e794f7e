import { Screen } from './screen.ts';

export class OpenCaseFromReportPage extends Screen {
  static readonly expected = 'Open a case from a report';

  async fillIn(asked: { title: string; handling: RegExp }): Promise<void> {
    await this.field('What is it about, in a few words?').fill(asked.title);
    await this.main.getByRole('radio', { name: asked.handling }).check();
  }

  async keepOut(agency: string, colleague: RegExp, reason: string): Promise<void> {
    await this.field('Yes, keep somebody out').check();
    await this.main.locator('summary', { hasText: agency }).click();
    await this.main.getByRole('checkbox', { name: colleague }).check();
    await this.field('Why must they not see it?').fill(reason);
  }

  async keepNobodyOut(): Promise<void> {
    await this.field('No').check();
  }

  open(): Promise<void> {
    return this.tab.follow(this.button('Open the case'));
  }
}
