const POLL_INSTEAD_MS = 5 * 60000;

/** Listens to the conversation for as long as the page lives: by WebSocket, by polling where that is blocked. */
class Listener {
  #seat;
  #watermark = '';
  #socket = null;
  #running = false;
  #blockedSockets = 0;
  #pollUntil = 0;
  #wake = () => {};

  /** `onState` hears connecting, online or offline. */
  constructor(seat, onActivities, onState) {
    this.#seat = seat;
    this.onActivities = onActivities;
    this.onState = onState;
    addEventListener('online', () => this.again());
    addEventListener('offline', () => this.#running && onState('offline'));
  }

  start() {
    this.#wake();
    if (!this.#running) this.#run();
  }

  /** Fetches everything once more, from the beginning of the conversation. */
  restart() {
    this.#watermark = '';
    this.again();
  }

  /** Drops the present connection, which may be dead without knowing it, and connects at once. */
  again() {
    this.#socket?.close();
    this.#wake();
  }

  async #run() {
    this.#running = true;
    for (let failures = 0; ;) {
      try {
        if (!failures) this.onState('connecting');
        const address = await this.#seat.enter(this.#watermark);
        await this.#listen(address, () => { failures = 0; });
      } catch (failure) {
        if (failure.waitSeconds) await this.#pause(failure.waitSeconds * 1000);
      }
      if (failures++ || !navigator.onLine) this.onState('offline');
      await this.#pause(Math.min(30, 2 ** (failures - 1)) * (500 + Math.random() * 1000));
    }
  }

  async #listen(address, onOnline) {
    const online = () => {
      onOnline();
      this.onState('online');
    };
    if (Date.now() < this.#pollUntil) return this.#poll(online);
    const opened = await this.#stream(address, online).catch(() => false);
    this.#blockedSockets = opened ? 0 : this.#blockedSockets + 1;
    if (this.#blockedSockets < 2) return undefined;
    this.#pollUntil = Date.now() + POLL_INSTEAD_MS;
    return this.#poll(online);
  }

  #stream(address, online) {
    return new Promise((resolve) => {
      let opened = false;
      let lastBeat = Date.now();
      const socket = new WebSocket(address);
      const opening = setTimeout(() => socket.close(), 15000);
      const beat = setInterval(() => {
        // A gap in the beats means that the machine slept: the other end has gone.
        if (Date.now() - lastBeat > 60000) socket.close();
        else if (opened) socket.send('');
        lastBeat = Date.now();
      }, 20000);
      this.#socket = socket;
      socket.onopen = () => {
        opened = true;
        clearTimeout(opening);
        online();
      };
      socket.onmessage = (event) => this.#receive(event.data);
      socket.onclose = () => {
        clearTimeout(opening);
        clearInterval(beat);
        resolve(opened);
      };
    });
  }

  async #poll(online) {
    while (Date.now() < this.#pollUntil) {
      const set = await this.#seat.authorised((token) =>
        callServer(`${this.#seat.path}/activities?watermark=${encodeURIComponent(this.#watermark)}`, token));
      online();
      this.#deliver(set);
      await this.#pause(document.hidden ? 6000 : 1500);
    }
  }

  #receive(frame) {
    if (!frame || typeof frame !== 'string') return;
    try {
      this.#deliver(JSON.parse(frame));
    } catch (failure) {
      console.warn('ChatLeads: a frame was not understood', failure);
    }
  }

  #deliver(set) {
    if (Array.isArray(set?.activities)) this.onActivities(set.activities);
    if (typeof set?.watermark === 'string') this.#watermark = set.watermark;
  }

  #pause(ms) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
