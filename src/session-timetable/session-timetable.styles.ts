/** The look of the timetable until the rest has come; that is in `timetable-session.styles.ts`. */
import { css } from 'lit';
import { baseStyles } from '../ui/base.styles.js';

export const styles = [
  baseStyles,
  css`
    .loading {
      min-block-size: 384px;
      align-content: start;
    }
  `,
];
