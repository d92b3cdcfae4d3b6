import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { isTrainedModelId, trainedModels } from '../architectures/models';
import { knownWordsOf, type KnownWords } from '../architectures/models/known-words';
import type { TrainedModel } from '../architectures/models/trained-model';
import { counted } from '../engine/wording/counted';

/** All words that a trained model knows, written once somebody opens them, with a field to look for one. */
export function Vocabulary({ id, idPrefix }: { readonly id: string; readonly idPrefix: string }): VNode | null {
  const [isOpen, open] = useState(false);
  const model: TrainedModel | undefined = isTrainedModelId(id) ? trainedModels[id] : undefined;
  const known = useMemo(() => (model === undefined ? [] : knownWordsOf(model)), [model]);
  if (model === undefined) return null;
  return (
    <details class="attn-table attn-vocabulary" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{titleOf(model, known)}</summary>
      {isOpen && <Listed known={known} units={model.units} idPrefix={idPrefix} />}
    </details>
  );
}

/** `All 219 words that tiny-translate reads, and 288 that it writes`. */
function titleOf({ id, units }: TrainedModel, [first, second]: readonly KnownWords[]): string {
  const said = `All ${counted(first?.words.length ?? 0, units.slice(0, -1))} that ${id} ${first?.does === 'reads and writes' || second === undefined ? 'knows' : 'reads'}`;
  return second === undefined ? said : `${said}, and ${second.words.length} that it ${second.does}`;
}

interface ListedProps {
  readonly known: readonly KnownWords[];
  readonly units: TrainedModel['units'];
  readonly idPrefix: string;
}

function Listed({ known, units, idPrefix }: ListedProps): VNode {
  const [part, look] = useState('');
  const found = known.map(({ does, words }) => ({ does, words: words.filter((word) => word.includes(part.trim().toLowerCase())) }));
  return (
    <div class="attn-trial">
      <label class="attn-control-name" for={`${idPrefix}-part`}>Look for:</label>
      <input id={`${idPrefix}-part`} class="attn-field" type="search" autocomplete="off" spellcheck={false} value={part} onInput={(event) => look(event.currentTarget.value)} onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()} />
      <div class="attn-table-scroller attn-answer" role="region" aria-label="Words" tabIndex={0}>
        {found.map(({ does, words }) => (
          <p key={does} role="status">
            <span class="attn-control-name">{`${does.charAt(0).toUpperCase()}${does.slice(1)} (${counted(words.length, units.slice(0, -1))}): `}</span>
            <span class="attn-word-list">{words.length === 0 ? 'none that holds this.' : words.join('  ')}</span>
          </p>
        ))}
      </div>
    </div>
  );
}
