const seenKey = `${storageKey}:seen`;
const FRAME_MS = 16;
const TYPING_SHOWN_MS = 6000;
const ANSWER_AWAITED_MS = 20000;

/** A Direct Line message as the transcript wants it; null for what a visitor does not read. */
const understood = (activity) => {
  const { id, type, text, from, timestamp, attachments, suggestedActions, channelData } = activity;
  if (type !== 'message' || !id) return null;
  const files = (attachments ?? []).map(({ name, contentUrl, contentType }) => ({
    address: /^(https?:|\/(?!\/))/i.test(contentUrl ?? '') ? new URL(contentUrl, origin).href : null,
    picture: /^image\//.test(contentType ?? ''),
    title: name || contentType,
  }));
  const actions = (suggestedActions?.actions ?? []).filter(({ title, value }) => title || value)
    .map(({ type: kind, title, value }) => ({ type: kind, title: title || value, value }));
  if (!text && !files.length && !actions.length) return null;
  const mine = from?.role === 'user';
  const name = mine || from?.name === settings.title ? '' : from?.name ?? '';
  const at = new Date(timestamp ?? Date.now());
  return { id, text: text ?? '', mine, name, files, actions, at, clientId: channelData?.clientActivityID };
};

const startWidget = () => {
  let typingTimer = 0;
  let arrived = [];
  let drawing = 0;
  const dismiss = (id) => {
    outbox.dismiss(id);
    // The pressed button has gone, and the focus with it.
    panel.focus();
  };
  const transcript = new Transcript((id) => outbox.retry(id), dismiss, (value) => post(String(value), true));
  const composer = new Composer((text) => post(text), () => outbox.typing());
  const menu = new Menu((command, code) => {
    if (code) {
      chooseLanguage(code);
      panel.translate();
    }
    post(command);
  });
  const seat = new Seat(() => {
    arrived = [];
    transcript.reset();
    listener.restart();
  });
  const panel = new Panel(transcript, composer, menu, () => {
    listener.start();
    markSeen();
  });
  const listener = new Listener(seat, (activities) => collect(activities), (state) => panel.setState(state));
  const outbox = new Outbox(seat, listener, (item) => {
    transcript.show(item);
    if (item.state === 'failed') showTyping(0);
  });

  const showTyping = (ms) => {
    clearTimeout(typingTimer);
    transcript.showTyping(ms > 0);
    if (ms) typingTimer = setTimeout(() => transcript.showTyping(false), ms);
  };

  const post = (text, byChoice = false) => {
    if (!text) return;
    outbox.send(text.slice(0, MAX_LENGTH));
    showTyping(ANSWER_AWAITED_MS);
    if (byChoice) panel.focus();
  };

  const markSeen = () => {
    if (!panel.isSeen) return;
    panel.setUnread(0);
    if (lastSeen) lasting.write(seenKey, lastSeen);
  };

  let lastSeen = null;
  let seenAtStart = lasting.read(seenKey);

  /** A burst of frames is drawn once. */
  const collect = (activities) => {
    arrived.push(...activities);
    drawing ||= setTimeout(take, FRAME_MS);
  };

  const take = () => {
    const activities = arrived;
    arrived = [];
    drawing = 0;
    const messages = activities.map(understood).filter(Boolean);
    for (const { clientId } of messages) outbox.settle(clientId);
    const theirs = transcript.add(messages);
    if (theirs.length) showTyping(0);
    const last = activities.at(-1);
    if (last?.type === 'typing' && last.from?.role !== 'user') showTyping(TYPING_SHOWN_MS);
    lastSeen = messages.at(-1)?.id ?? lastSeen;
    const known = messages.findIndex(({ id }) => id === seenAtStart);
    const fresh = known < 0 ? theirs : messages.slice(known + 1).filter(({ mine }) => !mine);
    if (known >= 0) {
      seenAtStart = null;
      panel.setUnread(0);
    }
    if (panel.isSeen) markSeen();
    else panel.addUnread(fresh.length);
  };

  document.addEventListener('visibilitychange', markSeen);
  panel.translate();
  outbox.restore();
  if (seat.session?.started) listener.start();
  const mayFocus = pageMode && matchMedia('(pointer: fine)').matches;
  if (pageMode || settings.open || (ofThisTab.read(openKey) && !narrow.matches)) panel.open(mayFocus);
  else setTimeout(() => panel.greet(), 2500);

  window.ChatLeads = { open: () => panel.open(), close: () => panel.close(), send: (text) => post(String(text).trim()) };
};

if (!window.ChatLeads) {
  if (document.body) startWidget();
  else addEventListener('DOMContentLoaded', startWidget);
}
