/** What a problem is called in words, for the files that hold the words. */
import type { TextProblem } from './read-json.js';

export interface Description {
  /** What is wrong: one or two sentences. */
  readonly says: string;
  /** What to do about it; empty when nothing has to be done. */
  readonly mend: string;
}

/** Puts problems of one code into words. */
export type Describe = (problem: TextProblem) => Description;
