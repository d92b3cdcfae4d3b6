import { architectures } from '../../architectures';
import { embeddings } from '../../architectures/embeddings';
import { trainedModels } from '../../architectures/models';
import { presets } from '../../architectures/presets';
import { masks } from '../../engine/masks';
import { normalisers } from '../../engine/normalisers';
import { positions } from '../../engine/positions';
import { scores } from '../../engine/scores';
import { steps } from '../../engine/trace/steps';
import { palettes } from '../palettes';
import { quizKinds } from '../quiz';
import { views } from '../views';

/** The sentence of a registry's entry. */
function docsOf(registry: Readonly<Record<string, { readonly doc: string }>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(registry).map(([id, { doc }]) => [id, doc]));
}

/** What a legal word of a key means, by the key's id, where a registry says so. */
export function wordDocs(key: string): Readonly<Record<string, string>> {
  switch (key) {
    case 'architecture': return docsOf(architectures);
    case 'model': case 'models': return docsOf({ ...presets, ...trainedModels });
    case 'compare': return docsOf({ ...architectures, ...presets, ...trainedModels });
    case 'score': return docsOf(scores);
    case 'position': return docsOf(positions);
    case 'mask': return docsOf(masks);
    case 'normalize': return docsOf(normalisers);
    case 'embedding': return docsOf(embeddings);
    case 'stage': case 'show': return docsOf(steps);
    case 'view': return views;
    case 'quiz': return quizKinds;
    case 'palette': return palettes;
    default: return {};
  }
}
