import type { RefObject, VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BlockIndex } from './block-index';
import type { HoverCard } from './card';
import { Cards } from './cards';
import { Controls } from './controls';
import { byNote, type BlockEntry } from './entry';
import { Nearness } from './nearness';
import { GalleryQuiz } from './quiz/gallery-quiz';
import { useQuizMode } from './quiz/use-quiz-mode';
import { selected, type Selection } from './selection';
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
  const quiz = useQuizMode(asked, scroller);
  const nearness = useNearness(scroller, quiz.isOpen);
  const pool = async () => {
    await index.ready();
    return selected(inOrderOf(index.blocks, paths), selection, lastSeen);
  };
  return (
    <div ref={scroller} class="attention-diagrams attn-gallery">
      {quiz.isOpen
        ? <GalleryQuiz pool={pool} pictures={pictures} idPrefix={`${idPrefix}-quiz`} onOpen={onOpen} onAnswered={onAnswered} onLeave={quiz.leave} />
        : (
          <>
            <Controls blocks={blocks} shown={shown.length} isComplete={index.isComplete} selection={selection} onSelect={select} inBase={paths !== undefined} onQuiz={quiz.open} />
            <Cards key={JSON.stringify(selection)} blocks={shown} pictures={pictures} nearness={nearness} idPrefix={idPrefix} onOpen={onOpen} onHover={onHover} />
          </>
        )}
    </div>
  );
}

/** What is near the window; anew whenever cards come back. */
function useNearness(scroller: RefObject<HTMLElement>, isAway: boolean): Nearness | undefined {
  const [nearness, setNearness] = useState<Nearness>();
  useEffect(() => {
    const own = scroller.current === null ? undefined : new Nearness(scroller.current);
    setNearness(own);
    return () => own?.end();
  }, [isAway]);
  return nearness;
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
