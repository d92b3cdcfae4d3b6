import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { quizOf, type Quiz } from '../../../diagram/quiz/quiz';
import { NO_SCORE, QuizGroup, QuizQuestion, scoreAfter } from '../../../diagram/quiz/sheet';
import { visible } from '../../../diagram/text/visible';
import type { BlockEntry } from '../entry';
import type { SmallPictures } from '../small-pictures';
import { inTurns, Round, type Asked } from './round';

interface Props {
  /** The blocks to ask about, once all notes have been looked at. */
  readonly pool: () => Promise<readonly BlockEntry[]>;
  readonly pictures: SmallPictures;
  readonly idPrefix: string;
  readonly onOpen: (entry: BlockEntry, newTab: boolean) => void;
  readonly onAnswered: (entry: BlockEntry) => void;
  readonly onLeave: () => void;
}

/** Questions about the blocks that a gallery shows, one after another from different notes, with the score of this sitting. */
export function GalleryQuiz({ pool, pictures, idPrefix, onOpen, onAnswered, onLeave }: Props): VNode {
  const { asked, next } = useRound(pool, pictures);
  const [score, keep] = useState(NO_SCORE);
  return (
    <QuizGroup onLeave={onLeave}>
      {asked === undefined && <p class="attn-quiz-where" role="status">Looking for a question …</p>}
      {asked === 'none' && <Nothing onLeave={onLeave} />}
      {asked !== undefined && asked !== 'none' && (
        <>
          <About asked={asked} />
          <QuizQuestion
            key={`${asked.entry.path}#${asked.entry.ordinal} ${asked.before}`} quiz={asked.quiz} question={asked.question} idPrefix={idPrefix} takesFocus={true} score={score} next="Next question" onNext={next} onLeave={onLeave}
            onAnswer={(right) => {
              keep(scoreAfter(score, right));
              onAnswered(asked.entry);
            }}
            beside={<button class="attn-toggle attn-try" type="button" onClick={(event) => onOpen(asked.entry, event.ctrlKey || event.metaKey)}>Open the note</button>}
          />
        </>
      )}
    </QuizGroup>
  );
}

/** Until a question is found, the one before it stays. */
function useRound(pool: Props['pool'], pictures: SmallPictures) {
  const [asked, setAsked] = useState<Asked | 'none'>();
  const round = useRef<Round>();
  const isWanted = useRef(true);
  const isLooking = useRef(false);
  const look = async () => {
    if (isLooking.current) return;
    isLooking.current = true;
    round.current ??= new Round(inTurns(await pool()), (entry) => quizIn(entry, pictures, () => isWanted.current));
    const found = await round.current.next();
    isLooking.current = false;
    if (isWanted.current) setAsked(found ?? 'none');
  };
  useEffect(() => {
    void look();
    return () => {
      isWanted.current = false;
    };
  }, []);
  return { asked, next: () => void look() };
}

/** Nothing is asked about a block with a mistake: its reader has another question then. */
async function quizIn(entry: BlockEntry, pictures: SmallPictures, isWanted: () => boolean): Promise<Quiz | undefined> {
  const picture = await pictures.draw(entry, isWanted);
  if (picture === undefined || !('trace' in picture)) return undefined;
  const { trace, presentation } = picture;
  return trace.diagnostics.some(({ severity }) => severity === 'error') ? undefined : quizOf(trace, presentation);
}

function About({ asked: { entry, before } }: { readonly asked: Asked }): VNode {
  const { note, heading, title } = entry;
  return (
    <div class="attn-gallery-about">
      <p class="attn-card-title">{visible(title)}</p>
      <p class="attn-quiz-where">{visible(heading === '' ? note : `${note} › ${heading}`)}</p>
      {before > 0 && <p class="attn-quiz-where">Each of these diagrams has been asked about; here are further questions.</p>}
    </div>
  );
}

function Nothing({ onLeave }: Pick<Props, 'onLeave'>): VNode {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <>
      <p role="status">There is nothing to ask about these diagrams: they are too large, have a mistake, or leave no choice.</p>
      <button ref={back} class="attn-toggle attn-try" type="button" onClick={onLeave}>Back to the gallery</button>
    </>
  );
}
