const openKey = `${storageKey}:open`;
const narrow = matchMedia('(max-width: 520px), (max-height: 480px)');

/** The window of the chat and the button that opens it; knows nothing of the network. */
class Panel {
  #unread = 0;

  constructor(transcript, composer, menu, onOpen) {
    this.onOpen = onOpen;
    this.transcript = transcript;
    this.composer = composer;
    this.menu = menu;
    this.status = element('div', { class: 'status', role: 'status' });
    this.banner = element('div', { class: 'banner', role: 'status', hidden: true });
    this.closer = element('button', { class: 'tool', type: 'button', onclick: () => this.close() }, icon(icons.close));
    this.dialog = this.#dialog();
    this.badge = element('span', { class: 'badge', hidden: true });
    this.launcher = element('button', { class: 'launcher', type: 'button', 'aria-expanded': 'false',
      onclick: () => (this.isOpen ? this.close() : this.open()) }, icon(icons.chat), icon(icons.down), this.badge);
    this.#place();
    this.setState('connecting');
  }

  get isOpen() {
    return !this.dialog.hidden;
  }

  get isSeen() {
    return this.isOpen && !document.hidden;
  }

  translate() {
    const title = settings.title || say('title');
    this.dialog.ariaLabel = title;
    this.dialog.lang = language;
    this.heading.textContent = title;
    label(this.closer, say('close'));
    for (const part of [this.transcript, this.composer, this.menu]) part.translate();
    this.setState(this.state);
    this.setUnread(this.#unread);
  }

  open(focus = true) {
    if (this.isOpen) return;
    this.dialog.hidden = false;
    this.host.classList.add('open');
    this.launcher.ariaExpanded = true;
    this.#dismissGreeting();
    ofThisTab.write(openKey, true);
    this.#fitScreen();
    this.composer.fit();
    if (focus) this.focus();
    this.setUnread(0);
    this.onOpen();
  }

  /** On a touch screen the field would bring up the keyboard before it is wanted. */
  focus() {
    if (matchMedia('(pointer: coarse)').matches) this.transcript.scroller.focus({ preventScroll: true });
    else this.composer.focus();
  }

  close() {
    if (!this.isOpen || pageMode) return;
    this.dialog.hidden = true;
    this.host.classList.remove('open');
    this.launcher.ariaExpanded = false;
    ofThisTab.write(openKey, null);
    this.#fitScreen();
    this.setUnread(0);
    this.launcher.focus();
  }

  setState(state) {
    this.state = state;
    this.status.textContent = say(state === 'online' ? state : 'connecting');
    this.status.dataset.state = state;
    this.banner.hidden = state !== 'offline';
    this.banner.textContent = state === 'offline' ? say('waiting') : '';
  }

  setUnread(count) {
    this.#unread = count;
    this.badge.hidden = !count;
    this.badge.textContent = count > 99 ? '99+' : count;
    const action = say(this.isOpen ? 'close' : 'open');
    this.launcher.ariaLabel = count ? `${action}. ${say('unread', count)}` : action;
  }

  addUnread(count) {
    this.setUnread(this.#unread + count);
  }

  greet() {
    if (!settings.greeting || pageMode || this.isOpen || innerHeight < 700 || ofThisTab.read(`${storageKey}:greeted`)) return;
    this.greeting = element('div', { class: 'greeting' },
      element('button', { type: 'button', class: 'say', dir: 'auto', text: settings.greeting, onclick: () => this.open() }),
      element('button', { type: 'button', class: 'tool', 'aria-label': say('dismiss'),
        onclick: () => this.#dismissGreeting() }, icon(icons.close)));
    this.host.shadowRoot.append(this.greeting);
  }

  #dismissGreeting() {
    ofThisTab.write(`${storageKey}:greeted`, true);
    this.greeting?.remove();
  }

  #dialog() {
    this.heading = element(pageMode ? 'h1' : 'h2');
    const head = element('div', { class: 'head' },
      element('span', { class: 'mark' }, icon(icons.chat)),
      element('div', { class: 'titles' }, this.heading, this.status),
      this.menu.button, ...(pageMode ? [] : [this.closer]), this.menu.sheet);
    return element('section', { class: 'panel', role: pageMode ? 'main' : 'dialog', hidden: true,
      onkeydown: (event) => this.#pressed(event) },
    head, this.banner, this.transcript.scroller, this.transcript.latest, this.composer.form);
  }

  #place() {
    this.host = element('chat-leads', { class: [settings.left && 'left', pageMode && 'page'].filter(Boolean).join(' ') });
    const root = this.host.attachShadow({ mode: 'open' });
    applyStyle(root);
    if (CSS.supports('color', settings.color)) this.host.style.setProperty('--accent', settings.color);
    root.append(...(pageMode ? [this.dialog] : [this.dialog, this.launcher]));
    document.body.append(this.host);
    narrow.addEventListener('change', () => this.#fitScreen());
    visualViewport?.addEventListener('resize', () => this.#fitScreen());
    visualViewport?.addEventListener('scroll', () => this.#fitScreen());
  }

  /** On a phone the panel is the screen: above the keyboard, and the page behind it stands still. */
  #fitScreen() {
    const full = this.isOpen && (narrow.matches || pageMode);
    const { height, offsetTop } = visualViewport ?? { height: innerHeight, offsetTop: 0 };
    this.host.style.setProperty('--height', full ? `${height}px` : '');
    this.host.style.setProperty('--top', full ? `${offsetTop}px` : '');
    if (pageMode) return;
    this.dialog.ariaModal = full;
    this.#holdPage(full);
  }

  #holdPage(still) {
    const page = document.documentElement.style;
    if (still === (this.pageOverflow !== undefined)) return;
    if (still) this.pageOverflow = page.overflow;
    page.overflow = still ? 'hidden' : this.pageOverflow;
    if (!still) this.pageOverflow = undefined;
  }

  #pressed(event) {
    event.stopPropagation();
    if (event.key === 'Tab' && this.dialog.ariaModal === 'true') this.#keepFocus(event);
    if (event.key !== 'Escape' || event.isComposing) return;
    if (this.menu.isOpen) this.menu.close();
    else this.close();
  }

  #keepFocus(event) {
    const stops = [...this.dialog.querySelectorAll('button, a, textarea, .scroller')]
      .filter((stop) => !stop.disabled && stop.tabIndex >= 0 && stop.getClientRects().length);
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (this.host.shadowRoot.activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0]).focus();
  }
}
