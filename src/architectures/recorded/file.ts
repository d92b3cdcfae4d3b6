import { LIMITS } from '../../engine/limits';
import { own } from '../../engine/names/own';
import { grouped } from '../../engine/wording/counted';
import { readAttention, type Part } from './attention';
import { described, DOCUMENTED, held, isList, isObject, readJson, type JsonObject } from './json';
import { isFault, type Fault, type RecordedSite, type Recording } from './recording';
import { laterSeen, oddRows } from './rows';

/** What became of a file: what can be drawn of it, and all that is wrong with it. */
export interface Understood {
  readonly recording?: Recording;
  readonly errors: readonly Fault[];
  readonly warnings: readonly Fault[];
}

const FORMAT = 1;

/** The text of a file → the attention in it. Never throws, whatever the text is. */
export function readRecording(text: string): Understood {
  const file = readJson(text);
  if (isFault(file)) return refused(file);
  const wrong = wrongHead(file);
  if (wrong.length > 0) return refused(...wrong);
  const isPair = ['encoder', 'decoder', 'cross'].some((name) => own(file, name) !== undefined);
  return isPair ? readPair(file) : readAlone(file);
}

function refused(...errors: readonly Fault[]): Understood {
  return { errors, warnings: [] };
}

function wrongHead(file: JsonObject): Fault[] {
  const [format, model] = [own(file, 'format'), own(file, 'model')];
  return [
    ...(format === FORMAT ? [] : [{ fault: `${held('format', format)}; expected ${FORMAT}.`, hint: DOCUMENTED }]),
    ...(typeof model === 'string' && model.trim() !== '' ? [] : [{ fault: `${held('model', model)}; expected the name of the model that was recorded.`, hint: 'The picture says where its numbers come from: "model": "bert-base-uncased".' }]),
  ];
}

function aboutOf(file: JsonObject): Recording['about'] {
  const textOf = (name: string) => {
    const value = own(file, name);
    return typeof value === 'string' && value.trim() !== '' ? { [name]: value } : {};
  };
  return { model: String(own(file, 'model')), ...textOf('text'), ...textOf('license'), ...textOf('source') };
}

/** One sequence that attends to itself: a decoder where nothing could see what comes later, else an encoder. */
function readAlone(file: JsonObject): Understood {
  const tokens = readTokens(own(file, 'tokens'), 'tokens');
  if (isFault(tokens)) return refused(tokens);
  const mask = readMask(file, 'mask');
  const attention = readAttention(own(file, 'attention'), { path: 'attention', queries: tokens, keys: tokens });
  const errors = [mask, attention].filter(isFaulty);
  if (isFault(attention) || isFaulty(mask)) return refused(...errors);
  const isDecoder = mask === 'causal';
  const architecture = isDecoder ? 'decoder' : 'encoder';
  const site: RecordedSite = { id: `${architecture}-self`, from: { queries: architecture, keys: architecture }, queries: tokens, keys: tokens, layers: attention, causal: isDecoder };
  return checked({ architecture, about: aboutOf(file), sites: [site] }, ['attention']);
}

function isFaulty(value: object | string | undefined): value is Fault {
  return typeof value === 'object' && isFault(value);
}

