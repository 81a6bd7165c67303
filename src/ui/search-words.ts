/** The words of a search for a position, wherever it stands. */
import { msg } from '@lit/localize';

export const findText = (): string => msg('Find', { desc: 'Hub finder: search button' });

export const locateText = (isWaiting: boolean): string =>
  isWaiting
    ? msg('Finding where you are…', { desc: 'Hub finder: waiting for the position' })
    : msg('Use my location', { desc: 'Hub finder: button that asks for the position' });

export const clearSearchText = (): string =>
  msg('Clear search', { desc: 'Hub finder: button that empties the search' });
