import { Screen } from './screen.ts';

export class ReportPage extends Screen {
  static readonly expected = /^(Personal|Nuisance|Environmental) at /;

  openCase(): Promise<void> {
    return this.tab.follow(this.link('Open a case'));
  }
}
