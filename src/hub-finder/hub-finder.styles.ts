/** The look of the finder's frame and list. What comes with the rest of it is in `finder-session.styles.ts`. */
import { css } from 'lit';
import { baseStyles } from '../ui/base.styles.js';
import { listStyles } from '../ui/list.styles.js';
import { LINE } from '../ui/tokens.js';

const finderStyles = css`
  .loading {
    min-block-size: 384px;
    align-content: start;
  }
  .row {
    display: grid;
    gap: 4px;
    padding-block: 16px;
    border-block-start: 1px solid ${LINE};
  }
  .head {
    display: flex;
    gap: 8px;
    align-items: baseline;
  }
  .line {
    min-block-size: 1.5em;
  }
  .panes {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
`;

export const styles = [baseStyles, listStyles(), finderStyles];
