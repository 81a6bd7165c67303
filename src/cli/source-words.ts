/** English for what can go wrong before there is a feed to look at: files, web addresses and parts. */
import type { Describe } from './description.js';

const say =
  (says: string, mend: string): Describe =>
  () => ({ says, mend });

const STATUS_WORDS: Readonly<Record<string, string>> = {
  '401': 'it asks for a password',
  '403': 'it does not let us in',
  '404': 'there is nothing at this address',
  '410': 'what was at this address has been taken away',
  '429': 'it has had too many requests and wants us to wait',
};

/** Words for `file/…`, `url/…` and `part/…` codes. */
export const SOURCE_WORDS: Readonly<Record<string, Describe>> = {
  'file/not-found': say('There is no such file.', 'Check the name and the folder.'),
  'file/is-a-folder': say('This is a folder and not a file.', 'Name the file inside it.'),
  'file/not-allowed': say(
    'You are not allowed to read this file.',
    'Ask whoever looks after the computer.',
  ),
  'file/unreadable': ({ found }) => ({
    says: `The file cannot be read${found === undefined || found === '' ? '' : ` (${found})`}.`,
    mend: 'Copy it to your own disk and try again.',
  }),
  'file/too-large': say(
    'It is larger than 25 MB, the most this program reads.',
    'Split the feed into parts.',
  ),
  'file/empty': say('It is empty.', 'Check that it was saved or uploaded fully.'),
  'file/not-utf8': ({ found }) => ({
    says: `It is not saved as UTF-8 (it looks like ${found ?? 'something else'}), so names may come out wrong.`,
    mend: 'Save it again and choose UTF-8 as the encoding.',
  }),
  'file/html': say(
    'This is a web page and not a feed. Websites often send a page when a file is missing or needs a login.',
    'Open the address in a browser and look for the real address of the feed.',
  ),
  'file/xml': say(
    'This is XML or a web page and not a feed.',
    'A feed is a JSON file: it begins with {.',
  ),
  'file/not-json': ({ line, column, expected, found }) => ({
    says:
      line === undefined || column === undefined
        ? 'This is not JSON, so it cannot be read.'
        : `This is not JSON, so it cannot be read. Line ${line}, character ${column}: ${expected ?? ''}${
            found === undefined ? '' : `\n${found.replace(/^/gm, '    ')}`
          }`,
    mend: 'Mend this place and run the check again.',
  }),
  'url/http': ({ found = '' }) => ({
    says: `The website answered with code ${found}${
      Object.hasOwn(STATUS_WORDS, found) ? `: ${STATUS_WORDS[found] ?? ''}` : ''
    }.`,
    mend: 'Open the address in a browser and check it.',
  }),
  'url/timeout': say('The website did not answer within 10 seconds.', 'Try again later.'),
  'url/network': ({ found }) => ({
    says: `The website cannot be reached${found === undefined ? '' : ` (${found})`}.`,
    mend: 'Check the address and your connection.',
  }),
  'part/bad-url': ({ found }) => ({
    says: `The address of this part cannot be followed from here: ${JSON.stringify(found ?? '')}.`,
    mend: 'Give it as a file name beside the feed, or in full with https://.',
  }),
  'part/nested': say(
    'This part names parts of its own. They are not read.',
    'Name every part in the main feed.',
  ),
  'part/count': ({ found, expected }) => ({
    says: `The feed says this part has ${expected ?? '?'} records, and it has ${found ?? '?'}.`,
    mend: 'Publish the feed and its parts together.',
  }),
  'part/repeated-id': ({ found }) => ({
    says: `The id ${JSON.stringify(found ?? '')} was met before, in the main feed or an earlier part. The first is kept.`,
    mend: '',
  }),
};
