const english = {
  leads: 'Leads', hot: 'Hot', warm: 'Warm', cold: 'Cold', new: 'New', mine: 'Mine', waiting: 'Waiting', all: 'All',
  search: 'Search by name, phone or words', filters: 'Filters', live: 'Live', lost: 'Reconnecting…', signOut: 'Sign out',
  empty: 'No leads here yet', emptySearch: 'Nothing found', emptyHint: 'They appear by themselves as soon as a visitor writes.',
  noName: 'No name yet', waitsFor: 'waits #', free: 'Free', late: 'late', overdue: 'overdue',
  choose: 'Choose a lead', chooseHint: 'Its card, conversation and journal open here. Press / to type a command, ↑ ↓ to walk the list.',
  back: 'Back to the list', card: 'Card', talk: 'Conversation', journal: 'Journal', owner: 'Owner', nobody: 'Nobody yet',
  visitor: 'Visitor', bot: 'Bot', reply: 'Answer the visitor…', send: 'Send', replyHint: 'The visitor sees your name. Ctrl+Enter sends.',
  noTalk: 'No messages yet', command: 'Command, for example /take 42 or /help', run: 'Run', hide: 'Hide the answer',
  cancel: 'Cancel', confirm: 'Confirm', example: 'For example: #', hotArrived: 'Hot lead: #', gone: 'This lead cannot be shown.',
  failed: 'The server did not answer. Try again.', outTitle: 'You are signed out',
  outText: 'Open a new sign-in link: it is printed on the console at start, and the bot sends one when you write /desk.',
  telegramOff: 'Telegram is off', telegramOn: 'Telegram', bindTitle: 'Hot leads into your Telegram',
  bindText: 'Write this to the bot, in private or in the managers’ group:', copy: 'Copy', copied: 'Copied',
  day: 'd', hour: 'h', minute: 'min', second: 's', today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday', in: 'in #',
  unworkedTitle: 'The bot could not process this message. Please read it:', unworkedDone: 'Done',
};

const russian = {
  leads: 'Лиды', hot: 'Горячий', warm: 'Тёплый', cold: 'Холодный', new: 'Новые', mine: 'Мои', waiting: 'Ждут', all: 'Все',
  search: 'Имя, телефон или слова', filters: 'Фильтры', live: 'На связи', lost: 'Подключаемся…', signOut: 'Выйти',
  empty: 'Здесь пока нет лидов', emptySearch: 'Ничего не найдено', emptyHint: 'Они появятся сами, как только напишет посетитель.',
  noName: 'Имя пока неизвестно', waitsFor: 'ждёт #', free: 'Свободен', late: 'поздно', overdue: 'просрочено',
  choose: 'Выберите лид', chooseHint: 'Здесь откроются карточка, разговор и журнал. Клавиша / — команда, ↑ ↓ — по списку.',
  back: 'К списку', card: 'Карточка', talk: 'Разговор', journal: 'Журнал', owner: 'Ведёт', nobody: 'Пока никто',
  visitor: 'Посетитель', bot: 'Бот', reply: 'Ответить посетителю…', send: 'Отправить', replyHint: 'Посетитель видит ваше имя. Ctrl+Enter отправляет.',
  noTalk: 'Сообщений пока нет', command: 'Команда, например /take 42 или /help', run: 'Выполнить', hide: 'Скрыть ответ',
  cancel: 'Отмена', confirm: 'Подтвердить', example: 'Например: #', hotArrived: 'Горячий лид: #', gone: 'Этот лид нельзя показать.',
  failed: 'Сервер не ответил. Попробуйте ещё раз.', outTitle: 'Вы вышли',
  outText: 'Откройте новую ссылку для входа: её печатает консоль при запуске, и её присылает бот по команде /desk.',
  telegramOff: 'Телеграм выключен', telegramOn: 'Телеграм', bindTitle: 'Горячие лиды — в ваш Телеграм',
  bindText: 'Напишите это боту, лично или в группе менеджеров:', copy: 'Копировать', copied: 'Скопировано',
  day: 'дн', hour: 'ч', minute: 'мин', second: 'с', today: 'сегодня', tomorrow: 'завтра', yesterday: 'вчера', in: 'через #',
  unworkedTitle: 'Бот не смог обработать это сообщение. Прочтите его:', unworkedDone: 'Готово',
};

let words = english;

/** The filter names the many, the mark on a lead names one. */
const filterWords = { en: { hot: 'Hot' }, ru: { hot: 'Горячие' } };

export let language = 'en';

export const speak = (code) => {
  language = code?.startsWith('ru') ? 'ru' : 'en';
  words = language === 'ru' ? russian : english;
  document.documentElement.lang = language;
};

export const say = (key, value) => words[key].replace('#', value);

export const sayFilter = (key) => filterWords[language][key] ?? say(key);
