import { Screen } from './screen.ts';

export class CheckPersonPage extends Screen {
  static readonly expected = 'Check before you save';
}
