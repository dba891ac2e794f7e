import { Screen } from './screen.ts';

export class NotFoundPage extends Screen {
  static readonly expected = 'Page not found';
}
