import { BlockIndex } from '../src/obsidian/gallery/block-index';
import { Breather, type IdleWindow } from '../src/obsidian/gallery/breather';
import { selected } from '../src/obsidian/gallery/selection';
import { FakeNotes, memoryStorage, type FakeNote } from '../test/support/fake-notes';

const NOTES = 10_000;
const BLOCKS = 1000;
const ROUNDS = 5;
/** Milliseconds: a longer stretch is a long task to a browser. */
const STRETCH_BUDGET = 50;

const PROSE = Array.from({ length: 40 }, (_, line) => `A line of prose, the ${line}th of its note, about nothing in particular.`).join('\n');
const SENTENCES = ["The animal didn't cross the street because it was too tired", 'I am a student -> je suis étudiant', 'the white cow did see the red bridge\nmask: causal\nheads: 4', 'my dog is [MASK] and cute\nmodel: bert'];

/** Of ten notes, one has a block, two have code of another language, two have lists; the others are prose. */
function noteAt(index: number): FakeNote {
  const every = NOTES / BLOCKS;
  if (index % every === 0) return { text: `# Note\n\n${PROSE}\n\n\`\`\`attention\n${SENTENCES[(index / every) % SENTENCES.length]}\nseed: ${index}\n\`\`\`\n\n${PROSE}\n`, sections: ['heading', 'paragraph', 'code', 'paragraph'], headings: [{ text: 'Note', line: 0 }] };
  if (index % every <= 2) return { text: `${PROSE}\n\n\`\`\`js\nlet a = 1;\n\`\`\`\n`, sections: ['paragraph', 'code'] };
  if (index % every <= 4) return { text: `- item\n  - below\n\n${PROSE}\n`, sections: ['list', 'paragraph'] };
  return { text: PROSE, sections: ['heading', 'paragraph'] };
}

/** Milliseconds that this process has been at work: others on the machine do not count. */
function busy(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Idle at once, and takes note of how long each stretch between two rests is. */
class Stopwatch implements IdleWindow {
  longest = 0;
  work = 0;
  private started = busy();
  readonly performance = { now: busy };

  setTimeout(callback: () => void): void {
    this.stop();
    setImmediate(() => {
      this.started = busy();
      callback();
    });
  }

  stop(): void {
    const stretch = busy() - this.started;
    this.longest = Math.max(this.longest, stretch);
    this.work += stretch;
  }
}

async function filled(notes: FakeNotes, storage: ReturnType<typeof memoryStorage>) {
  const watch = new Stopwatch();
  const index = new BlockIndex(notes, storage, new Breather(() => watch));
  await index.ready();
  watch.stop();
  return { index, watch };
}

type Filled = Awaited<ReturnType<typeof filled>>;

function median(rounds: readonly Filled[], of: (round: Filled) => number): number {
  return rounds.map(of).sort((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? NaN;
}

function report(name: string, rounds: readonly Filled[]): void {
  const [longest, work] = [median(rounds, ({ watch }) => watch.longest), median(rounds, ({ watch }) => watch.work)];
  const [reads, blocks] = [median(rounds, ({ index }) => index.reads), median(rounds, ({ index }) => index.blocks.length)];
  const isOver = longest > STRETCH_BUDGET || blocks !== BLOCKS;
  process.stdout.write(`${isOver ? 'OVER' : 'ok  '}  ${longest.toFixed(1)} ms  (≤ ${STRETCH_BUDGET})  longest stretch, gallery of ${blocks} blocks in ${NOTES} notes, ${name}: ${work.toFixed(0)} ms of work, ${reads} notes read\n`);
  if (isOver) process.exitCode = 1;
}

/** One after the other. */
async function rounds(run: () => Promise<Filled>): Promise<Filled[]> {
  const all: Filled[] = [];
  for (let round = 0; round < ROUNDS; round++) all.push(await run());
  return all;
}

async function main(): Promise<void> {
  const notes = new FakeNotes(Array.from({ length: NOTES }, (_, index) => [`folder ${index % 100}/note ${index}.md`, noteAt(index)] as const));
  const storage = memoryStorage();
  await filled(new FakeNotes([...notes.notes].slice(0, 200)), memoryStorage());
  report('first start', await rounds(() => filled(notes, memoryStorage())));
  await filled(notes, storage);
  report('next start', await rounds(() => filled(notes, storage)));
  const again = await filled(notes, storage);
  const characters = [...storage.kept.values()].reduce((sum, text) => sum + text.length, 0);
  const start = busy();
  const found = selected(again.index.blocks, { words: 'cow bridge', only: {}, order: 'note' }, () => 0);
  process.stdout.write(`ok    ${(busy() - start).toFixed(1)} ms to search ${again.index.blocks.length} blocks (${found.length} found); ${Math.round(characters / 1000)} KB kept between starts\n`);
}

await main();
