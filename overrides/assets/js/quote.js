/* A button below each sentence to quote: it copies the sentence, its source and the address of the page. */
(() => {
  'use strict';
  const page = document.querySelector('[data-copy]');
  if (!page) return;
  const { copy, copied } = page.dataset;
  const canonical = document.querySelector('link[rel=canonical]');
  const address = canonical ? canonical.href : location.href.split('#')[0];
  // on one line; Chinese sets no space between a number and what follows
  const line = (text) => text.replace(/\s+/g, ' ').replace(/(\d) (?=\p{Script=Han})/gu, '$1').trim();

  // what a reader takes along: no signs beside numbers, no button
  function citation(quote) {
    const plain = quote.cloneNode(true);
    plain.querySelectorAll('.disputed, .way, button').forEach((part) => part.remove());
    const source = plain.querySelector('small');
    source.remove();
    return [line(plain.textContent), line(source.textContent), address].join('\n');
  }

  async function write(text, button) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (error) { // not allowed here: the older way
      const field = document.createElement('textarea');
      field.value = text;
      button.after(field);
      field.select();
      const done = document.execCommand('copy');
      field.remove();
      button.focus();
      return done;
    }
  }

  page.querySelectorAll('.quote').forEach((quote) => {
    if (!quote.querySelector('small')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quote-copy';
    button.textContent = copy;
    button.addEventListener('click', async () => {
      if (!await write(citation(quote), button)) return;
      button.textContent = copied;
      setTimeout(() => { button.textContent = copy; }, 2000);
    });
    quote.append(button);
  });
})();
