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
import { steps } from '../src/engine/steps';

const CHAPTERS: Readonly<Record<KeyGroup, string>> = {
  attends: 'What attends to what',
  computed: 'How it is computed',
  shown: 'What is shown',
};

/** The block reference, from the schema itself. */
export function reference(): string {
  const chapters = Object.entries(CHAPTERS).map(([group, title]) => [`## ${title}`, ...keysOf(group).map(section)].join('\n\n'));
  return [`# Block reference`, 'Made from the schema by `npm run docs`; a test says when it is stale.', ...chapters, lists()].join('\n\n') + '\n';
}

type ListedKey = AnyKey & { readonly kind: { readonly accepts: string } };

function keysOf(group: string): ListedKey[] {
  return Object.values<ListedKey>(keys).filter((key) => key.group === group);
}

function section({ id, aliases, doc, kind, default: standard, example, scoped }: ListedKey): string {
  const names = [id, ...aliases].map((name) => `\`${name}\``).join(', ');
  return [
    `### ${names}`,
    doc,
    `- Takes ${linksAsCode(kind.accepts)}.\n- Default: ${standard}.${scoped ? '\n- May be set for one site alone, as a mapping from site to value.' : ''}${isOfOneBlock({ key: id }) ? '\n- For one block: not among the defaults of a note.' : ''}`,
    `\`\`\`yaml\n${example}\n\`\`\``,
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
