const wordOrder = ['en', 'ru', 'hy', 'lv', 'lt', 'no'];

const words = {
  title: ['Chat with us', 'Напишите нам', 'Գրեք մեզ', 'Rakstiet mums', 'Parašykite mums', 'Chat med oss'],
  open: ['Open chat', 'Открыть чат', 'Բացել զրույցը', 'Atvērt tērzēšanu', 'Atidaryti pokalbį', 'Åpne chatten'],
  close: ['Close chat', 'Закрыть чат', 'Փակել զրույցը', 'Aizvērt tērzēšanu', 'Uždaryti pokalbį', 'Lukk chatten'],
  menu: ['Menu', 'Меню', 'Ընտրացանկ', 'Izvēlne', 'Meniu', 'Meny'],
  log: ['Messages', 'Сообщения', 'Հաղորդագրություններ', 'Ziņas', 'Žinutės', 'Meldinger'],
  input: ['Write a message…', 'Напишите сообщение…', 'Գրեք հաղորդագրություն…', 'Rakstiet ziņu…', 'Rašykite žinutę…',
    'Skriv en melding…'],
  send: ['Send', 'Отправить', 'Ուղարկել', 'Nosūtīt', 'Siųsti', 'Send'],
  again: ['Start again', 'Начать заново', 'Սկսել նորից', 'Sākt no jauna', 'Pradėti iš naujo', 'Start på nytt'],
  person: ['Talk to a person', 'Поговорить с человеком', 'Խոսել մասնագետի հետ', 'Runāt ar cilvēku',
    'Kalbėti su žmogumi', 'Snakk med et menneske'],
  language: ['Language', 'Язык', 'Լեզու', 'Valoda', 'Kalba', 'Språk'],
  online: ['Online', 'На связи', 'Առցանց', 'Tiešsaistē', 'Prisijungta', 'Tilkoblet'],
  connecting: ['Connecting…', 'Подключаемся…', 'Միանում ենք…', 'Notiek savienošana…', 'Jungiamasi…', 'Kobler til…'],
  waiting: ['No connection. We will reconnect by ourselves.', 'Нет соединения. Восстановим связь сами.',
    'Կապ չկա։ Այն կվերականգնվի ինքնաբերաբար։', 'Nav savienojuma. Tas atjaunosies automātiski.',
    'Nėra ryšio. Prisijungsime automatiškai.', 'Ingen forbindelse. Vi kobler til igjen automatisk.'],
  failed: ['Not sent.', 'Не отправлено.', 'Չուղարկվեց։', 'Neizdevās nosūtīt.', 'Neišsiųsta.', 'Ikke sendt.'],
  retry: ['Try again', 'Повторить', 'Կրկնել', 'Mēģināt vēlreiz', 'Bandyti dar kartą', 'Prøv igjen'],
  sending: ['Sending…', 'Отправляется…', 'Ուղարկվում է…', 'Sūta…', 'Siunčiama…', 'Sender…'],
  left: ['Characters left: #', 'Осталось символов: #', 'Մնաց # նիշ', 'Atlikušās rakstzīmes: #', 'Liko simbolių: #',
    'Tegn igjen: #'],
  unread: ['New messages: #', 'Новых сообщений: #', 'Նոր հաղորդագրություններ՝ #', 'Jaunas ziņas: #',
    'Naujos žinutės: #', 'Nye meldinger: #'],
  choices: ['Suggested answers', 'Варианты ответа', 'Պատասխանի տարբերակներ', 'Atbilžu varianti', 'Atsakymų variantai',
    'Svarforslag'],
  today: ['Today', 'Сегодня', 'Այսօր', 'Šodien', 'Šiandien', 'I dag'],
  yesterday: ['Yesterday', 'Вчера', 'Երեկ', 'Vakar', 'Vakar', 'I går'],
  dismiss: ['Dismiss', 'Скрыть', 'Թաքցնել', 'Paslēpt', 'Slėpti', 'Skjul'],
};

const say = (key, number) => words[key][wordOrder.indexOf(language)].replace('#', number);

/** A command chosen from the menu reads in the transcript as it read in the menu. */
const spoken = (text) => {
  if (text === '/restart') return say('again');
  if (text === '/person') return say('person');
  return languages[/^\/language (\w+)$/.exec(text)?.[1]] ?? text;
};
