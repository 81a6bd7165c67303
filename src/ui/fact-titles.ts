/** Names of groups of facts, the same in the filters and in the details. */
import { msg } from '@lit/localize';

export const accessTitle = (): string =>
  msg('Getting in and around', {
    desc: 'Hub finder: access facts, as a filter and in the details',
  });

export const topicsTitle = (): string =>
  msg('Help with', { desc: 'Hub finder: topics, as a filter and in the details' });
