import { setClock } from './desk-clock.js';

let signedOut = () => {};
let events = null;
let left = false;

/** The one reaction to 401 anywhere: the session has ended. */
export const onSignedOut = (react) => { signedOut = react; };

const call = async (path, body) => {
  if (left) throw Object.assign(new Error('Signed out'), { status: 401 });
  const answer = await fetch(path, {
    method: body ? 'POST' : 'GET',
    headers: body ? { 'Content-Type': 'application/json', 'X-Requested-With': 'desk' } : {},
    body: body && JSON.stringify(body),
    cache: 'no-store',
    signal: AbortSignal.timeout?.(20000),
  });
  setClock(answer.headers.get('Date'));
  if (answer.status === 401) signedOut();
  if (!answer.ok) throw Object.assign(new Error(`HTTP ${answer.status}`), { status: answer.status });
  return (answer.headers.get('Content-Type') ?? '').includes('json') ? answer.json() : null;
};

export const fetchMe = () => call('/desk/api/me');

export const fetchLeads = (filter, words) => call(`/desk/api/leads?${new URLSearchParams({ filter, q: words })}`);

export const fetchLead = (number) => call(`/desk/api/leads/${number}`);

const unanswered = new Map();
const triesLast = 120000;

/**
 * A command whose answer was lost may have been carried out: given again soon it has the same id, and is not done twice.
 * Later the same words are meant anew.
 */
export const postCommand = async (text) => {
  const last = unanswered.get(text);
  const id = last && performance.now() - last.at < triesLast ? last.id : newId();
  const noteTry = () => unanswered.set(text, { id, at: performance.now() });
  noteTry();
  try {
    const answer = await call('/desk/api/command', { text, id });
    unanswered.delete(text);
    return answer;
  } catch (failure) {
    if (failure.status < 500) unanswered.delete(text);
    else noteTry();
    throw failure;
  }
};

// Not randomUUID: pages that came by plain http lack it.
const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const fetchUnworked = async () => (await call('/desk/api/unworked')).messages;

export const layAside = ({ channel, id }) => call('/desk/api/unworked', { channel, id });

/** From here on nothing is asked for: it would only be refused. */
export const signOut = async () => {
  const done = call('/desk/sign-out', {});
  left = true;
  try {
    await done;
    events?.close();
  } catch (failure) {
    left = false;
    throw failure;
  }
};

/** Whether a change would be heard of now. */
export const isListening = () => events?.readyState === EventSource.OPEN;

/**
 * Hears of every changed lead; after each connection, `onChanged(null)` asks to look at everything again.
 * `onState` hears that the connection began or broke.
 */
export const listen = (onChanged, onState) => {
  if (left) return;
  events = new EventSource('/desk/events');
  events.addEventListener('changed', (event) => onChanged(leadIn(event.data)));
  events.onopen = () => {
    onState();
    onChanged(null);
  };
  events.onerror = () => {
    onState();
    // The browser reconnects by itself unless the server refused: then ask why, which shows a 401, and begin anew.
    if (events.readyState !== EventSource.CLOSED) return;
    fetchMe().then(() => setTimeout(() => listen(onChanged, onState), 2000), (failure) => {
      if (failure.status !== 401) setTimeout(() => listen(onChanged, onState), 10000);
    });
  };
};

const leadIn = (data) => {
  try {
    return JSON.parse(data).lead ?? null;
  } catch {
    return null;
  }
};
