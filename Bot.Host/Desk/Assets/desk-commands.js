import { element, icon } from './desk-elements.js';
import { say } from './desk-words.js';

const KEPT = 50;

/** The line that takes the chat's commands, with its history and the last answer above it. */
export class CommandLine {
  #history = [];
  #at = 0;

  constructor(onCommand) {
    this.field = element('input', { 'aria-label': say('command'), placeholder: say('command'), autocomplete: 'off',
      autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'send', maxlength: '4000',
      onkeydown: (event) => this.#pressed(event) });
    this.answer = element('output', { dir: 'auto' });
    this.box = element('div', { class: 'answer', hidden: true }, this.answer,
      element('button', { type: 'button', class: 'quiet', 'aria-label': say('hide'), onclick: () => { this.box.hidden = true; } },
        icon('close')));
    this.form = element('form', { onsubmit: (event) => this.#submit(event) }, element('span', { class: 'prompt', text: '›' }),
      this.field, element('button', { class: 'quiet round', 'aria-label': say('run'), title: say('run') }, icon('send')));
    this.view = element('footer', { class: 'console' }, this.box, this.form);
    this.onCommand = onCommand;
  }

  focus() {
    this.field.focus();
  }

  /** Shows what came of a command, wherever it was given. */
  tell(text, ok) {
    this.answer.textContent = text;
    this.box.classList.toggle('refused', !ok);
    this.box.hidden = !text;
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.field.value.trim();
    if (!text) return;
    this.#history = [...this.#history.filter((old) => old !== text), text].slice(-KEPT);
    this.#at = this.#history.length;
    this.field.value = '';
    if (!await this.onCommand(text) && !this.field.value) this.field.value = text;
  }

  #pressed(event) {
    if (event.key === 'Escape') this.box.hidden = true;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || !this.#history.length) return;
    event.preventDefault();
    this.#at = Math.max(0, Math.min(this.#history.length, this.#at + step));
    this.field.value = this.#history[this.#at] ?? '';
  }
}
