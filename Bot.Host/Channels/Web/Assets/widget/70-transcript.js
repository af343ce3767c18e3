const KEPT_IN_VIEW = 400;

/** The messages on screen: what the server has told in its order, then the visitor's own words still on their way. */
class Transcript {
  #known = new Set();
  #below = 0;
  #unsettled = new Map();
  #last = null;

  constructor(onRetry, onDismiss, onChoice) {
    this.onRetry = onRetry;
    this.onDismiss = onDismiss;
    this.onChoice = onChoice;
    this.list = element('div', { class: 'list', role: 'log', 'aria-live': 'polite' });
    this.choices = element('div', { class: 'choices', role: 'group', hidden: true });
    this.typing = element('div', { class: 'typing', hidden: true }, element('i'), element('i'), element('i'));
    this.latest = element('button', { class: 'latest', type: 'button', hidden: true, onclick: () => this.#toEnd(true) });
    this.scroller = element('div', { class: 'scroller', tabindex: '0' }, this.list, this.typing, this.choices);
    this.scroller.addEventListener('scroll', () => this.#atEnd() && this.#showBelow(0), { passive: true });
    new ResizeObserver(() => this.stuck && this.#toEnd()).observe(this.scroller);
    this.stuck = true;
    this.translate();
  }

  translate() {
    this.list.ariaLabel = this.scroller.ariaLabel = say('log');
    this.choices.ariaLabel = say('choices');
    this.latest.replaceChildren(icon(icons.down), say('unread', this.#below));
    for (const item of this.#unsettled.values()) this.show(item);
  }

  /** Forgets the conversation, but not the words that still look for one. */
  reset() {
    this.#known.clear();
    this.list.replaceChildren(...[...this.#unsettled.values()].map(({ node }) => node));
    this.#last = null;
    this.#offer();
  }

  /** Adds what the stream brought, in one go; answers the firm's messages that are new here. */
  add(messages) {
    const fresh = messages.filter(({ id }) => !this.#known.has(id));
    if (!fresh.length) return [];
    const follow = this.#atEnd();
    this.list.ariaLive = fresh.length > 5 ? 'off' : 'polite';
    const nodes = document.createDocumentFragment();
    for (const message of fresh) nodes.append(this.#settle(message));
    const before = [...this.#unsettled.values()][0]?.node ?? null;
    const firstNew = nodes.firstChild;
    this.list.insertBefore(nodes, before);
    for (let node = firstNew; node; node = node.nextElementSibling) this.#join(node);
    this.#trim();
    this.#last = fresh.at(-1);
    this.#offer();
    const theirs = fresh.filter(({ mine }) => !mine);
    if (follow || fresh.some(({ mine }) => mine)) this.#toEnd();
    else this.#showBelow(this.#below + theirs.length);
    return theirs;
  }

  /** Shows one of the visitor's own messages as it stands: pending, failed, sent or dismissed. */
  show({ id, text, state }) {
    if (state === 'dismissed') return void this.#drop(id);
    const follow = this.#atEnd();
    const old = this.#unsettled.get(id);
    const node = old?.node ?? this.#bubble({ text, mine: true, at: new Date() });
    const stateLine = node.querySelector('.state');
    node.classList.toggle('failed', state === 'failed');
    node.classList.toggle('pending', state === 'pending');
    stateLine.replaceChildren(...this.#stateOf(id, state, node));
    this.#unsettled.set(id, { id, text, state, node });
    this.#offer();
    const toTheEnd = !old || (state === 'pending' && old.state === 'failed');
    if (toTheEnd) {
      this.list.append(node);
      this.#join(node);
    }
    if (toTheEnd || follow) this.#toEnd();
  }

  showTyping(on) {
    if (this.typing.hidden === !on) return;
    const follow = this.#atEnd();
    this.typing.hidden = !on;
    if (follow) this.#toEnd();
  }

  #drop(id) {
    const { node } = this.#unsettled.get(id);
    const { previousElementSibling: above, nextElementSibling: below } = node;
    this.#unsettled.delete(id);
    node.remove();
    if (below) this.#join(below);
    else above?.classList.remove('followed');
  }

  #settle(message) {
    const own = this.#unsettled.get(message.clientId);
    this.#unsettled.delete(message.clientId);
    const node = own?.node ?? this.#bubble(message);
    if (own) {
      node.classList.remove('pending', 'failed');
      node.querySelector('.state').replaceChildren(this.#time(message.at));
    }
    this.#known.add(message.id);
    return node;
  }

  #bubble({ text, mine, name, at, files = [] }) {
    const body = element('div', { class: 'text', dir: 'auto' }, ...linkified(mine ? spoken(text) : text));
    for (const file of files) body.append(element('div', { class: 'file' }, this.#file(file, mine)));
    const node = element('div', { class: `item ${mine ? 'mine' : 'theirs'}` });
    if (name) node.append(element('div', { class: 'name', dir: 'auto', text: name }));
    node.append(body, element('div', { class: 'state' }, this.#time(at)));
    node.from = mine ? 'mine' : `theirs ${name}`;
    node.day = at.toDateString();
    node.at = at;
    return node;
  }

  /** A picture that cannot be loaded leaves its words; its height is known late, so the end is sought again. */
  #file({ address, picture, title }, mine) {
    if (!address) return title;
    if (!picture || mine) return link(address, title);
    const image = element('img', { src: address, alt: title, loading: 'lazy', referrerpolicy: 'no-referrer',
      onload: () => this.stuck && this.#toEnd(), onerror: () => image.replaceWith(title) });
    return image;
  }

  #time(at) {
    return element('time', {
      datetime: at.toISOString(),
      text: at.toLocaleTimeString(intlLanguage(), { hour: 'numeric', minute: '2-digit' }),
    });
  }

  #stateOf(id, state, node) {
    if (state === 'sent') return [this.#time(node.at)];
    if (state === 'pending') return [say('sending')];
    const button = (text, onclick) => element('button', { type: 'button', class: 'retry', text, onclick });
    return [`${say('failed')} `, button(say('retry'), () => this.onRetry(id)), ' ', button(say('dismiss'), () => this.onDismiss(id))];
  }

  /** A message beside one of the same person is drawn as its continuation; a new day gets its date. */
  #join(node) {
    const above = node.previousElementSibling;
    const newDay = above?.day !== node.day;
    if (newDay) node.dataset.day = this.#dayName(node.at);
    else delete node.dataset.day;
    const joined = !newDay && above.from === node.from;
    node.classList.toggle('joined', joined);
    above?.classList.toggle('followed', joined);
    if (!node.nextElementSibling) node.classList.remove('followed');
  }

  #dayName(at) {
    const days = Math.round((new Date(at.toDateString()) - new Date(new Date().toDateString())) / 86400000);
    if (days >= -1 && days <= 0) return say(days ? 'yesterday' : 'today');
    return at.toLocaleDateString(intlLanguage(), { day: 'numeric', month: language === 'hy' ? '2-digit' : 'long' });
  }

  /** Keeps the page light in a conversation of thousands: the oldest leave the screen, not the memory of their ids. */
  #trim() {
    for (let extra = this.list.childElementCount - KEPT_IN_VIEW; extra > 0; extra--) this.list.firstElementChild.remove();
  }

  /** The last question's answers, unless one is on its way. One that failed is none: the question still stands. */
  #offer() {
    const answered = [...this.#unsettled.values()].some(({ state }) => state !== 'failed');
    const actions = this.#last && !this.#last.mine && !answered ? this.#last.actions : [];
    this.choices.hidden = !actions.length;
    this.choices.replaceChildren(...actions.map((action) => this.#choice(action)));
  }

  #choice({ type, title, value }) {
    const address = type === 'openUrl' && safeAddress(value);
    if (!address) return element('button', { type: 'button', text: title, onclick: () => this.onChoice(value ?? title) });
    const node = link(address, title);
    node.className = 'choice';
    return node;
  }

  #showBelow(count) {
    if (count === this.#below) return;
    this.#below = count;
    this.latest.hidden = !count;
    this.latest.lastChild.textContent = say('unread', count);
  }

  #atEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.stuck = scrollHeight - scrollTop - clientHeight < 80;
    return this.stuck;
  }

  #toEnd(smooth = false) {
    this.stuck = true;
    this.#showBelow(0);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth && !calm ? 'smooth' : 'instant' });
  }
}
