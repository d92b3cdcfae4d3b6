import type { Question } from '../../../diagram/quiz/question';
import type { Quiz } from '../../../diagram/quiz/quiz';
import { byNote, type BlockEntry } from '../entry';

/** A question and the block that it is about. */
export interface Asked {
  readonly entry: BlockEntry;
  readonly quiz: Quiz;
  readonly question: Question;
  /** How often the block was asked about before, in this round. */
  readonly before: number;
}

/** → undefined where there is nothing to ask about a block. */
export type ReadQuiz = (entry: BlockEntry) => Promise<Quiz | undefined>;

/** The first block of each note, then the second of each, …: questions that follow each other are of different notes, as long as there are several. */
export function inTurns(blocks: readonly BlockEntry[]): readonly BlockEntry[] {
  const notes = [...byNote(blocks).values()];
  const turns = Math.max(0, ...notes.map(({ length }) => length));
  return Array.from({ length: turns }, (_, turn) => notes.flatMap((own) => own[turn] ?? [])).flat();
}

/** One question of each block, then another one of each, and so on. A block is read only when its turn comes. */
export class Round {
  private turn = 0;
  private readonly silent = new Set<BlockEntry>();

  constructor(private readonly blocks: readonly BlockEntry[], private readonly read: ReadQuiz) {}

  /** The next question; undefined where none of the blocks has any. */
  async next(): Promise<Asked | undefined> {
    while (this.silent.size < this.blocks.length) {
      const [entry, before] = [this.blocks[this.turn % this.blocks.length], Math.floor(this.turn / this.blocks.length)];
      this.turn += 1;
      if (entry === undefined || this.silent.has(entry)) continue;
      const quiz = await this.read(entry);
      const question = quiz?.ask(before);
      if (quiz !== undefined && question !== undefined) return { entry, quiz, question, before };
      this.silent.add(entry);
    }
    return undefined;
  }
}
