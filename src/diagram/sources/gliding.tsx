import { Component, createRef } from 'preact';
import type { ComponentChildren, VNode } from 'preact';
import { prefersStillness } from '../look/motion';
import type { Motion } from '../../model/spec';

const GLIDE = { duration: 600, easing: 'cubic-bezier(0.3, 0, 0.1, 1)' } as const;

interface Props {
  readonly class: string;
  /** Changes when something inside has moved. */
  readonly arrangement: string;
  readonly motion: Motion;
  readonly children: ComponentChildren;
}

interface Place {
  readonly left: number;
  readonly top: number;
}

type Places = ReadonlyMap<string, Place>;

/**
 * Lets everything inside that is marked `data-glides` move from where it stood to where it stands.
 * A class, since only a class is asked before the page changes: nothing is measured until something moves.
 */
export class Gliding extends Component<Props> {
  private readonly holder = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(previous: Props): Places | null {
    return previous.arrangement === this.props.arrangement || this.holder.current === null ? null : placesIn(this.holder.current);
  }

  override componentDidUpdate(_previous: Props, _state: unknown, before: Places | null): void {
    if (before !== null && this.holder.current !== null && !prefersStillness(this.holder.current, this.props.motion)) glide(this.holder.current, before);
  }

  override render(): VNode {
    return <div class={this.props.class} ref={this.holder}>{this.props.children}</div>;
  }
}

function glide(holder: HTMLElement, before: Places): void {
  const after = placesIn(holder);
  for (const element of movablesIn(holder)) {
    const [from, to] = [before.get(nameOf(element)), after.get(nameOf(element))];
    if (from === undefined || to === undefined || (from.left === to.left && from.top === to.top)) continue;
    element.animate([{ transform: `translate(${from.left - to.left}px, ${from.top - to.top}px)` }, { transform: 'none' }], GLIDE);
  }
}

/** Measured from the holder, so that what moves around it does not count. */
function placesIn(holder: HTMLElement): Places {
  const origin = holder.getBoundingClientRect();
  return new Map(movablesIn(holder).map((element) => {
    const { left, top } = element.getBoundingClientRect();
    return [nameOf(element), { left: left - origin.left, top: top - origin.top }];
  }));
}

function movablesIn(holder: HTMLElement): HTMLElement[] {
  return Array.from(holder.querySelectorAll<HTMLElement>('[data-glides]'));
}

function nameOf(element: HTMLElement): string {
  return element.dataset['glides'] ?? '';
}
