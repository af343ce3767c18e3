const RETRY_MS = 3000;

/**
 * Something that is looked up again whenever it may have changed. Of two answers that were under way at once the later
 * question's stays, in whatever order they come; after a failure it is looked up again by itself.
 */
export class Look {
  #asked = 0;
  #shown = 0;
  #failed = 0;
  #retry = 0;

  constructor(ask, show, onState) {
    this.ask = ask;
    this.show = show;
    this.onState = onState;
  }

  /** What is shown may be out of date: the last answer was none. */
  get isBehind() {
    return this.#failed > this.#shown;
  }

  async now() {
    clearTimeout(this.#retry);
    const turn = ++this.#asked;
    const found = await this.ask().catch((failure) => this.#missed(turn, failure));
    if (found === undefined || turn < this.#shown) return;
    this.#shown = turn;
    this.onState();
    this.show(found);
  }

  #missed(turn, { status }) {
    this.#failed = Math.max(this.#failed, turn);
    this.onState();
    // A later question that is under way decides; after the session's end there is nothing to ask.
    if (turn === this.#asked && status !== 401) this.#retry = setTimeout(() => this.now(), RETRY_MS);
  }
}