/** An encoder and a decoder, each with its tokens; what each attends to, and what the decoder attends to across, as far as it was recorded. */
function readPair(file: JsonObject): Understood {
  const [encoder, decoder] = [partOf(file, 'encoder'), partOf(file, 'decoder')];
  const [read, written] = [readTokens(own(encoder, 'tokens'), 'encoder.tokens'), readTokens(own(decoder, 'tokens'), 'decoder.tokens')];
  if (isFault(read) || isFault(written)) return refused(...[read, written].filter(isFault));
  const mask = readMask(decoder, 'decoder.mask');
  const parts = [
    { id: 'encoder-self', held: own(encoder, 'attention'), part: { path: 'encoder.attention', queries: read, keys: read }, from: { queries: 'encoder', keys: 'encoder' } },
    { id: 'decoder-self', held: own(decoder, 'attention'), part: { path: 'decoder.attention', queries: written, keys: written }, from: { queries: 'decoder', keys: 'decoder' } },
    { id: 'cross', held: own(partOf(file, 'cross'), 'attention'), part: { path: 'cross.attention', queries: written, keys: read, sides: { queries: 'decoder', keys: 'encoder' } }, from: { queries: 'decoder', keys: 'encoder' } },
  ].filter(({ held }) => held !== undefined);
  if (parts.length === 0) return refused({ fault: 'holds no attention: encoder.attention, decoder.attention and cross.attention are all missing.', hint: DOCUMENTED });
  const outcomes = parts.map(({ id, held, part, from }) => readSite(id, held, part, from, id === 'decoder-self' && mask === 'causal'));
  const sites = outcomes.flatMap((outcome) => (isFault(outcome) ? [] : [outcome]));
  const cells = sites.reduce((sum, site) => sum + cellsOf(site), 0);
  const errors = [mask, ...outcomes].filter(isFaulty);
  if (cells > LIMITS.cells) errors.push({ fault: `holds ${grouped(cells)} weights, more than ${grouped(LIMITS.cells)}.`, hint: 'Record fewer layers, or a shorter text.' });
  return errors.length > 0 ? refused(...errors) : checked({ architecture: 'encoder-decoder', about: aboutOf(file), sites }, parts.map(({ part: { path } }) => path));
}

function cellsOf({ layers }: RecordedSite): number {
  return layers.flat().reduce((cells, { data }) => cells + data.length, 0);
}

function partOf(file: JsonObject, name: string): JsonObject {
  const part = own(file, name);
  return isObject(part) ? part : {};
}

function readSite(id: string, held: unknown, part: Part, from: RecordedSite['from'], causal: boolean): RecordedSite | Fault {
  const layers = readAttention(held, part);
  return isFault(layers) ? layers : { id, from, queries: part.queries, keys: part.keys, layers, causal };
}

function readTokens(value: unknown, path: string): readonly string[] | Fault {
  if (!isList(value) || value.length === 0) return { fault: `${held(path, value)}; expected a list of texts, one a token.`, hint: DOCUMENTED };
  if (value.length > LIMITS.tokens) return { fault: `has ${value.length} ${path}; at most ${LIMITS.tokens} can be drawn.`, hint: 'Record a shorter text.' };
  const odd = value.findIndex((token) => typeof token !== 'string');
  return odd === -1 ? value.map(String) : { fault: `has ${path}[${odd}] ${described(value[odd])}; expected a text.`, hint: 'Write tokens, not their numbers: tokenizer.convert_ids_to_tokens(ids).' };
}

/** Only what the file says: zeros above the diagonal may be there by chance. */
function readMask(part: JsonObject, path: string): 'causal' | undefined | Fault {
  const mask = own(part, 'mask');
  if (mask === undefined || mask === null || mask === 'none') return undefined;
  return mask === 'causal' ? mask : { fault: `has "${path}" ${typeof mask === 'string' ? `"${mask.slice(0, 24)}"` : described(mask)}; expected "causal" or "none".`, hint: 'A decoder is causal; leave "mask" out of an encoder.' };
}

/** What its numbers say against what it says of them: drawn all the same. */
function checked(recording: Recording, paths: readonly string[]): Understood {
  const errors = recording.sites.map((site, index) => (site.causal ? laterSeen(site, paths[index] ?? '') : undefined));
  const warnings = recording.sites.flatMap((site, index) => oddRows(site, paths[index] ?? '') ?? []);
  const sites = recording.sites.map((site, index) => (errors[index] === undefined ? site : { ...site, causal: false }));
  return { recording: { ...recording, sites }, errors: errors.filter((fault) => fault !== undefined), warnings };
}
