// The widget is served as one file: the host joins this folder's parts in the order of their names inside one function.
// Comment lines and indentation are dropped on the way. Parts only declare; the last one starts.
//
// <script src="https://bot.example/widget.js" async
//   data-title    the firm's name in the header          data-color      any CSS colour, e.g. "#17594a"
//   data-language en ru hy lv lt no; else the browser's   data-languages  those offered in the menu, e.g. "en ru"
//   data-dialog   begins a script by its link, e.g. "callback"
//   data-source   where the lead came from               data-position   right or left
//   data-greeting a line shown beside the button         data-open       true opens the chat with the page
//   data-mode     page fills the page; then ?source=, ?dialog= and ?lang= of the address count too
// The page may call ChatLeads.open(), ChatLeads.close() and ChatLeads.send(text).

const tag = document.currentScript ?? document.querySelector('script[src*="/widget.js"]');
const pageMode = tag.dataset.mode === 'page';
const query = new URLSearchParams(pageMode ? location.search : '');
const MAX_LENGTH = 4000;

/** Storage may be blocked (private window, sandboxed frame): then the chat lives as long as the page. */
const storedIn = (name) => ({
  read(key) {
    try {
      return JSON.parse(window[name].getItem(key));
    } catch {
      return null;
    }
  },
  write(key, value) {
    try {
      if (value == null) window[name].removeItem(key);
      else window[name].setItem(key, JSON.stringify(value));
    } catch {
      // Nothing to do: the visitor's browser keeps nothing.
    }
  },
});

const origin = new URL(tag.src, location.href).origin;
const storageKey = `chatleads:${origin}`;
const lasting = storedIn('localStorage');
const ofThisTab = storedIn('sessionStorage');

const settings = {
  title: tag.dataset.title || '',
  color: tag.dataset.color || '',
  source: query.get('source') || tag.dataset.source || '',
  dialog: query.get('dialog') || tag.dataset.dialog || '',
  greeting: tag.dataset.greeting || '',
  left: tag.dataset.position === 'left',
  open: tag.dataset.open === 'true',
};

const languages = { en: 'English', ru: 'Русский', hy: 'Հայերեն', lv: 'Latviešu', lt: 'Lietuvių', no: 'Norsk' };

/** Offered in the menu; `data-languages="en ru"` narrows it to those the firm's script speaks. */
const offeredLanguages = (tag.dataset.languages || Object.keys(languages).join(' '))
  .split(/[\s,]+/)
  .filter((code) => Object.hasOwn(languages, code));

const knownLanguage = (code) => {
  const short = (code || '').toLowerCase().split('-')[0];
  const ours = short === 'nb' || short === 'nn' ? 'no' : short;
  return Object.hasOwn(languages, ours) ? ours : null;
};

let language = knownLanguage(lasting.read(`${storageKey}:language`))
  ?? knownLanguage(query.get('lang'))
  ?? knownLanguage(tag.dataset.language)
  ?? knownLanguage(navigator.language)
  ?? 'en';

const chooseLanguage = (code) => {
  language = code;
  lasting.write(`${storageKey}:language`, code);
};

/** For dates and times: Intl has none for the macrolanguage "no", and many browsers none for Armenian. */
const intlLanguage = () => ({ no: 'nb', hy: 'ru' })[language] ?? language;
