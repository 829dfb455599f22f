/* What the search box knows about languages. A module that search.js imports when the box is first opened. */

// Mongolian: many type о, у or ї, є for ө, ү, and words carry case endings. A word has either back or front vowels;
// where the other letters do not tell which, both spellings are tried.
const ending = /(-.*|[гн]?(ийн|ын|ийг|ыг)|н[ыи]й?|[гн]?(аа|ээ|оо|өө|и[ао])[ср]|т[аэо]й|[рл](уу|үү)|[нч]?(ууд|үүд)|аа|ээ|оо|өө|нд|[дтгнаэоө])$/;

const front = (word) => word.replace(/о/g, 'ө').replace(/у/g, 'ү');

function spellings(text) {
  return text.split(' ').reduce((starts, word) => {
    let forms = [word, front(word)];
    if (/[эөү]/.test(word)) forms = [front(word)];
    if (/[аяёы]/.test(word)) forms = [word];
    return [].concat(...starts.map((start) => forms.map((form) => `${start} ${form}`.trim()))).slice(0, 8);
  }, ['']);
}

function stem(text) {
  return text.replace(/\S+/g, (word) => {
    const short = word.replace(ending, '');
    return short.length > 2 ? short : word;
  });
}

// Chinese: the index and the browser do not cut words alike, so the first character alone leads to the pages too, and
// `holds` tells which have the rest; then the words apart.
function chinese(query) {
  const lists = [[query, query.replace(/(\p{Script=Han})\S*/gu, '$1')]];
  if (Intl.Segmenter) {
    const parts = new Intl.Segmenter('zh', { granularity: 'word' }).segment(query);
    lists.push([[...parts].map(({ segment }) => segment).join(' ')]);
  }
  return lists;
}

// Lists of terms: the terms of one list are searched together, the next list only if nothing was found.
export function attempts(query, language) {
  if (language === 'zh') return chinese(query);
  if (language !== 'mn') return [[query]];
  const typed = query.replace(/ї/g, 'ү').replace(/[єѳ]/g, 'ө');
  const forms = [typed, ...spellings(typed), front(typed)];
  const stems = forms.map(stem);
  const terms = new Set([...forms, ...stems, ...stems.map(stem)]);
  const together = stem(typed).length > 4 ? [typed, stem(typed)] : [typed];
  return [together, ...[...terms].map((term) => [term])];
}

const fold = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const split = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

// Where Pagefind knows no word it takes a shorter one, down to a letter, and its scores do not tell. So: does the page
// hold the words searched for? A Chinese term shorter than what was typed is only a way to the pages.
export function holds(text, term, asTyped, language) {
  if (language === 'zh') return split(term.length < asTyped.length ? asTyped : term).every((word) => fold(text).includes(word));
  const known = split(text);
  return split(term).every((word) => {
    const length = language === 'mn' ? word.length : Math.max(3, Math.ceil(word.length / 2)); // the others are stemmed
    return known.some((other) => other.startsWith(word.slice(0, length)));
  });
}
