const draftKey = `${storageKey}:draft`;

/** Where the visitor writes: Enter sends, Shift+Enter breaks the line, the field grows with the text. */
class Composer {
  constructor(onSend, onTyping) {
    this.onSend = onSend;
    this.onTyping = onTyping;
    this.field = element('textarea', { rows: '1', maxlength: MAX_LENGTH, dir: 'auto', enterkeyhint: 'send',
      autocomplete: 'off', oninput: () => this.#changed(), onkeydown: (event) => this.#pressed(event) });
    this.count = element('div', { class: 'count', role: 'status', hidden: true });
    this.button = element('button', { class: 'send', type: 'submit', disabled: true }, icon(icons.send));
    this.form = element('form', { class: 'composer', onsubmit: (event) => this.#submit(event) },
      element('div', { class: 'field' }, this.field, this.button), this.count);
    this.field.value = ofThisTab.read(draftKey) ?? '';
    this.translate();
    this.fit();
  }

  translate() {
    this.field.placeholder = say('input');
    this.field.ariaLabel = say('input');
    label(this.button, say('send'));
  }

  focus() {
    this.field.focus({ preventScroll: true });
  }

  fit() {
    this.field.style.height = 'auto';
    if (this.field.scrollHeight) this.field.style.height = `${Math.min(this.field.scrollHeight, 132)}px`;
    this.button.disabled = !this.field.value.trim();
    const left = MAX_LENGTH - this.field.value.length;
    this.count.hidden = left > 200;
    this.count.textContent = left > 200 ? '' : say('left', left);
  }

  #changed() {
    this.fit();
    ofThisTab.write(draftKey, this.field.value || null);
    if (this.field.value) this.onTyping();
  }

  #pressed(event) {
    // 229 is what some browsers report for the Enter that only confirms a word in an input method.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    this.#submit(event);
  }

  #submit(event) {
    event.preventDefault();
    const text = this.field.value.trim();
    if (!text) return;
    this.field.value = '';
    ofThisTab.write(draftKey, null);
    this.fit();
    this.onSend(text);
    this.focus();
  }
}
