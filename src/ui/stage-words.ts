/** The stages of the feed's closed list in words. */
import { msg } from '@lit/localize';

/** What to call a stage; undefined for one we do not know. */
export const stageLabel = (code: string): string | undefined => {
  switch (code) {
    case 'preconception':
      return msg('Planning a baby', { desc: 'Stage: before pregnancy' });
    case 'pregnancy':
      return msg('Pregnancy', { desc: 'Stage' });
    case 'birth':
      return msg('Birth', { desc: 'Stage: around the birth' });
    case '0-6m':
      return msg('Birth to 6 months', { desc: 'Stage' });
    case '6-12m':
      return msg('6 to 12 months', { desc: 'Stage' });
    case '1-2y':
      return msg('1 to 2 years', { desc: 'Stage' });
    case '2-5y':
      return msg('2 to 5 years', { desc: 'Stage' });
    case '5-19y':
      return msg('5 to 19 years', { desc: 'Stage' });
    default:
      return undefined;
  }
};
