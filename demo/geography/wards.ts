import type { Outline, Point } from './cells.ts';

/** A ward of the demo. */
export interface WardSeed {
  readonly code: string;
  readonly name: string;
  /** About the middle, to a hundredth of a degree. */
  readonly centre: Point;
  readonly smallAreas: number;
}

/**
 * The names of Hartlepool's twelve wards and about where the middle of each is (Office for National Statistics, wards of
 * May 2025). The codes and shapes are the demo's own, so that nobody takes them for the real ones.
 */
export const WARDS: readonly WardSeed[] = [
  { code: 'DEMO-W01', name: 'Burn Valley', centre: [-1.215, 54.681], smallAreas: 5 },
  { code: 'DEMO-W02', name: 'De Bruce', centre: [-1.23, 54.711], smallAreas: 5 },
  { code: 'DEMO-W03', name: 'Fens & Greatham', centre: [-1.25, 54.646], smallAreas: 5 },
  { code: 'DEMO-W04', name: 'Foggy Furze', centre: [-1.22, 54.672], smallAreas: 5 },
  { code: 'DEMO-W05', name: 'Hart', centre: [-1.27, 54.711], smallAreas: 4 },
  { code: 'DEMO-W06', name: 'Headland & Harbour', centre: [-1.2, 54.701], smallAreas: 5 },
  { code: 'DEMO-W07', name: 'Manor House', centre: [-1.244, 54.672], smallAreas: 5 },
  { code: 'DEMO-W08', name: 'Rossmere', centre: [-1.22, 54.661], smallAreas: 5 },
  { code: 'DEMO-W09', name: 'Rural West', centre: [-1.31, 54.668], smallAreas: 4 },
  { code: 'DEMO-W10', name: 'Seaton', centre: [-1.19, 54.651], smallAreas: 4 },
  { code: 'DEMO-W11', name: 'Throston', centre: [-1.244, 54.696], smallAreas: 5 },
  { code: 'DEMO-W12', name: 'Victoria', centre: [-1.222, 54.69], smallAreas: 5 },
];

/** What the wards are cut from: a plain shape that is plainly not a coast. */
export const TOWN: Outline = [
  [-1.36, 54.63],
  [-1.17, 54.63],
  [-1.155, 54.65],
  [-1.155, 54.71],
  [-1.175, 54.73],
  [-1.34, 54.73],
  [-1.375, 54.71],
  [-1.375, 54.65],
];
