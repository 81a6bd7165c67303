/** The access codes of FEED's starter vocabulary in words. */
import { msg } from '@lit/localize';
import { signLanguage } from './format-language.js';

/** What we call an access code; undefined for one we do not know. */
export const accessLabel = (code: string): string | undefined => {
  switch (code) {
    case 'step-free':
      return msg('Step-free', { desc: 'Access' });
    case 'accessible-toilet':
      return msg('Accessible toilet', { desc: 'Access' });
    case 'changing-places':
      return msg('Changing Places toilet', { desc: 'Access' });
    case 'baby-change':
      return msg('Baby changing', { desc: 'Access' });
    case 'buggy-space':
      return msg('Room for buggies', { desc: 'Access' });
    case 'breastfeeding-room':
      return msg('Quiet room to feed', { desc: 'Access: room for breastfeeding' });
    case 'quiet-space':
      return msg('Quiet space', { desc: 'Access' });
    case 'hearing-loop':
      return msg('Hearing loop', { desc: 'Access' });
    case 'bsl':
      return signLanguage();
    case 'parking':
      return msg('Parking', { desc: 'Access' });
    case 'accessible-parking':
      return msg('Blue Badge parking', { desc: 'Access' });
    default:
      return undefined;
  }
};
