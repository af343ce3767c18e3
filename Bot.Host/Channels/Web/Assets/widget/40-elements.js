/** Builds an element; `text` goes through textContent, `on…` names an event, everything else is an attribute. */
const element = (name, attributes = {}, ...children) => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value == null || value === false) continue;
    if (key === 'text') node.textContent = value;
    else if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children);
  return node;
};

/** A name for those who hear the page and for those who hover over it. */
const label = (node, text) => {
  node.ariaLabel = text;
  node.title = text;
};

const icon = (path) => {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const shape = document.createElementNS(space, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
};

const icons = {
  chat: 'M5 5.5h14a1.5 1.5 0 0 1 1.5 1.5v8.5a1.5 1.5 0 0 1-1.5 1.5h-6.5L8 20.5v-3.5H5a1.5 1.5 0 0 1-1.5-1.5V7A1.5 1.5 0 0 1 5 5.5zM8 9.5h8M8 13h5',
  close: 'M6 6l12 12M18 6L6 18',
  down: 'M6 9.5l6 6 6-6',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  send: 'M12 19V5.5M6 11.5l6-6 6 6',
  again: 'M4.5 12a7.5 7.5 0 1 0 2.4-5.5L4.5 8.7M4.5 4.5v4.2h4.2',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.8-3.6 3.7-5.5 7.5-5.5s6.7 1.9 7.5 5.5',
};

const linkPattern = /https?:\/\/[^\s<>"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

const linkTarget = (found) => {
  if (/^https?:/i.test(found)) return URL.canParse?.(found) === false ? null : found;
  return `mailto:${found}`;
};

const link = (href, text) => {
  const web = /^https?:/i.test(href);
  return element('a', { href, text, target: web && '_blank', rel: web && 'noopener noreferrer nofollow' });
};

/** Only what a chat may open: never javascript:, data: or a scheme of some installed program. */
const safeAddress = (value) => (/^(https?:\/\/|mailto:|tel:)/i.test(value || '') ? value : null);

/** Text as nodes, with web addresses and e-mails made into links; not numbers: the chat's example of one is nobody's. */
const linkified = (text) => {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(linkPattern)) {
    const found = match[0].replace(/[.,;:!?)\]'»”]+$/, '');
    const href = linkTarget(found);
    if (!href) continue;
    nodes.push(text.slice(from, match.index), link(href, found));
    from = match.index + found.length;
  }
  nodes.push(text.slice(from));
  return nodes.filter((node) => node !== '');
};
