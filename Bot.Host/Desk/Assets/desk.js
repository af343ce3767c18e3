import { CommandLine } from './desk-commands.js';
import { element, icon } from './desk-elements.js';
import { LeadList } from './desk-list.js';
import { LeadPane } from './desk-lead.js';
import { Look } from './desk-look.js';
import { fetchLead, fetchLeads, fetchMe, fetchUnworked, isListening, layAside, listen, onSignedOut, postCommand, signOut } from './desk-server.js';
import { Unworked } from './desk-unworked.js';
import { say, speak } from './desk-words.js';

const BURST_MS = 200;
const narrow = matchMedia('(max-width: 820px)');

const showSignedOut = () => {
  document.body.className = 'alone';
  document.body.replaceChildren(element('main', { class: 'notice' },
    element('img', { src: '/favicon.svg', alt: '', width: '48', height: '48' }),
    element('h1', { text: say('outTitle') }), element('p', { text: say('outText') })));
};

/** The whole page once it is known who sits at it. */
class Desk {
  #knownHot = null;
  #pending = 0;
  #leadChanged = false;
  #toHead = false;

  constructor(me) {
    this.me = me;
    this.listLook = new Look(() => this.#askList(), (found) => this.#showList(found), () => this.#showLive());
    this.leadLook = new Look(() => this.#askLead(), (found) => this.#showLead(found), () => this.#showLive());
    this.list = new LeadList(() => this.listLook.now());
    this.pane = new LeadPane((text) => this.#run(text), () => { location.hash = ''; });
    this.unworked = new Unworked((message) => this.#layAside(message));
    this.commands = new CommandLine((text) => this.#run(text, true));
    this.live = element('span', { class: 'live', role: 'status', text: say('lost') });
    this.news = element('div', { class: 'unseen', role: 'status' });
    document.body.replaceChildren(this.#top(), element('main', { class: 'desk' }, this.list.view, this.pane.view),
      this.commands.view, this.news);
    this.list.above.replaceChildren(this.unworked.view, ...this.#telegramNotice());
    addEventListener('hashchange', () => this.#choose(true));
    addEventListener('keydown', (event) => this.#pressed(event));
    listen((number) => this.#changed(number), () => this.#showLive());
    this.listLook.now();
    this.#choose(false);
  }

  get chosen() {
    const number = Number(location.hash.slice(1));
    return Number.isInteger(number) && number > 0 ? number : null;
  }

  #top() {
    const { firm, name, telegram } = this.me;
    return element('header', { class: 'top' },
      element('img', { src: '/favicon.svg', alt: '', width: '28', height: '28' }),
      element('h1', { text: firm }), this.live,
      !telegram.on && element('span', { class: 'off', text: say('telegramOff') }),
      element('span', { class: 'me', text: name }),
      element('button', { type: 'button', class: 'quiet', text: say('signOut'), onclick: () => signOut().then(showSignedOut) }));
  }

  #telegramNotice() {
    const { telegram, bindCommand } = this.me;
    if (!telegram.on || telegram.bound || !bindCommand) return [];
    const copy = element('button', { type: 'button', text: say('copy'), onclick: async () => {
      await navigator.clipboard?.writeText(bindCommand);
      copy.textContent = say('copied');
    } });
    return [element('div', { class: 'bind' }, icon('telegram'), element('div', {},
      element('strong', { text: say('bindTitle') }), element('p', { text: say('bindText') }),
      element('span', { class: 'line' }, element('code', { text: bindCommand }), copy)))];
  }

  /** Changes come in bursts: the list is fetched once for each, and the open lead if one of them is its own. */
  #changed(number) {
    this.#leadChanged ||= number === null || number === this.chosen;
    this.#pending ||= setTimeout(() => {
      this.#pending = 0;
      this.listLook.now();
      if (this.#leadChanged) this.leadLook.now();
      this.#leadChanged = false;
    }, BURST_MS);
  }

  async #askList() {
    const { filter, words } = this.list;
    const [asked, hot, unworked] = await Promise.all([fetchLeads(filter, words), fetchLeads('hot', ''), fetchUnworked()]);
    return { filter, words, asked, hot, unworked };
  }

  #showList({ filter, words, asked, hot, unworked }) {
    this.unworked.show(unworked);
    if (filter === this.list.filter && words === this.list.words) this.list.show(asked, this.#arrivals(hot.leads));
  }

  #arrivals(hot) {
    const waiting = hot.filter(({ waitingSince }) => waitingSince);
    const fresh = waiting.filter(({ number }) => this.#knownHot && !this.#knownHot.has(number));
    this.#knownHot = new Set(hot.map(({ number }) => number));
    document.title = `${waiting.length ? `(${waiting.length}) ` : ''}${say('leads')} · ${this.me.firm}`;
    if (fresh.length)
      this.news.textContent = say('hotArrived', fresh.map(({ number, name }) => `#${number} ${name ?? ''}`).join(', '));
    return new Set(fresh.map(({ number }) => number));
  }

  #choose(byHand) {
    document.body.classList.toggle('reading', this.chosen !== null);
    this.list.mark(this.chosen);
    this.#toHead = byHand && narrow.matches;
    if (this.chosen === null) this.pane.clear(say('choose'), say('chooseHint'));
    else this.leadLook.now();
  }

  /** A lead that is none is an answer too. */
  async #askLead() {
    const number = this.chosen;
    const lead = number === null ? null : await fetchLead(number).catch((failure) => {
      if (failure.status !== 404) throw failure;
      return null;
    });
    return { number, lead };
  }

  #showLead({ number, lead }) {
    if (number === null || number !== this.chosen) return;
    if (lead === null) {
      this.pane.clear(`#${number}`, say('gone'));
      return;
    }
    this.pane.show(lead);
    if (this.#toHead) this.pane.head.querySelector('h2').focus();
    this.#toHead = false;
  }

  /**
   * Answers whether the command was carried out; its sentence is shown either way. A typed one `leads` to its lead,
   * unless the manager went on to another meanwhile.
   */
  async #run(text, leads = false) {
    const before = this.chosen;
    try {
      const { ok, text: answer, lead } = await postCommand(text);
      this.commands.tell(answer, ok);
      if (leads && ok && lead && lead !== before && this.chosen === before) location.hash = lead;
      else this.leadLook.now();
      this.#changed(undefined);
      return ok;
    } catch {
      this.commands.tell(say('failed'), false);
      return false;
    }
  }

  /** Answers whether the server took it. */
  async #layAside(message) {
    try {
      await layAside(message);
      this.#changed(undefined);
      return true;
    } catch {
      this.commands.tell(say('failed'), false);
      return false;
    }
  }

  /** Live is what hears of changes and has looked at the last of them. */
  #showLive() {
    const on = isListening() && !this.listLook.isBehind && !this.leadLook.isBehind;
    this.live.textContent = say(on ? 'live' : 'lost');
    this.live.classList.toggle('on', on);
  }

  #pressed(event) {
    const typing = event.target.closest?.('input, textarea');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.commands.focus();
    }
    if (event.key === 'Escape' && !typing && narrow.matches) location.hash = '';
  }
}

speak(navigator.language);
onSignedOut(showSignedOut);
try {
  const me = await fetchMe();
  speak(me.language);
  new Desk(me);
} catch (failure) {
  if (failure.status !== 401) document.body.replaceChildren(element('p', { class: 'blank', text: say('failed') }));
  if (failure.status === undefined) console.error(failure);
}
