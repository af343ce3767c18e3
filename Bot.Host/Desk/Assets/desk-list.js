import { now } from './desk-clock.js';
import { element, icon, moment, temperature, waiting } from './desk-elements.js';
import { say, sayFilter } from './desk-words.js';

const filters = ['hot', 'new', 'mine', 'waiting', 'all'];
const SEARCH_PAUSE_MS = 250;

const remembered = () => {
  try {
    return filters.find((name) => name === localStorage.getItem('desk:filter')) ?? 'all';
  } catch {
    return 'all';
  }
};

const remember = (filter) => {
  try {
    localStorage.setItem('desk:filter', filter);
  } catch {
    // A browser that keeps nothing starts with all leads.
  }
};

/** Filters with counts, search, and the rows. */
export class LeadList {
  #rows = new Map();
  #searching = 0;

  constructor(onAsked) {
    this.onAsked = onAsked;
    this.filter = remembered();
    this.words = '';
    this.buttons = new Map(filters.map((name) => [name, this.#filterButton(name)]));
    this.field = element('input', { type: 'search', placeholder: say('search'), 'aria-label': say('search'),
      autocomplete: 'off', oninput: () => this.#typed() });
    this.rows = element('ul', { class: 'rows', onkeydown: (event) => this.#walk(event) });
    this.above = element('div');
    this.view = element('section', { class: 'leads', 'aria-label': say('leads') },
      element('div', { class: 'filters', role: 'group', 'aria-label': say('filters') }, ...this.buttons.values()),
      element('label', { class: 'search' }, icon('search'), this.field), this.above, this.rows);
  }

  show({ leads, counts }, arrived) {
    for (const [name, button] of this.buttons) {
      button.setAttribute('aria-pressed', String(name === this.filter));
      button.lastChild.textContent = counts[name] ?? 0;
    }
    const hadFocus = this.rows.contains(document.activeElement) && document.activeElement.hash;
    this.#rows = new Map(leads.map((lead) => [lead.number, this.#row(lead, arrived.has(lead.number))]));
    this.rows.replaceChildren(...(leads.length ? this.#rows.values() : [this.#empty()]));
    this.mark(this.chosen);
    if (hadFocus) this.rows.querySelector(`a[href="${hadFocus}"]`)?.focus();
  }

  mark(number) {
    this.chosen = number;
    for (const [own, row] of this.#rows) {
      if (own === number) row.firstChild.setAttribute('aria-current', 'true');
      else row.firstChild.removeAttribute('aria-current');
    }
  }

  #filterButton(name) {
    return element('button', { type: 'button', 'aria-pressed': 'false', onclick: () => {
      this.filter = name;
      remember(name);
      this.onAsked();
    } }, sayFilter(name), element('b', { text: '0' }));
  }

  #typed() {
    clearTimeout(this.#searching);
    this.#searching = setTimeout(() => {
      this.words = this.field.value.trim();
      this.onAsked();
    }, SEARCH_PAUSE_MS);
  }

  #row(lead, fresh) {
    const wish = [lead.product, lead.budget].filter(Boolean).join(' · ');
    return element('li', { class: fresh && 'fresh' }, element('a', { href: `#${lead.number}`, class: lead.temperature },
      element('span', { class: 'line' }, temperature(lead.temperature), element('span', { class: 'number', text: `#${lead.number}` }),
        lead.waitingSince ? waiting(lead.waitingSince) : element('span', { class: 'stage', text: lead.stageText })),
      element('strong', { dir: 'auto', text: lead.name || lead.phone || say('noName') }),
      wish && element('span', { class: 'wish', dir: 'auto', text: wish }),
      element('span', { class: 'line small' }, icon(lead.channel),
        element('span', { text: lead.owner ?? say('free') }), this.#next(lead))));
  }

  /** A lead that waits says so in its first line: it is not overdue from its first second on. */
  #next({ nextStepAt, nextStepText, waitingSince }) {
    if (!nextStepAt || waitingSince) return null;
    const late = new Date(nextStepAt) < now();
    return element('span', { class: late ? 'next overdue' : 'next',
      text: `${nextStepText ?? ''} ${moment(nextStepAt)}${late ? `, ${say('overdue')}` : ''}`.trim() });
  }

  #empty() {
    return element('li', { class: 'empty' }, icon('inbox'),
      element('strong', { text: say(this.words ? 'emptySearch' : 'empty') }),
      !this.words && element('span', { text: say('emptyHint') }));
  }

  #walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const links = [...this.rows.querySelectorAll('a')];
    links[links.indexOf(document.activeElement) + step]?.focus();
  }
}
