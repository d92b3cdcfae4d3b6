import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultsIn } from '../../src/block/frontmatter';
import { createPipeline } from '../../src/pipeline';
import { ROOT, filesBelow } from '../support/imports';
import { messageTemplates } from '../support/message-templates';
import { importing } from '../support/recordings';

/** A family of messages, as the page has it. */
interface Family {
  readonly heading: string;
  readonly messages: readonly string[];
  readonly said: string;
  readonly example?: { readonly language: string; readonly text: string };
}

const page = readFileSync(join(ROOT, 'docs/troubleshooting.md'), 'utf8');
const families = page.split(/^### /mu).slice(1).map(familyIn);
const bullets = families.flatMap(({ messages }) => messages);
const templates = messageTemplates();

function familyIn(section: string): Family {
  const [heading = ''] = section.split('\n');
  const [, language = '', text = ''] = /^```(\w+)\n([\s\S]*?)\n```$/mu.exec(section) ?? [];
  return {
    heading,
    messages: [...section.matchAll(/^- `(.+)`$/gmu)].map(([, message = '']) => message),
    said: section.slice(heading.length).split(/^- /mu)[0]?.trim() ?? '',
    example: text === '' ? undefined : { language, text },
  };
}

/** `There is no mask "…".` says all that begins and ends so. */
function covers(pattern: string, text: string): boolean {
  const escaped = pattern.split('…').map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`));
  return new RegExp(`^${escaped.join('.*')}$`, 'u').test(text);
}

/** What names the file, or what a formula was given, stands before the words that the source has. */
function withoutSubject(message: string): string[] {
  return [message, message.replace(/^… /u, ''), message.replace(/^"…" /u, ''), message.replace(/^[^:]*: (.*)\.$/u, '$1')];
}

function isEntryOf(bullet: string, template: string): boolean {
  return withoutSubject(bullet).some((words) => covers(words, template) || covers(template, words));
}

/** An entry may stand for a message with names and numbers of its own: both come of one template. */
function tells(entry: string, message: string): boolean {
  return covers(entry, message) || templates.some(({ text }) => text.length > 12 && isEntryOf(entry, text) && [text, `…: ${text}.`].some((one) => covers(one, message)));
}

test('messages of the source are found: the test would pass over one that is not', () => {
  const texts = templates.map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(230);
  // One of each way in which a message is made: at once, in a table, through a name, a call, a choice, a caller.
  expect(texts).toEqual(expect.arrayContaining(['There is text below the keys.', 'The formula ends too early.', 'This is nested more than … levels deep.', 'A reading is empty.', 'is not a JSON file.', 'Nothing stands after the arrow.', 'Tags ("!name") are not read in a block.']));
});

test('every message that the source can tell has an entry', () => {
  expect(templates.filter(({ text }) => !bullets.some((bullet) => isEntryOf(bullet, text)))).toEqual([]);
});

test('every entry is a message of the source', () => {
  expect(bullets.filter((bullet) => !templates.some(({ text }) => isEntryOf(bullet, text)))).toEqual([]);
});

test('every message that the tests expect of a broken block has an entry', () => {
  const expected = filesBelow('test', /\.test\.ts$/u).filter((path) => /^test\/(?:block|architectures|engine)\//u.test(path))
    .flatMap((path) => [...readFileSync(join(ROOT, path), 'utf8').matchAll(/'\d+:\d+-\d+:\d+ (?:error|warning): ((?:[^'\\→]|\\')*?)(?: →|')/gu)].map(([, message = '']) => message.replaceAll("\\'", "'").replace(/^In the note's frontmatter, [^:]*: /u, '')));
  expect(expected.length).toBeGreaterThan(40);
  // What comes of a template has its entry; what says nothing but that it is wrong is a test's own.
  const patterns = [...bullets, ...templates.flatMap(({ text }) => [text, `…: ${text}.`])];
  expect([...new Set(expected)].filter((message) => message !== 'Wrong.' && !patterns.some((pattern) => covers(pattern, message)))).toEqual([]);
});

describe.each(families)('$heading', ({ messages, said, example }) => {
  test('says what it means and what to do, and shows it', () => {
    expect(said.length).toBeGreaterThan(40);
    expect(messages.length).toBeGreaterThan(0);
    const diagnostics = read(example).map(({ message }) => message);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.filter((message) => !messages.some((entry) => tells(entry, message)))).toEqual([]);
  });
});

function read(example: Family['example']) {
  if (example === undefined) throw new Error('The family has no example.');
  const { language, text } = example;
  if (language === 'json') return importing(text).trace.diagnostics;
  return (language === 'yaml' ? createPipeline().read('she reads a book', { defaults: defaultsIn(text) }) : createPipeline().read(text)).trace.diagnostics;
}
