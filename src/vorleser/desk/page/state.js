// What the page knows: who looks (me), which edition is shown (one) with its sentences, and how to draw anew.

export const state = {
  me: null, // what the desk says of whoever looks at the page
  one: null, // the edition shown
  sentences: null, // its article and sentences
  changing: 0, // changes of our own that are under way, until they are shown
  route: async () => {}, // draws the place that the address names
};

export const may = (scope) => Boolean(state.me && state.me.scopes.includes(scope));
export const mayset = (setting) => may("review") && state.me.settings.includes(setting);
