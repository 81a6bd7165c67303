/** Sending a session to somebody: the device's own way where it has one, else its address is copied. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { slotText } from '../ui/session-words.js';
import { cancelledTitle } from './calendar-actions.js';
import { placeNow, slotNow } from './place-now.js';
import type { DetailsView } from './session-details.js';
import { sessionName } from './session-row.js';

/** What is sent: what it is, when and where, and the page. */
function shared(view: DetailsView): {
  readonly title: string;
  readonly text: string;
  readonly url: string;
} {
  const { dated, entry, session } = view;
  const name = sessionName(entry, view);
  const title = dated?.occurrence.status === 'cancelled' ? cancelledTitle(name) : name;
  const words = session.shell.words();
  const slot = slotNow(view);
  const place = placeNow(view);
  const parts = [
    title,
    // "Today" is another day for who reads it.
    slot && slotText(slot, undefined),
    place && words.plain(place.name),
  ];
  const url = new URL(location.href);
  url.hash = '';
  // Not what else was chosen: that is between the family and its own device.
  for (const key of [...url.searchParams.keys()])
    if (/^sfl-(topic|place|view)/.test(key)) url.searchParams.delete(key);
  return { title, text: parts.filter((part) => part !== undefined).join(', '), url: url.href };
}

/** The button; none for what is sensitive, which should leave no trace. */
export function shareButton(view: DetailsView): TemplateResult | typeof nothing {
  if (view.entry.isSensitive) return nothing;
  const label = msg('Share', { desc: 'Timetable: button in the details' });
  return html`<button type="button" @click=${() => void share(view)}>${label}</button>`;
}

/** Older desktop browsers cannot. */
const canShare = (): boolean => typeof (navigator as Partial<Navigator>).share === 'function';

async function share(view: DetailsView): Promise<void> {
  const { shell } = view.session;
  const what = shared(view);
  try {
    if (canShare()) await navigator.share(what);
    else {
      await navigator.clipboard.writeText(`${what.text} ${what.url}`);
      shell.announce(
        msg('Copied. You can paste it into a message.', {
          desc: 'Timetable: a session was copied',
        }),
      );
    }
  } catch (error) {
    // Closing the device's own sheet is no failure.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    shell.announce(
      msg('This could not be shared. You can copy the address of this page.', {
        desc: 'Timetable: sharing failed',
      }),
    );
  }
}
