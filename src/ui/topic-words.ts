/** The topics and session kinds of FEED's starter vocabulary in words. One switch for each list, so that only the label that is needed is looked up. */
import { msg } from '@lit/localize';

const topic = (code: string): string | undefined => {
  switch (code) {
    case 'midwifery':
      return msg('Midwives', { desc: 'Topic' });
    case 'health-visiting':
      return msg('Health visitors', { desc: 'Topic' });
    case 'parent-infant-mental-health':
      return msg('Feelings and mental health', {
        desc: 'Topic: mental health of parents and babies',
      });
    case 'infant-feeding':
      return msg('Feeding your baby', { desc: 'Topic' });
    case 'send':
      return msg('Special needs and disability', { desc: 'Topic' });
    case 'safeguarding':
      return msg('Keeping children safe', { desc: 'Topic' });
    default:
      return undefined;
  }
};

const furtherTopic = (code: string): string | undefined => {
  switch (code) {
    case 'parenting':
      return msg('Being a parent', { desc: 'Topic: parenting support' });
    case 'early-language':
      return msg('Talking and early language', { desc: 'Topic' });
    case 'money-debt':
      return msg('Money and debt', { desc: 'Topic' });
    case 'housing':
      return msg('Housing', { desc: 'Topic' });
    case 'stop-smoking':
      return msg('Stopping smoking', { desc: 'Topic' });
    case 'drugs-alcohol':
      return msg('Drugs and alcohol', { desc: 'Topic' });
    case 'relationships':
      return msg('Getting on as a couple or as parents', { desc: 'Topic: relationships' });
    case 'work-learning':
      return msg('Work and learning', { desc: 'Topic' });
    case 'volunteering':
      return msg('Volunteering', { desc: 'Topic' });
    case 'birth-registration':
      return msg('Registering a birth', { desc: 'Topic' });
    case 'key-contact':
      return msg('A person to guide you', { desc: 'Topic: key contact' });
    case 'groups':
      return msg('Groups for families', { desc: 'Topic' });
    case 'domestic-abuse':
      return msg('Feeling unsafe at home', { desc: 'Topic: domestic abuse' });
    case 'baby-loss':
      return msg('Losing a baby', { desc: 'Topic' });
    case 'vaccinations':
      return msg('Vaccinations', { desc: 'Topic' });
    case 'childcare':
      return msg('Childcare', { desc: 'Topic' });
    case 'food':
      return msg('Help with food', { desc: 'Topic' });
    default:
      return undefined;
  }
};

const sessionKind = (code: string): string | undefined => {
  switch (code) {
    case 'stay-and-play':
      return msg('Stay and play', { desc: 'Kind of session' });
    case 'baby-massage':
      return msg('Baby massage', { desc: 'Kind of session' });
    case 'feeding-drop-in':
      return msg('Feeding drop-in', { desc: 'Kind of session' });
    case 'antenatal-class':
      return msg('Classes in pregnancy', { desc: 'Kind of session' });
    case 'dads-group':
      return msg('Groups for dads', { desc: 'Kind of session' });
    case 'weigh-in':
      return msg('Having your baby weighed', { desc: 'Kind of session' });
    case 'rhyme-time':
      return msg('Rhyme time', { desc: 'Kind of session' });
    case 'sensory':
      return msg('Sensory play', { desc: 'Kind of session' });
    case 'first-aid':
      return msg('First aid', { desc: 'Kind of session' });
    case 'baby-safety':
      return msg('Keeping your baby safe', { desc: 'Kind of session' });
    case 'walk':
      return msg('Walks', { desc: 'Kind of session' });
    default:
      return undefined;
  }
};

/** What we call a topic or session kind; undefined for a code we do not know. */
export const topicLabel = (code: string): string | undefined =>
  topic(code) ?? furtherTopic(code) ?? sessionKind(code);
