/** The kinds of questions that a block can ask, with a sentence each. The diagram layer makes every one of them, which its types enforce. */
export const quizKinds = {
  argmax: 'Which token does a token attend to most?',
  mask: 'Which cells does the mask close?',
  weights: 'What weight comes of a row of scores?',
  sources: 'Which sequence do queries, keys and values come from?',
  order: 'In which order do the steps of the computation follow each other?',
};

export type QuizKindId = keyof typeof quizKinds;
