const pendingKey = `${storageKey}:pending`;
const ECHO_PATIENCE_MS = 12000;

const newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/**
 * The visitor's own words on their way: posted one after another, each under one id however often it is posted, so that
 * the server takes it once. What a reload caught halfway comes back as not sent.
 */
class Outbox {
  #seat;
  #listener;
  #chain = Promise.resolve();
  #items = new Map();
  #typedAt = 0;

  /** `onChange` hears `{id, text, state}` with the state pending, failed, sent or dismissed. */
  constructor(seat, listener, onChange) {
    this.#seat = seat;
    this.#listener = listener;
    this.onChange = onChange;
  }

  restore() {
    for (const { id, text } of ofThisTab.read(pendingKey) ?? []) this.#update({ id, text }, 'failed');
  }

  send(text) {
    this.#enqueue({ id: newId(), text });
  }

  retry(id) {
    const item = this.#items.get(id);
    if (item?.state === 'failed') this.#enqueue(item);
  }

  dismiss(id) {
    const item = this.#items.get(id);
    if (item?.state !== 'failed') return;
    this.settle(id);
    this.onChange({ ...item, state: 'dismissed' });
  }

  /** The server's copy has arrived; answers whether it was one of ours. */
  settle(id) {
    const ours = this.#items.delete(id);
    if (ours) this.#save();
    return ours;
  }

  typing() {
    if (!this.#seat.session?.started || Date.now() - this.#typedAt < 3000) return;
    this.#typedAt = Date.now();
    this.#post({ type: 'typing' }).catch(() => {});
  }

  #enqueue(item) {
    this.#update(item, 'pending');
    this.#listener.start();
    this.#chain = this.#chain.then(() => this.#deliver(item));
  }

  async #deliver(item) {
    const message = { type: 'message', text: item.text, channelData: { clientActivityID: item.id } };
    for (let tries = 0; this.#items.has(item.id); tries++) {
      try {
        await this.#post(message);
        if (this.#items.has(item.id)) this.#update(item, 'sent');
        setTimeout(() => this.#items.has(item.id) && this.#listener.again(), ECHO_PATIENCE_MS);
        return;
      } catch (failure) {
        const wait = this.#patience(failure, tries);
        if (!wait) return void (this.#items.has(item.id) && this.#update(item, 'failed'));
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  /** Milliseconds to the next try by itself, or 0 to leave it to the visitor. */
  #patience({ status, waitSeconds }, tries) {
    if (status === 429) return tries < 5 ? Math.min(waitSeconds || 2, 60) * 1000 : 0;
    // The conversation has gone and the next try begins another one.
    if (status === 401 || status === 403 || status === 404) return tries < 2 ? 1 : 0;
    const passing = !status || status >= 500;
    return passing && navigator.onLine && tries < 2 ? 1000 + 1500 * tries : 0;
  }

  async #post(activity) {
    if (!this.#seat.session?.started) await this.#seat.enter('');
    return this.#seat.authorised((token) => callServer(`${this.#seat.path}/activities`, token, {
      ...activity,
      from: { id: this.#seat.session.userId, role: 'user' },
      locale: language,
    }));
  }

  #update(item, state) {
    item.state = state;
    this.#items.set(item.id, item);
    this.#save();
    this.onChange(item);
  }

  #save() {
    const open = [...this.#items.values()].filter((item) => item.state !== 'sent');
    ofThisTab.write(pendingKey, open.length ? open.map(({ id, text }) => ({ id, text })) : null);
  }
}
