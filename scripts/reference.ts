import { architectures } from '../src/architectures';
import { embeddings } from '../src/architectures/embeddings';
import { presets } from '../src/architectures/presets';
import { trainedModels } from '../src/architectures/models';
import { keys } from '../src/block/keys';
import type { AnyKey } from '../src/block/dictionary';
import { isOfOneBlock } from '../src/block/defaults';
import type { KeyGroup } from '../src/block/key';
import { quizKinds } from '../src/block/quiz';
import { views } from '../src/block/views';
import { masks } from '../src/engine/masks';
import { normalisers } from '../src/engine/normalisers';
import { positions } from '../src/engine/positions';
import { scores } from '../src/engine/scores';
import { steps } from '../src/engine/trace/steps';
import { EVERYDAY, keyExamples } from './key-examples';

const CHAPTERS: Readonly<Record<KeyGroup, string>> = {
  attends: 'What attends to what: more',
  computed: 'How it is computed',
  shown: 'What is shown',
};

/** The block reference, from the schema itself: the keys of every day first, then the others by group. */
export function reference(): string {
  const chapters = Object.entries(CHAPTERS).map(([group, title]) => [`## ${title}`, ...othersOf(group).map(section)].join('\n\n'));
  return [
    '# Block reference',
    'A block is a sentence, and lines of `key: value` below it. Every key has a default. With these twelve most blocks are written; [the others](#what-attends-to-what-more) follow by what they are about, and [what can be named](#architectures) stands at the end. Made from the schema by `npm run docs`; a test says when it is stale, and draws every example.',
    '## The keys of every day', overview(), ...everyday().map(section),
    ...chapters, lists(),
  ].join('\n\n') + '\n';
}

type KeyId = keyof typeof keys;
type ListedKey = AnyKey & { readonly kind: { readonly accepts: string } };

function everyday(): (readonly [KeyId, ListedKey])[] {
  return EVERYDAY.map((id) => [id, keys[id]]);
}

function othersOf(group: string): (readonly [KeyId, ListedKey])[] {
  const ofEveryDay: readonly string[] = EVERYDAY;
  return Object.keys(keys).filter(isKeyId).filter((id) => !ofEveryDay.includes(id)).map((id): readonly [KeyId, ListedKey] => [id, keys[id]]).filter(([, key]) => key.group === group);
}

function isKeyId(id: string): id is KeyId {
  return Object.hasOwn(keys, id);
}

/** A line a key, each leading to its section. */
function overview(): string {
  const rows = everyday().map(([, { id, aliases, doc, example }]) => `| [\`${id}\`](#${[id, ...aliases].join('-').toLowerCase()}) | ${doc} | \`${example.split('\n')[0] ?? ''}\` |`);
  return ['| Key | What it says | For example |', '|---|---|---|', ...rows].join('\n');
}

function section([name, { id, aliases, doc, example, kind, default: standard, scoped }]: readonly [KeyId, ListedKey]): string {
  const names = [id, ...aliases].map((name) => `\`${name}\``).join(', ');
  return [
    `### ${names}`,
    doc,
    `- Takes ${linksAsCode(kind.accepts)}.\n- Default: ${standard}.${scoped ? '\n- May be set for one site alone, as a mapping from site to value.' : ''}${isOfOneBlock({ key: id }) ? '\n- For one block: not among the defaults of a note.' : ''}`,
    sampleOf(name, example),
  ].join('\n\n');
}

function lists(): string {
  const described = (title: string, entries: Readonly<Record<string, { readonly doc: string }>>): string =>
    [`## ${title}`, Object.entries(entries).map(([id, { doc }]) => `- \`${id}\`: ${doc}`).join('\n')].join('\n\n');
  const sentences = (entries: Readonly<Record<string, string>>): Record<string, { doc: string }> => Object.fromEntries(Object.entries(entries).map(([id, doc]) => [id, { doc }]));
  return [
    described('Architectures', architectures),
    described('Models', { ...presets, ...trainedModels }),
    described('Scores', scores),
    described('Positions', positions),
    described('Masks', masks),
    described('Normalisers', normalisers),
    described('Embeddings', embeddings),
    described('Steps', steps),
    described('Views', sentences(views)),
    described('Kinds of questions', sentences(quizKinds)),
  ].join('\n\n');
}

/** A link in a sentence about links leads nowhere. */
function linksAsCode(text: string): string {
  return text.replace(/\[\[[^\]]*#[^\]]*\]\]/gu, '`$&`');
}

/** A live block; a block that builds on another one does not stand by itself. */
function sampleOf(name: KeyId, example: string): string {
  return name === 'from' ? `\`\`\`yaml\n${example}\n\`\`\`` : `\`\`\`attention\n${keyExamples[name]}\n\`\`\``;
}
