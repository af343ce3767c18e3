class HttpFailure extends Error {
  constructor(status, waitSeconds) {
    super(`HTTP ${status}`);
    this.status = status;
    this.waitSeconds = waitSeconds;
  }
}

const callServer = async (path, token, body, method = body ? 'POST' : 'GET') => {
  const headers = {};
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body) headers['Content-Type'] = 'application/json';
  const answer = await fetch(origin + path, {
    method,
    headers,
    body: body && JSON.stringify(body),
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout?.(20000),
  });
  if (!answer.ok) throw new HttpFailure(answer.status, Number(answer.headers.get('Retry-After')));
  return answer.json();
};

/**
 * The visitor's seat in one conversation: who he is and by which token. It is shared by all tabs through localStorage.
 * A refused token is exchanged for a fresh one of the same conversation; a lost conversation is begun anew.
 */
class Seat {
  #refresh = 0;
  #beginning = null;
  #renewing = null;

  constructor(onReplaced) {
    this.onReplaced = onReplaced;
    this.session = lasting.read(storageKey);
    addEventListener('storage', (event) => event.key === storageKey && this.#follow(lasting.read(storageKey)));
  }

  get path() {
    return `/v3/directline/conversations/${encodeURIComponent(this.session.conversationId)}`;
  }

  /** Answers where to listen. Who listens and who writes begin one conversation together. */
  async enter(watermark) {
    if (this.session?.started) return this.#resume(watermark);
    this.#beginning ??= this.#alone(() => this.#begin()).finally(() => { this.#beginning = null; });
    return this.#beginning;
  }

  /** Runs a call with the current token, and once more with a fresh one if that was refused. */
  async authorised(call, beginning = false) {
    try {
      return await call(this.session.token);
    } catch (failure) {
      if (failure.status === 404) this.forget();
      if (failure.status !== 401 && failure.status !== 403) throw failure;
      await this.renew();
      // A fresh token may belong to a new conversation, which somebody has to begin first.
      if (!this.session.started && !beginning) throw failure;
      return call(this.session.token);
    }
  }

  forget() {
    this.session = null;
    lasting.write(storageKey, null);
    this.onReplaced();
  }

  renew() {
    this.#renewing ??= this.#fetchToken().finally(() => { this.#renewing = null; });
    return this.#renewing;
  }

  async #fetchToken() {
    const old = this.session;
    const fresh = await callServer('/chat/token', null, {
      source: settings.source,
      dialog: settings.dialog,
      page: location.href,
      referrer: document.referrer,
      language,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      token: old?.token,
    });
    const same = old?.conversationId === fresh.conversationId;
    this.#keep({ ...fresh, started: same && old.started });
    if (old && !same) this.onReplaced();
  }

  /** Two tabs opened at once must not begin two conversations, hence the lock; where storage is blocked, so is the lock. */
  async #alone(begin) {
    try {
      return await (navigator.locks ? navigator.locks.request(storageKey, begin) : begin());
    } catch (failure) {
      if (failure.name !== 'SecurityError') throw failure;
      return begin();
    }
  }

  async #begin() {
    const shared = lasting.read(storageKey);
    if (shared?.started) {
      this.session = shared;
      return this.#resume('');
    }
    if (!this.session) await this.renew();
    const start = (token) => callServer('/v3/directline/conversations', token, { locale: language });
    const answer = await this.authorised(start, true);
    this.#keep({ ...answer, started: true });
    return answer.streamUrl;
  }

  async #resume(watermark) {
    const answer = await this.authorised((token) =>
      callServer(`${this.path}?watermark=${encodeURIComponent(watermark)}`, token));
    this.#keep(answer);
    return answer.streamUrl;
  }

  #keep({ conversationId, token, userId, started, expires_in: lifeSeconds }) {
    const session = { ...this.session, conversationId, token };
    if (userId) session.userId = userId;
    if (started !== undefined) session.started = started;
    this.session = session;
    lasting.write(storageKey, session);
    clearTimeout(this.#refresh);
    this.#refresh = setTimeout(() => this.#stayFresh(), Math.max(30, (lifeSeconds || 1800) / 2) * 1000);
  }

  async #stayFresh() {
    const refresh = (token) => callServer('/v3/directline/tokens/refresh', token, null, 'POST');
    try {
      this.#keep(await this.authorised(refresh));
    } catch {
      this.#refresh = setTimeout(() => this.#stayFresh(), 60000);
    }
  }

  #follow(shared) {
    if (!shared || !this.session) return;
    const same = shared.conversationId === this.session.conversationId;
    this.session = shared;
    if (!same) this.onReplaced();
  }
}
