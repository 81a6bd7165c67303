/** How exact distances are. */
import { msg, str } from '@lit/localize';

/** Said where the origin is a whole postcode district. */
export const roughText = (label: string): string =>
  msg(str`Distances are from the middle of ${label}, so they are rough.`, {
    desc: 'Any widget: the origin is a whole postcode district',
  });
