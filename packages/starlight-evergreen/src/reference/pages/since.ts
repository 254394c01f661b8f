/** In which version of a range something came to be. */
export interface Since {
  /** The version that a model came with; undefined when the oldest one has it: since when is not known then. */
  model(name: string): string | undefined;
  /** The version that a field came with, where its model is older than it. */
  field(model: string, name: string): string | undefined;
}
