/** Something that is made when it is first asked for, and then kept. What could not be made is tried again the next time. */
export class Once<Value> {
  #made: Promise<Value> | undefined;

  value(make: () => Promise<Value>): Promise<Value> {
    const made = this.#made ?? make();
    this.#made = made;
    made.catch(() => {
      if (this.#made === made) this.#made = undefined;
    });
    return made;
  }
}
