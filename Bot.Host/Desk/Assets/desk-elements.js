import { now } from './desk-clock.js';
import { language, say } from './desk-words.js';

/** Builds an element; `text` goes through textContent, `on…` names an event, everything else is an attribute. */
export const element = (name, attributes = {}, ...children) => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value == null || value === false) continue;
    if (key === 'text') node.textContent = value;
    else if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child != null && child !== false));
  return node;
};

const paths = {
  hot: 'M12 3c.6 3.4 5 5.3 5 10a5 5 0 0 1-10 0c0-1.8.8-3 1.9-4.2.4 1.4 1 2 1.7 2.2C10.2 8 10.6 5 12 3z',
  warm: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1 1M17.4 17.4l1 1M5.6 18.4l1-1M17.4 6.6l1-1',
  cold: 'M12 3v18M4.2 7.5l15.6 9M19.8 7.5l-15.6 9M9.5 4.5L12 7l2.5-2.5M9.5 19.5L12 17l2.5 2.5',
  web: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c2.5 2.5 3.5 5.3 3.5 8.5s-1 6-3.5 8.5c-2.5-2.5-3.5-5.3-3.5-8.5s1-6 3.5-8.5z',
  telegram: 'M20.5 4.5L3.5 11l5.5 2 2 6.5 3-4 4.5 3.5zM9 13l11.5-8.5L11 15.5',
  back: 'M14.5 6l-6 6 6 6',
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20',
  send: 'M12 19V5.5M6 11.5l6-6 6 6',
  inbox: 'M4 13.5l2.5-8h11l2.5 8v5h-16zM4 13.5h4.5l1.5 2.5h4l1.5-2.5H20',
};

export const icon = (name) => {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const shape = document.createElementNS(space, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  shape.setAttribute('d', paths[name] ?? paths.web);
  svg.append(shape);
  return svg;
};

/** The temperature by a picture, a word and a colour. */
export const temperature = (degree) =>
  element('span', { class: `degree ${degree}` }, icon(degree), say(degree));

const dayOf = (at) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

/** "17:05" today, "tomorrow 10:00", "3 Dec, 10:00". */
export const moment = (iso) => {
  const at = new Date(iso);
  const time = at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false });
  const days = Math.round((dayOf(at) - dayOf(new Date(now()))) / 86400000);
  if (days === 0) return time;
  if (days === 1 || days === -1) return `${say(days > 0 ? 'tomorrow' : 'yesterday')} ${time}`;
  return `${at.toLocaleDateString(language, { day: 'numeric', month: 'short' })}, ${time}`;
};

/** "4 min 12 s", "2 h 05 min", "3 d": as precise as the eye needs. */
export const span = (ms) => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [minutes, hours, days] = [60, 3600, 86400].map((unit) => Math.floor(seconds / unit));
  if (days) return `${days} ${say('day')} ${hours % 24} ${say('hour')}`;
  if (hours) return `${hours} ${say('hour')} ${String(minutes % 60).padStart(2, '0')} ${say('minute')}`;
  if (minutes) return `${minutes} ${say('minute')} ${String(seconds % 60).padStart(2, '0')} ${say('second')}`;
  return `${seconds} ${say('second')}`;
};

const LONG_WAIT_MS = 10 * 60000;

/** A waiting time that goes on by itself. */
export const waiting = (since) => {
  const node = element('span', { class: 'waits', 'data-since': since });
  tick(node);
  return node;
};

const tick = (node) => {
  const waited = now() - new Date(node.dataset.since);
  const text = say('waitsFor', span(waited));
  if (node.textContent !== text) node.textContent = text;
  node.classList.toggle('long', waited > LONG_WAIT_MS);
};

setInterval(() => document.querySelectorAll('[data-since]').forEach(tick), 1000);

const link = (href, text) => {
  const web = /^https?:/i.test(href);
  return element('a', { href, text, target: web && '_blank', rel: web && 'noopener noreferrer' });
};

/** Text with web addresses made into links; data never becomes markup. */
export const linkified = (text) => (text ?? '').split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'»”])/gi)
  .map((part, index) => (index % 2 ? link(part, part) : part));

/** A card's value by its kind; an address of an unknown scheme stays text. */
export const fieldValue = ({ value, kind }) => {
  if (kind === 'phone') return link(`tel:${value.replace(/[^+\d]/g, '')}`, value);
  if (kind === 'email') return link(`mailto:${value}`, value);
  if (kind === 'link' && /^https?:\/\//i.test(value)) return link(value, value.replace(/^https?:\/\//i, ''));
  if (kind === 'time' && !Number.isNaN(Date.parse(value))) return moment(value);
  return value;
};
