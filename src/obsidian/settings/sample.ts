import { drawBlock, eraseBlock } from '../../live/live-block';
import type { Pipeline } from '../../pipeline';
import type { Opened } from './settings';
import type { SettingsStore } from './settings-store';

/** Something small of each kind, with numbers below zero where there is room for them. */
const SAMPLES: Readonly<Record<Opened, string>> = {
  layer: 'the animal was tired\nshow: [scaled, weights]',
  encoder: 'the animal was tired\narchitecture: encoder\nheads: 2',
  decoder: 'the animal was\narchitecture: decoder\nheads: 2',
  'encoder-decoder': 'the cow -> la vache\narchitecture: encoder-decoder\nheads: 2',
  rnn: 'the cow -> la vache\nmodel: luong',
};

const ID = 'attention-diagrams-sample';

/** A block that follows the settings, of the kind whose setting was changed last. */
export class Sample {
  private kind: Opened = 'layer';
  private readonly drawn = new Set<HTMLElement>();

  constructor(private readonly pipeline: Pipeline, private readonly settings: SettingsStore) {}

  /** Returns what takes it away. */
  drawIn(container: HTMLElement): () => void {
    const draw = () => drawBlock(container, SAMPLES[this.kind], ID, this.pipeline, { keeping: undefined });
    draw();
    const unfollow = this.settings.follow(draw);
    this.drawn.add(container);
    return () => {
      unfollow();
      this.drawn.delete(container);
      eraseBlock(container);
    };
  }

  /** Before that setting changes. */
  show(kind: Opened): void {
    if (kind === this.kind) return;
    this.kind = kind;
    for (const container of this.drawn) eraseBlock(container);
  }
}
