import { Screen } from './screen.ts';

export class ForbiddenPage extends Screen {
  static readonly expected = 'You may not do this';
}
