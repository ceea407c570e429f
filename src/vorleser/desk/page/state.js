// What the page knows: who looks (me), which edition is shown (one) with its sentences, and how to draw anew.

export const state = {
  me: null, // what the desk says of whoever looks at the page
  one: null, // the edition shown
  sentences: null, // its article and sentences
  changing: 0, // changes of our own that are under way, until they are shown
  route: async () => {}, // draws the place that the address names
};

const own = new Map(); // of "id revision": what a change of our own has made of it

/** Return what our own changes have made of the edition *one* since it was shown; what others made of it is not seen yet. */
export function latest(one) {
  let now = one;
  while (own.has(`${now.id} ${now.revision}`)) now = own.get(`${now.id} ${now.revision}`);
  return now;
}

/** Note that a change of our own has made *after* of the edition *before*. */
export function follow(before, after) {
  if (after.revision !== before.revision) own.set(`${before.id} ${before.revision}`, after);
}

export const isShown = (id) => location.hash === `#/beitrag/${id}`;

export const may = (scope) => Boolean(state.me && state.me.scopes.includes(scope));
export const mayset = (setting) => may("review") && state.me.settings.includes(setting);
