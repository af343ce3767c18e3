/** The ⋯ menu: the commands that a visitor may also type, and the language. */
class Menu {
  constructor(onCommand) {
    this.onCommand = onCommand;
    this.button = element('button', { class: 'tool', type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false',
      onclick: () => this.toggle(this.sheet.hidden) }, icon(icons.more));
    this.sheet = element('div', { class: 'menu', role: 'menu', hidden: true,
      onkeydown: (event) => this.#pressed(event),
      onfocusout: (event) => this.sheet.contains(event.relatedTarget) || this.#left(event) });
    this.translate();
  }

  get isOpen() {
    return !this.sheet.hidden;
  }

  translate() {
    label(this.button, say('menu'));
    this.sheet.ariaLabel = say('menu');
    const languageItems = offeredLanguages.map((code) => this.#item(languages[code], `/language ${code}`, code));
    this.sheet.replaceChildren(
      this.#item(say('again'), '/restart', null, icons.again),
      this.#item(say('person'), '/person', null, icons.person),
    );
    if (languageItems.length < 2) return;
    this.sheet.append(
      element('div', { class: 'heading', 'aria-hidden': 'true', text: say('language') }),
      element('div', { class: 'languages', role: 'group', 'aria-label': say('language') }, ...languageItems),
    );
  }

  toggle(open) {
    this.sheet.hidden = !open;
    this.button.ariaExpanded = open;
    if (open) this.sheet.querySelector('button').focus();
  }

  close() {
    this.toggle(false);
    this.button.focus();
  }

  #item(text, command, code, path) {
    return element('button', {
      type: 'button',
      tabindex: '-1',
      role: code ? 'menuitemradio' : 'menuitem',
      'aria-checked': code && String(code === language),
      lang: code,
      onclick: () => {
        this.close();
        this.onCommand(command, code);
      },
    }, ...(path ? [icon(path)] : []), text);
  }

  #left(event) {
    if (event.relatedTarget !== this.button) this.toggle(false);
  }

  #pressed(event) {
    const items = [...this.sheet.querySelectorAll('button')];
    const at = items.indexOf(event.target);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const next = step ? at + step : { Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    items.at(next % items.length).focus();
  }
}
