import { Component } from './component';

/** A component that lives as long as its element is in the view. */
export class MarkdownRenderChild extends Component {
  constructor(readonly containerEl: HTMLElement) {
    super();
  }
}
