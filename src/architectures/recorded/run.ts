import { FloatMatrix } from '../../engine/matrices/matrix';
import type { Problem } from '../../model/diagnostic';
import type { SiteChoice } from '../../model/site-choice';
import type { Spec } from '../../model/spec';
import type { Site } from '../../model/trace';
import type { Run } from '../architecture';
import { emptyTrace } from '../empty-trace';
import { betweenWords, maskBetween } from './merged';
import type { RecordedSite } from './recording';
import type { Recordings } from './recordings';
import { wordsOf, type Word } from './words';

/** A block that imports, and the path that it writes. */
export type ImportingSpec = Spec & { readonly imported: string };

export function isImporting(spec: Spec): spec is ImportingSpec {
  return spec.imported !== undefined;
}

/** Attention that was recorded elsewhere: nothing is computed, so there are weights and no other step. */
export function runRecorded(spec: ImportingSpec, recordings: Recordings): Run {
  const { recording, problems } = recordings.of(spec.imported);
  if (recording === undefined) return { trace: emptyTrace(spec, 'self'), problems };
  const { architecture, about } = recording;
  const sites = inOrder(recording.sites.map((site) => sitesOf(site, spec)));
  const hasCross = sites.some(({ id }) => id === 'cross');
  return {
    trace: { ...emptyTrace({ ...spec, architecture }, hasCross ? spec.attention : 'self'), weightsFrom: about.model, recorded: { ...about, pieces: spec.pieces }, sites },
    problems: [...problems, ...idlePieces(spec, sites)],
  };
}

/** The sites that the file holds, where there are several. */
export function recordedChoices({ imported }: ImportingSpec, recordings: Recordings): readonly SiteChoice[] {
  const labels: Readonly<Record<string, string>> = { 'encoder-self': 'Encoder self', 'decoder-self': 'Decoder self', cross: 'Cross' };
  const sites = recordings.of(imported).recording?.sites ?? [];
  return sites.length < 2 ? [] : sites.map(({ id }) => ({ id, label: labels[id] ?? id, overrides: {} }));
}

function sitesOf({ id, from, queries, keys, layers, causal }: RecordedSite, { pieces }: Spec): Site[] {
  const [rows, columns] = [wordsOf(queries, pieces), wordsOf(keys, pieces)];
  const mask = maskBetween(rows, columns, causal);
  const names = { queries: rows.map(({ name }) => name), keys: columns.map(({ name }) => name) };
  const hasPieces = [...rows, ...columns].some(({ label }) => label !== undefined);
  return layers.map((heads, index) => ({
    id, layer: index + 1, from, ...names, output: FloatMatrix.zeros(rows.length, 0),
    ...(hasPieces && { labels: { queries: rows.map(labelOf), keys: columns.map(labelOf) } }),
    heads: heads.map((weights) => ({ mask, steps: { weights: withoutClosed(betweenWords(weights, rows, columns), mask.closedBy) } })),
  }));
}

function labelOf({ name, label }: Word): string {
  return label ?? name;
}

/** What rounding left in closed cells is nothing. */
function withoutClosed(weights: FloatMatrix, closedBy: Uint32Array): FloatMatrix {
  if (!closedBy.includes(1)) return weights;
  return new FloatMatrix(weights.rows, weights.columns, weights.data.map((weight, cell) => (closedBy[cell] === 0 ? weight : 0)));
}

/** As they were computed: the encoder's layers, then, layer by layer, what the decoder attends to. */
function inOrder(sites: readonly (readonly Site[])[]): Site[] {
  const all = sites.flat();
  const [encoder, decoder] = [all.filter(({ id }) => id === 'encoder-self'), all.filter(({ id }) => id !== 'encoder-self')];
  return [...encoder, ...decoder.sort((a, b) => a.layer - b.layer)];
}

function idlePieces({ imported, pieces }: ImportingSpec, sites: readonly Site[]): Problem[] {
  if (pieces === 'keep' || sites.some(({ labels }) => labels !== undefined)) return [];
  return [{ severity: 'warning', key: 'pieces', message: `There are no pieces to merge: every token of "${imported}" is a word.`, hint: 'Take the line out. Pieces are known by their marks: ##ing, ▁the, Ġthe, ing</w>.' }];
}
