/** A way of writing that does not serve the reader, and why. */
export interface StyleRule {
  /** Global, so that every place is found. */
  pattern: RegExp;
  reason: string;
}

/** Few, and each of them almost always right. */
export const styleRules: readonly StyleRule[] = [
  {
    pattern: /\b(?:simply|obviously|of course|trivially?|effortlessly|straightforward)\b/giu,
    reason: 'It says nothing to those who know, and hurts those who do not. Leave it out.',
  },
  {
    pattern: /\b(?:easy|easily)\b/giu,
    reason: 'Whether it is easy is for the reader to say. Say what it takes.',
  },
  {
    pattern:
      /\bjust (?:add|call|change|click|copy|create|do|import|install|make|pass|pick|press|put|run|send|set|use|write)\b/giu,
    reason: 'Leave "just" out: the step is as long as it is.',
  },
  {
    pattern: /\b(?:please note|note that|it should be noted|keep in mind that|as you can see)\b/giu,
    reason: 'Say it. What needs attention is a sentence of its own, or an aside.',
  },
  { pattern: /\bin order to\b/giu, reason: 'Write "to".' },
  {
    pattern: /\b(?:utili[sz]es?|utili[sz]ing|leverag(?:e|es|ing))\b/giu,
    reason: 'Write "use".',
  },
  {
    pattern: /\b(?:blazing(?:ly)?|seamless(?:ly)?|cutting-edge|world-class|state-of-the-art)\b/giu,
    reason: 'That is advertising. Say what it does, or give the number.',
  },
];
