// The Date header has whole seconds, and comes a little late: a smaller difference says nothing.
const NOISE_MS = 3000;

let ahead = 0;

/** The host's time in milliseconds: the clock of the manager's machine may be wrong by hours. */
export const now = () => Date.now() + ahead;

/** What the host's answer says the time is; null is passed over. */
export const setClock = (dateHeader) => {
  const told = Date.parse(dateHeader ?? '');
  if (Math.abs(told - now()) > NOISE_MS) ahead = told - Date.now();
};
