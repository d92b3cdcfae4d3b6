import { attend } from '../../engine/attention/attend';
import { settleCounts } from '../../engine/attention/head-layout';
import { stacked } from '../../engine/matrices/matrix';
import type { Head, Site } from '../../model/trace';
import { layoutOf } from '../layout';
import { ofSite } from '../mechanism';
import { unusedPatterns } from '../patterned';
import type { PatternId } from '../patterns';
import { inputOf } from './attention-input';
import { operationId, type Attention, type AttentionPlace } from './attention-place';
import { mechanismAt, projectionsAt } from './mechanism';
import type { Flow } from './recorder';
import type { SiteCache, TransformerRun } from './run';

/** One attention site of a transformer, as one operation: queries (n × d), memory (m × d) → n × d. Undefined where its sizes allow none. */
export function attention(run: TransformerRun, place: AttentionPlace, queries: Flow, memory: Flow): Flow | undefined {
  const { site, layer } = place;
  const { layout, problems } = settleCounts(layoutOf(run.spec, site));
  const cache = run.pass?.caches.get(`${site}/${layer}`);
  const all = { run, ...place, queries, memory: remembered(run, place, memory, cache), cache, layout, mechanism: mechanismAt(run, site), projections: projectionsAt(run, site, layer) };
  const { followed, input, drawn, problems: unfit } = inputOf(all);
  const attended = input && attend(run.engine, input);
  // Patterns are for the first layer; that deeper ones do not follow them is no mistake of the block.
  const unused = layer === 1 ? unusedPatterns(run.spec, site, all.projections) : [];
  const found = [...problems, ...unused, ...unfit, ...(attended?.problems ?? [])];
  run.recorder.problems.push(...found.map((problem) => ofSite(run.spec, site, problem)));
  if (attended?.site === undefined || attended.projected === undefined) return undefined;
  run.pass?.caches.set(`${site}/${layer}`, { inputs: all.memory.states, projected: attended.projected });
  for (const [step, formula] of Object.entries(attended.formulas)) run.recorder.formulas[step] ??= formula;
  return taken(all, followed, { ...attended.site, formulas: attended.formulas }, drawn || attended.drawn);
}

/** Takes the site down in the trace, and what comes out of it. */
function taken({ run, site: id, stack, layer, writes, queries, memory, projections }: Attention, followed: readonly PatternId[], site: Site, drawn: boolean): Flow {
  const untrained = run.trained === undefined && (drawn || projections === 'random');
  const isSeeded = untrained || queries.untrained || memory.untrained;
  const heads = site.heads.map((head, h) => ({ ...head, ...(followed[h] !== undefined && { pattern: followed[h] }), ...supervisedIn(run, id, layer, h) }));
  const weightsFrom = run.trained?.model ?? (isSeeded ? 'seed' : projections === 'pattern' ? 'pattern' : 'declared');
  run.recorder.sites.push({ ...site, heads, weightsFrom, ...(writes && { writes }) });
  return run.recorder.arrive({
    id: operationId({ stack, layer, site: id }), kind: 'attention', stack, layer, inputs: { queries, keys: memory, values: memory },
    output: { tokens: queries.tokens, states: site.output }, untrained,
  });
}

function supervisedIn({ supervision = [] }: TransformerRun, site: string, layer: number, head: number): Pick<Head, 'supervision'> {
  const found = supervision.find((one) => one.site === site && one.layer === layer && (one.head ?? head) === head);
  return found === undefined ? {} : { supervision: found.text };
}

/** A decoder's own keys are those of earlier passes, and this one's below them. */
function remembered({ pass }: TransformerRun, { site }: AttentionPlace, memory: Flow, cache: SiteCache | undefined): Flow {
  if (pass === undefined || site !== 'decoder-self') return memory;
  const states = cache === undefined ? memory.states : stacked([cache.inputs, memory.states]);
  return { ...memory, states, tokens: pass.tokens.slice(0, states.rows) };
}
