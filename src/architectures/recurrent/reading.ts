import type { Engine } from '../../engine/engine';
import type { Spec } from '../../model/spec';
import type { RecurrentConfiguration } from './configuration';
import { encode, type Encoded } from './encoder';
import type { Origin } from './origin';
import type { Dense, Written } from './prediction';
import { startOf, type Start } from './start';
import type { Words } from './words';

/** What has been read, and all that writing needs. */
export interface Reading {
  readonly spec: Spec;
  readonly engine: Engine;
  readonly configuration: RecurrentConfiguration;
  readonly origin: Origin;
  readonly source: Words;
  readonly encoded: Encoded;
  readonly start: Start;
}

/** What the decoder is fed, what each row writes, and the layer that scores the words. */
export interface Writing extends Written {
  readonly words: Words;
  readonly dense: (width: number) => Dense;
  /** Whether the model found the words itself. */
  readonly isGenerated: boolean;
}

/** Both sides. */
export interface Parts extends Reading {
  readonly target: Writing;
}

/** The encoder's part. Bahdanau et al. 2015; Luong et al. 2015. */
export function read(spec: Spec, engine: Engine, configuration: RecurrentConfiguration, origin: Origin, source: Words): Reading {
  const encoded = encode(engine, configuration, source, origin);
  return { spec, engine, configuration, origin, source, encoded, start: startOf(engine, configuration, encoded, origin) };
}
