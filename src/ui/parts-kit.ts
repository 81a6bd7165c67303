/** What `feed-parts.js` shares with every widget's script. The build reads the imports: see `src/tools/shared-kit.ts`. */
import { RECORD_LISTS } from '../core/feed/parse.js';
import { absoluteUrl, LOAD_TIMEOUT_MS, loadFeedJson } from './feed-loader.js';
import { loadProblem } from './load-problem.js';

export const kit = [RECORD_LISTS, absoluteUrl, LOAD_TIMEOUT_MS, loadFeedJson, loadProblem];
