import { expect } from '@open-wc/testing';
import { fetchVerifiedJson, importVerified, LazyFileError } from '../../src/ui/lazy-file.js';

const FOLDER = '../../test/fixtures/lazy/';
const build = globalThis as { __SFL_FILES__?: Record<string, string> };

async function hashOf(name: string): Promise<string> {
  const response = await fetch(new URL(`../fixtures/lazy/${name}`, import.meta.url));
  const digest = await crypto.subtle.digest('SHA-384', await response.arrayBuffer());
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** What the promise was rejected with. */
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (error: unknown) => error,
  );

const wrong = `sha384-${btoa('x'.repeat(48))}`;
const links = (): number => document.querySelectorAll('link[rel="modulepreload"]').length;

beforeEach(() => {
  build.__SFL_FILES__ = {};
});
afterEach(() => {
  delete build.__SFL_FILES__;
});

describe('fetchVerifiedJson', () => {
  it('gives the file when its hash is right, loading it once', async () => {
    const file = `${FOLDER}data.txt`;
    build.__SFL_FILES__ = { [file]: await hashOf('data.txt') };
    const [one, two] = await Promise.all([fetchVerifiedJson(file), fetchVerifiedJson(file)]);
    expect(one).to.deep.equal({ answer: 42 });
    expect(one).to.equal(two);
  });

  it('refuses a file with another hash, and tries again when asked again', async () => {
    const file = `${FOLDER}data.txt?changed`;
    build.__SFL_FILES__ = { [file]: wrong };
    const failure = await failureOf(fetchVerifiedJson(file));
    expect(failure).to.be.instanceOf(LazyFileError);
    expect(failure).to.include({ name: 'LazyFileError', message: file });
    build.__SFL_FILES__ = { [file]: await hashOf('data.txt') };
    expect(await fetchVerifiedJson(file)).to.deep.equal({ answer: 42 });
  });

  for (const name of ['missing.txt', 'broken.txt']) {
    it(`fails for ${name}`, async () => {
      build.__SFL_FILES__ = { [FOLDER + name]: '' };
      expect(await failureOf(fetchVerifiedJson(FOLDER + name))).to.be.instanceOf(LazyFileError);
    });
  }

  it('refuses a file that the build does not know', async () => {
    const failure = await failureOf(fetchVerifiedJson(`${FOLDER}data.txt?unknown`));
    expect(failure).to.be.instanceOf(LazyFileError);
  });

  it('needs no hashes in the source tree', async () => {
    delete build.__SFL_FILES__;
    expect(await fetchVerifiedJson(`${FOLDER}data.txt?source`)).to.deep.equal({ answer: 42 });
  });
});

describe('importVerified', () => {
  it('gives the module when its hash is right, and leaves no link behind', async () => {
    const file = `${FOLDER}module.js`;
    build.__SFL_FILES__ = { [file]: await hashOf('module.js') };
    const [one, two] = await Promise.all([importVerified(file), importVerified(file)]);
    expect(one).to.have.property('answer', 42);
    expect(one).to.equal(two);
    expect(links()).to.equal(0);
  });

  it('refuses a module with another hash without running it, and tries again when asked again', async () => {
    const file = `${FOLDER}module.js?changed`;
    build.__SFL_FILES__ = { [file]: wrong };
    expect(await failureOf(importVerified(file))).to.be.instanceOf(LazyFileError);
    expect(links()).to.equal(0);
    build.__SFL_FILES__ = { [file]: await hashOf('module.js') };
    expect(await importVerified(file)).to.have.property('answer', 42);
  });

  it('runs nothing but the bytes that were checked, where the engine can', async () => {
    // WebKit takes no notice of a hash on a preload. When this fails there, the header of lazy-file.ts is old.
    const isWebKit = navigator.userAgent.includes('AppleWebKit') && !('chrome' in window);
    const file = `${FOLDER}module.js?two-faced`;
    build.__SFL_FILES__ = { [file]: wrong };
    const { fetch: real } = window;
    window.fetch = () => Promise.resolve(new Response('what the hash is of'));
    const outcome = await importVerified(file).then(
      () => 'run',
      () => 'refused',
    );
    window.fetch = real;
    expect(outcome).to.equal(isWebKit ? 'run' : 'refused');
  });

  for (const name of ['missing.js', 'throws.js']) {
    it(`fails for ${name}`, async () => {
      delete build.__SFL_FILES__;
      expect(await failureOf(importVerified(FOLDER + name))).to.be.instanceOf(LazyFileError);
      expect(links()).to.equal(0);
    });
  }
});
