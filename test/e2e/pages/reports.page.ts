import { Screen } from './screen.ts';

export class ReportsPage extends Screen {
  static readonly expected = 'Reports to triage';

  takeReport(): Promise<void> {
    return this.tab.follow(this.button('Take a report'));
  }
}
