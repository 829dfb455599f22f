/* The search box: Pagefind's index behind a native dialog. A module that page.js fetches, and the index with it,
   when the box is first opened. */
const dialog = document.querySelector('dialog.search');
const input = dialog.querySelector('.search-input');
const status = dialog.querySelector('.search-status');
const list = dialog.querySelector('.search-results');
const words = dialog.dataset;
const language = document.documentElement.lang.slice(0, 2);
const most = 20; // pages shown
let search = null;
let spelling = null;
let timer = 0;
let turn = 0;

async function load() {
  if (search) return;
  status.textContent = words.loading;
  const bundle = new URL(`${words.bundle}pagefind.js`, document.baseURI).href;
  [search, spelling] = await Promise.all([import(bundle), import('./search-words.js')]);
  status.textContent = '';
}

// the pages found, best first
async function find(query, isCurrent) {
  for (const terms of spelling.attempts(query, language)) {
    const found = new Map();
    for (const term of terms) {
      if (!isCurrent()) return [];
      const { results } = await search.search(term);
      await Promise.all(results.slice(0, most).map(async ({ score, data }) => {
        const page = await data();
        const before = found.get(page.url);
        const isBetter = !before || before.score < score;
        if (isBetter && spelling.holds(`${page.meta.title} ${page.content}`, term, query, language)) found.set(page.url, { page, score });
      }));
    }
    if (found.size) return [...found.values()].sort((one, other) => other.score - one.score).map(({ page }) => page);
  }
  return [];
}

function create(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}

function link(className, { url }, text) {
  const element = create('a', className, text);
  element.href = url;
  return element;
}

function entry(page) {
  const item = create('li', '', '');
  const section = page.sub_results.find(({ anchor }) => anchor && anchor.element !== 'h1');
  const excerpt = create('p', 'search-excerpt', '');
  page.excerpt.split(/<\/?mark>/).forEach((part, index) => {
    const text = part.replace(/&lt;/g, '<').replace(/&gt;/g, '>');
    excerpt.append(index % 2 ? create('mark', '', text) : text);
  });
  item.append(link('search-title', page, page.meta.title), excerpt);
  if (section) item.append(link('search-section', section, section.title));
  return item;
}

export async function run() {
  const mine = ++turn;
  const query = input.value.trim().toLowerCase().replace(/\s+/g, ' ');
  let pages = [];
  let message = '';
  try {
    await load();
    if (query) {
      pages = await find(query, () => mine === turn);
      message = pages.length ? words.found.replace('{n}', pages.length) : words.none;
    }
  } catch (error) {
    console.error(error);
    message = words.error;
  }
  if (mine !== turn) return;
  list.replaceChildren(...pages.map(entry));
  status.textContent = message;
}

input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(run, 200);
});
dialog.addEventListener('keydown', async (event) => {
  const { key } = event;
  const isEnter = key === 'Enter' && event.target === input;
  if (event.isComposing || !(isEnter || /^(ArrowDown|ArrowUp)$/.test(key))) return;
  event.preventDefault();
  if (isEnter) {
    clearTimeout(timer);
    await run();
  }
  const stops = [input, ...list.querySelectorAll('a')];
  const stop = stops[stops.indexOf(document.activeElement) + (key === 'ArrowUp' ? -1 : 1)];
  if (stop) stop.focus();
});
list.addEventListener('click', (event) => event.target.closest('a') && dialog.close());
dialog.setAttribute('closedby', 'any');
