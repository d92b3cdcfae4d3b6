import { Component } from 'preact';
import type { ComponentChildren } from 'preact';

interface Props {
  readonly children: ComponentChildren;
  readonly drawBug: (bug: unknown) => ComponentChildren;
}

/**
 * Our mistakes after the first picture: in a later drawing, and in the runs that it asks for.
 * One in the first drawing passes through to whoever draws: they must know before they return, and a state drawn anew comes too late.
 */
export class BugCatcher extends Component<Props, { readonly bug?: unknown }> {
  override state: { readonly bug?: unknown } = {};
  private mounted = false;

  override componentDidMount(): void {
    this.mounted = true;
  }

  override componentDidCatch(bug: unknown): void {
    if (this.mounted) this.setState({ bug });
  }

  override render(): ComponentChildren {
    return 'bug' in this.state ? this.props.drawBug(this.state.bug) : this.props.children;
  }
}
