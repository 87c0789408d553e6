// Workshop: what is being typed into a field of one line.

/** The text in a field as it is typed: "1," stays "1,", until the field is left or its value is changed from elsewhere. */
export class Typing {
  readonly #value: () => unknown;
  #typed = $state.raw<{ text: string; value: unknown } | undefined>(undefined);

  /** `value` reads what the file has in the place of the field. */
  constructor(value: () => unknown) {
    this.#value = value;
  }

  /** The text as it was typed; undefined if nothing is being typed, or if the value has changed since, as by undo. */
  get text(): string | undefined {
    return this.#typed?.value === this.#value() ? this.#typed?.text : undefined;
  }

  /** Notes what was typed, after it was written to the file. */
  write(text: string): void {
    this.#typed = { text, value: this.#value() };
  }

  /** The field is left. */
  end(): void {
    this.#typed = undefined;
  }
}
