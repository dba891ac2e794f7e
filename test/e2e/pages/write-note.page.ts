import { Screen } from './screen.ts';

export class WriteNotePage extends Screen {
  static readonly expected = 'Write a note';
}
