import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BlockIndex } from './block-index';
import type { HoverCard } from './card';
import { Cards } from './cards';
import { byNote, type BlockEntry } from './entry';
import { Nearness } from './nearness';
import { GalleryQuiz } from './quiz/gallery-quiz';
import { useQuizMode } from './quiz/use-quiz-mode';
import { choicesFor, FILTERS, ORDERS, selected, type Filter, type Order, type Selection } from './selection';
import type { SmallPictures } from './small-pictures';

export interface GalleryProps {
  readonly index: BlockIndex;
  readonly pictures: SmallPictures;
  readonly lastSeen: (fingerprint: string) => number;
  readonly onOpen: (entry: BlockEntry, newTab: boolean) => void;
  readonly onHover: HoverCard;
  /** A question about a block was answered: it has been seen. */
  readonly onAnswered: (entry: BlockEntry) => void;
  /** Changes when a quiz is asked for from elsewhere; 0 until then. */
  readonly asked?: number;
  /** Ids on the page start with it. */
  readonly idPrefix: string;
  /** The notes whose blocks are shown, in their order; absent for all of the vault. */
  readonly paths?: readonly string[];
}

/** Every attention block of the vault, or of some notes, to be searched, filtered, sorted and opened. */
export function Gallery({ index, pictures, lastSeen, onOpen, onHover, onAnswered, idPrefix, paths, asked = 0 }: GalleryProps): VNode {
  const blocks = useBlocks(index, paths);
  const [selection, setSelection] = useState<Selection>({ words: '', only: {}, order: paths === undefined ? 'seen' : 'base' });
  const select = (parts: Partial<Selection>) => setSelection((before) => ({ ...before, ...parts }));
  const shown = useMemo(() => selected(blocks, selection, lastSeen), [blocks, selection]);
  const scroller = useRef<HTMLDivElement>(null);
  const [nearness, setNearness] = useState<Nearness>();
  const quiz = useQuizMode(asked, scroller);
  useEffect(() => {
    const own = scroller.current === null ? undefined : new Nearness(scroller.current);
    setNearness(own);
    return () => own?.end();
  }, [quiz.isOpen]);
  if (quiz.isOpen) {
    const pool = async () => {
      await index.ready();
      return selected(inOrderOf(index.blocks, paths), selection, lastSeen);
    };
    return (
      <div ref={scroller} class="attention-diagrams attn-gallery">
        <GalleryQuiz pool={pool} pictures={pictures} idPrefix={`${idPrefix}-quiz`} onOpen={onOpen} onAnswered={onAnswered} onLeave={quiz.leave} />
      </div>
    );
  }
  return (
    <div ref={scroller} class="attention-diagrams attn-gallery">
      <div class="attn-gallery-controls" role="search" aria-label="Attention diagrams">
        <input type="search" class="attn-gallery-field attn-gallery-search" aria-label="Search attention diagrams" placeholder="Search …" value={selection.words} onInput={({ currentTarget }) => select({ words: currentTarget.value })} onKeyDown={(event) => intoCards(event, scroller.current)} />
        {FILTERS.map((filter) => <FilterList key={filter} filter={filter} choices={choicesFor(blocks, filter)} chosen={selection.only[filter]} onChoose={(chosen) => select({ only: { ...selection.only, [filter]: chosen } })} />)}
        <OrderList order={selection.order} inBase={paths !== undefined} onChoose={(order) => select({ order })} />
        <button type="button" class="attn-gallery-field attn-gallery-quiz" disabled={shown.length === 0} title="Questions about these diagrams, one after another" onClick={quiz.open}>Quiz me</button>
        <p class="attn-gallery-count" role="status">{counted(shown.length, blocks.length, index.isComplete)}</p>
      </div>
      <Cards key={JSON.stringify(selection)} blocks={shown} pictures={pictures} nearness={nearness} idPrefix={idPrefix} onOpen={onOpen} onHover={onHover} />
    </div>
  );
}

/** Follows the index while the gallery is open. */
function useBlocks(index: BlockIndex, paths: readonly string[] | undefined): readonly BlockEntry[] {
  const [blocks, setBlocks] = useState(index.blocks);
  useEffect(() => {
    const look = () => setBlocks(index.blocks);
    const end = index.follow(look);
    void index.ready().then(look);
    return end;
  }, []);
  return useMemo(() => inOrderOf(blocks, paths), [blocks, paths]);
}

function inOrderOf(blocks: readonly BlockEntry[], paths: readonly string[] | undefined): readonly BlockEntry[] {
  if (paths === undefined) return blocks;
  const byPath = byNote(blocks);
  return paths.flatMap((path) => byPath.get(path) ?? []);
}

function FilterList({ filter, choices, chosen, onChoose }: { readonly filter: Filter; readonly choices: readonly string[]; readonly chosen: string | undefined; readonly onChoose: (chosen: string | undefined) => void }): VNode | null {
  if (choices.length < 2 && chosen === undefined) return null;
  const name = NAMES[filter];
  return (
    <select class="attn-gallery-field dropdown" aria-label={name} value={chosen ?? ''} onChange={({ currentTarget }) => onChoose(currentTarget.value === '' ? undefined : currentTarget.value)}>
      <option value="">{`${name}: all`}</option>
      {choices.map((choice) => <option key={choice} value={choice}>{choice}</option>)}
    </select>
  );
}

const NAMES: Readonly<Record<Filter, string>> = { architecture: 'Architecture', attention: 'Attention', model: 'Model' };

function OrderList({ order, inBase, onChoose }: { readonly order: Order; readonly inBase: boolean; readonly onChoose: (order: Order) => void }): VNode {
  return (
    <select class="attn-gallery-field dropdown" aria-label="Sort by" value={order} onChange={({ currentTarget }) => isOrder(currentTarget.value) && onChoose(currentTarget.value)}>
      {Object.entries(ORDERS).filter(([id]) => inBase || id !== 'base').map(([id, name]) => <option key={id} value={id}>{name}</option>)}
    </select>
  );
}

function isOrder(text: string): text is Order {
  return Object.hasOwn(ORDERS, text);
}

function counted(shown: number, all: number, isComplete: boolean): string {
  const diagrams = all === 1 ? '1 diagram' : `${all} diagrams`;
  const found = shown === all ? diagrams : `${shown} of ${diagrams}`;
  if (!isComplete) return `${found} so far …`;
  return all === 0 ? 'No note here has an attention block yet.' : found;
}

/** Down from the search field to the first card. */
function intoCards(event: TargetedKeyboardEvent<HTMLElement>, gallery: HTMLElement | null): void {
  const card = event.key === 'ArrowDown' ? gallery?.querySelector<HTMLElement>('.attn-card') : undefined;
  if (!card) return;
  card.focus();
  event.preventDefault();
}
