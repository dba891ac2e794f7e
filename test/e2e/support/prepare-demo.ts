/** Run by itself, because the program reads templates in a way that a global setup of vitest cannot. */
import { prepareDemo } from './open-demo.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder to prepare the demo in.');
await prepareDemo(folder);
