import { element, icon, moment } from './desk-elements.js';
import { say } from './desk-words.js';

/** What visitors wrote and the program could not work: it stands above the list until a person lays it aside. */
export class Unworked {
  constructor(onDone) {
    this.onDone = onDone;
    this.view = element('div', { class: 'unworked', role: 'status', hidden: true });
  }

  show(messages) {
    this.view.hidden = messages.length === 0;
    const shown = JSON.stringify(messages);
    if (shown === this.shown) return;
    this.shown = shown;
    this.view.replaceChildren(...messages.map((message) => this.#one(message)));
  }

  #one(message) {
    const done = element('button', { type: 'button', text: say('unworkedDone'), onclick: async () => {
      done.disabled = true;
      done.disabled = await this.onDone(message);
    } });
    return element('section', {}, element('strong', { text: say('unworkedTitle') }),
      element('p', { dir: 'auto', text: message.words }),
      element('span', { class: 'line small' }, icon(message.channel.split(':')[0]), element('span', { text: moment(message.at) }),
        message.lead && element('a', { href: `#${message.lead}`, text: `#${message.lead}` }), done));
  }
}
