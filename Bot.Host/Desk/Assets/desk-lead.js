import { element, fieldValue, icon, linkified, moment, temperature } from './desk-elements.js';
import { say } from './desk-words.js';

/** One lead: its card, buttons, conversation and journal. What the manager is typing outlives every refresh. */
export class LeadPane {
  #number = null;
  #shown = null;
  #drafts = new Map();
  #replying = new Set();
  #atEnd = true;

  constructor(onCommand, onBack) {
    this.onCommand = onCommand;
    this.head = element('header', { class: 'lead-head' });
    this.backButton = element('button', { type: 'button', class: 'back', 'aria-label': say('back'), title: say('back'),
      onclick: onBack }, icon('back'));
    this.actions = element('div', { class: 'actions' });
    this.form = element('form', { class: 'ask', hidden: true });
    this.fields = element('dl', { class: 'fields' });
    this.talk = element('ol', { class: 'talk', tabindex: '0', 'aria-label': say('talk') });
    this.journal = element('ol', { class: 'journal' });
    this.replyField = element('textarea', { rows: '1', placeholder: say('reply'), 'aria-label': say('reply'), dir: 'auto',
      title: say('replyHint'), maxlength: '4000', oninput: () => this.#fitReply(),
      onkeydown: (event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && this.#reply(event) });
    this.replyForm = element('form', { class: 'reply', onsubmit: (event) => this.#reply(event) }, this.replyField,
      element('button', { class: 'primary round', 'aria-label': say('send'), title: say('send') }, icon('send')));
    this.card = element('article', { hidden: true }, this.head, this.actions, this.form,
      element('div', { class: 'columns' },
        element('section', { class: 'talk-side', 'aria-label': say('talk') }, this.talk, this.replyForm),
        element('aside', {},
          element('section', {}, element('h3', { text: say('card') }), this.fields),
          element('section', {}, element('h3', { text: say('journal') }), this.journal))));
    this.blank = element('div', { class: 'blank' });
    this.talk.addEventListener('scroll', () => { this.#atEnd = this.#nearEnd(); }, { passive: true });
    new ResizeObserver(() => this.#atEnd && this.#toEnd()).observe(this.talk);
    this.view = element('section', { class: 'lead' }, this.blank, this.card);
    this.clear(say('choose'), say('chooseHint'));
  }

  clear(title, hint) {
    this.#keepDraft(null);
    this.card.hidden = true;
    this.blank.hidden = false;
    this.blank.replaceChildren(icon('inbox'), element('strong', { text: title }), element('p', { text: hint ?? '' }));
  }

  show(lead) {
    const other = lead.number !== this.#number;
    // Not by the version alone: a message of the visitor changes the conversation, not always the lead.
    const content = JSON.stringify(lead);
    if (content === this.#shown && !this.card.hidden) return;
    if (other) this.#keepDraft(lead.number);
    this.#shown = content;
    this.#atEnd ||= other;
    this.blank.hidden = true;
    this.card.hidden = false;
    this.#fillHead(lead);
    this.#fillButtons(lead);
    this.fields.replaceChildren(...lead.fields.map((field) => element('div', {},
      element('dt', { text: field.label }), element('dd', { dir: 'auto' }, fieldValue(field)))));
    this.talk.replaceChildren(...(lead.transcript.length ? lead.transcript.map((message) => this.#said(message, lead))
      : [element('li', { class: 'none', text: say('noTalk') })]));
    this.journal.replaceChildren(...lead.journal.toReversed().map(({ at, text }) => element('li', {},
      element('time', { datetime: at, text: moment(at) }), element('span', { dir: 'auto', text }))));
    if (this.#atEnd) this.#toEnd();
  }

  #fillHead(lead) {
    const facts = [lead.stageText, lead.owner ? `${say('owner')}: ${lead.owner}` : say('nobody')];
    this.head.replaceChildren(this.backButton, element('div', { class: 'lead-title' },
      element('h2', { tabindex: '-1', dir: 'auto' }, element('span', { class: 'number', text: `#${lead.number}` }), ' ', lead.title),
      element('div', { class: 'line' }, temperature(lead.temperature),
        lead.temperatureWhy && element('span', { class: 'why', text: lead.temperatureWhy }),
        ...facts.map((text) => element('span', { class: 'fact', text })))));
  }

  #fillButtons({ buttons }) {
    const focused = this.actions.contains(document.activeElement) && document.activeElement.dataset.command;
    this.actions.replaceChildren(...buttons.map((button) => element('button', { type: 'button', class: button.style,
      'data-command': button.command, 'aria-expanded': button.needsInput && 'false',
      text: button.needsInput ? `${button.text}…` : button.text,
      onclick: (event) => (button.needsInput ? this.#ask(button) : this.#press(event.currentTarget, button.command)) })));
    if (focused) [...this.actions.children].find(({ dataset }) => dataset.command === focused)?.focus();
  }

  async #press(button, command) {
    button.disabled = true;
    await this.onCommand(command);
    button.disabled = false;
  }

  /** A button that needs a word opens a line for it; the amount of a deal alone may stay empty. */
  #ask({ command, needsInput, inputLabel, inputExample, text, style }) {
    const field = element('input', { id: 'ask-field', autocomplete: 'off', required: needsInput !== 'amount',
      inputmode: needsInput === 'amount' && 'decimal', placeholder: inputExample && say('example', inputExample), maxlength: '500' });
    const close = () => {
      this.form.hidden = true;
      [...this.actions.children].find(({ dataset }) => dataset.command === command)?.focus();
    };
    this.form.replaceChildren(element('label', { for: 'ask-field', text: inputLabel || text }), field,
      element('button', { class: style === 'danger' ? 'danger' : 'primary', text }),
      element('button', { type: 'button', text: say('cancel'), onclick: close }));
    this.form.inert = false;
    this.form.onsubmit = async (event) => {
      event.preventDefault();
      if (this.form.inert) return;
      this.form.inert = true;
      const done = await this.onCommand(`${command} ${field.value.trim()}`.trim());
      // Another button may have opened the line for itself meanwhile.
      if (!field.isConnected) return;
      this.form.inert = false;
      if (done) close();
      else field.focus();
    };
    this.form.onkeydown = (event) => { if (event.key === 'Escape') close(); };
    this.form.hidden = false;
    field.focus();
  }

  #said({ at, from, name, text }, lead) {
    const who = name || (from === 'visitor' ? lead.name || say('visitor') : from === 'bot' ? say('bot') : '');
    return element('li', { class: from },
      element('div', { class: 'who' }, element('span', { text: who }), element('time', { datetime: at, text: moment(at) })),
      element('div', { class: 'text', dir: 'auto' }, ...linkified(text)));
  }

  async #reply(event) {
    event.preventDefault();
    const number = this.#number;
    const text = this.replyField.value.trim();
    if (!text || this.replyForm.inert) return;
    this.#replying.add(number);
    this.replyForm.inert = true;
    const done = await this.onCommand(`/reply ${number} ${text}`);
    this.#replying.delete(number);
    if (done) this.#drafts.delete(number);
    if (number !== this.#number) return;
    this.replyForm.inert = false;
    if (done) this.replyField.value = '';
    this.#fitReply();
    this.replyField.focus();
  }

  #nearEnd() {
    return this.talk.scrollHeight - this.talk.scrollTop - this.talk.clientHeight < 60;
  }

  #toEnd() {
    this.talk.scrollTop = this.talk.scrollHeight;
  }

  #fitReply() {
    this.replyField.style.height = 'auto';
    this.replyField.style.height = `${Math.min(this.replyField.scrollHeight, 160)}px`;
  }

  #keepDraft(next) {
    if (this.#number !== null) this.#drafts.set(this.#number, this.replyField.value);
    this.#number = next;
    this.#shown = null;
    this.replyField.value = this.#drafts.get(next) ?? '';
    this.replyForm.inert = this.#replying.has(next);
    this.form.hidden = true;
  }
}
