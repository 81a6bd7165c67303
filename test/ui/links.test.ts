import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { feedbackHref, hostOf, mailHref, telHref, webHref } from '../../src/ui/links.js';

describe('webHref', () => {
  for (const url of [
    'https://a.example/',
    'http://a.example:81/b?c=d#e',
    'https://xn--a.example',
  ]) {
    it(`lets ${url} through as it is`, () => {
      expect(webHref(url)).to.equal(url);
    });
  }

  const refused = [
    undefined,
    '',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<b>',
    'vbscript:a',
    'file:///etc/passwd',
    '//a.example/',
    '/path',
    'www.a.example',
    'https://a.example/ b',
    'https://a.example/"onmouseover=',
    'https://a.example/<b>',
    'https://',
    'https://user:secret@a.example/',
    'https://www.nhs.uk@a.example/',
    'x https://a.example/',
    'https://a.example/\n',
  ];
  for (const url of refused) {
    it(`refuses ${JSON.stringify(url)}`, () => {
      expect(webHref(url)).to.equal(undefined);
    });
  }

  it('never lets another scheme through, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map((s) => `javascript:${s}`),
        ),
        (url) => {
          const href = webHref(url);
          if (href !== undefined)
            expect(/^https?:$/.test(new URL(href, 'https://a.example').protocol)).to.be.true;
        },
      ),
    );
  });
});

describe('telHref', () => {
  const cases = [
    ['01332 960100', 'tel:01332960100'],
    ['+44 (0)1332-960100', 'tel:+4401332960100'],
    ['999', 'tel:999'],
    ['0800+123', 'tel:0800123'],
    ['12;ext=3', 'tel:123'],
  ] as const;
  for (const [phone, href] of cases) {
    it(`dials ${phone}`, () => {
      expect(telHref(phone)).to.equal(href);
    });
  }
});

describe('mailHref', () => {
  const cases = [
    ['desk@derby.example', 'mailto:desk@derby.example'],
    ['a@b.example?bcc=all@z.example', 'mailto:a@b.example%3Fbcc%3Dall%40z.example'],
    ['a@b.example&subject=x', 'mailto:a@b.example%26subject%3Dx'],
    ['a%0A@b.example', 'mailto:a%250A@b.example'],
  ] as const;
  for (const [email, href] of cases) {
    it(`writes to ${email} and nobody else`, () => {
      expect(mailHref(email)).to.equal(href);
    });
  }
});

describe('feedbackHref', () => {
  const cases: [string | undefined, string, string | undefined][] = [
    ['https://a.example/tell?about={id}', 'hub-1', 'https://a.example/tell?about=hub-1'],
    ['https://a.example/{id}/{id}', 'a:b~c', 'https://a.example/a%3Ab~c/a%3Ab~c'],
    ['mailto:a@b.example?subject={id}', 'a&b=c', 'mailto:a@b.example?subject=a%26b%3Dc'],
    ['https://a.example/', 'hub-1', 'https://a.example/'],
    ['https://a.example/{id}', '$&', 'https://a.example/%24%26'],
    ['tel:01332', 'hub-1', undefined],
    ['javascript:alert("{id}")', 'hub-1', undefined],
    [undefined, 'hub-1', undefined],
  ];
  for (const [link, id, href] of cases) {
    it(`makes ${String(href)} of ${String(link)} and ${id}`, () => {
      expect(feedbackHref(link, id)).to.equal(href);
    });
  }
});

describe('hostOf', () => {
  const cases: [string, string | undefined][] = [
    ['https://tile.example.org/{z}/{x}/{y}.png', 'tile.example.org'],
    ['https://{s}.tile.example.org/{z}/{x}/{y}.png', 'tile.example.org'],
    ['https://a.example:8080/', 'a.example:8080'],
    ['/tiles/{z}', location.host],
    ['data:image/gif;base64,x', ''],
    ['https://', undefined],
  ];
  for (const [url, host] of cases) {
    it(`is ${String(host)} for ${url}`, () => {
      expect(hostOf(url)).to.equal(host);
    });
  }
});
