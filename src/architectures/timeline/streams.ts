import type { Stream, Trace } from '../../model/trace';

type Streams = Pick<Trace, 'streams'>;

/** What is read: the source where there is one, else the text that a decoder writes, else the queries. */
export function streamRead({ streams }: Streams): Stream | undefined {
  return firstOf(streams, ['encoder', 'decoder', 'queries']);
}

/** What is written, in training and in generation. */
export function streamWritten({ streams }: Streams): Stream | undefined {
  return firstOf(streams, ['decoder', 'encoder', 'queries']);
}

/** As it enters the first layer. */
function firstOf(streams: readonly Stream[], ids: readonly string[]): Stream | undefined {
  const entering = streams.filter(({ layer }) => layer === 0);
  return ids.map((id) => entering.find((stream) => stream.id === id)).find((stream) => stream !== undefined);
}

/**
 * The width of the vectors that enter the layer. Head patterns read places beside the words, which no model has there:
 * the values are the words alone.
 */
export function widthOf({ sites }: Pick<Trace, 'sites'>, stream: Stream): number {
  const ofWords = stream.id === 'queries' ? sites[0]?.operands?.['X_V'] : undefined;
  return typeof ofWords === 'object' ? ofWords.columns : stream.states.columns;
}
