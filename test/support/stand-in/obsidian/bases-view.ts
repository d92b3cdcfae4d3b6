import { Component } from './component';

/** What a plugin extends to draw a base. */
export abstract class BasesView extends Component {
  abstract type: string;
  data: unknown;

  constructor(_controller: object) {
    super();
  }

  abstract onDataUpdated(): void;
}
