// A word diff after the idea of patience diff (Cohen): words that both sides have once are anchors, the longest
// ordered run of them is kept, and what lies between is treated alike. No input makes it slow: what has no anchors
// is compared word by word only if it is small.
const SMALL = 40000;
const DEEPEST = 40;

// Words with the white space after them; each letter of a script without spaces is a word.
const TOKEN = /(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}\p{M}])+|[^\p{L}\p{N}\p{M}\s]|^\s+)\s*/gu;

function tokens(text) {
  return [...text.matchAll(TOKEN)].map((match) => ({ text: match[0], word: match[0].trim(), start: match.index }));
}

// For each token of a the index of its match in b, or -1; matches are in order.
function matchTokens(a, b) {
  const matches = new Int32Array(a.length).fill(-1);
  const work = [[0, a.length, 0, b.length, 0]];
  while (work.length) {
    let [aLow, aHigh, bLow, bHigh, depth] = work.pop();
    while (aLow < aHigh && bLow < bHigh && a[aLow].word === b[bLow].word) matches[aLow++] = bLow++;
    while (aLow < aHigh && bLow < bHigh && a[aHigh - 1].word === b[bHigh - 1].word) matches[--aHigh] = --bHigh;
    if (aLow === aHigh || bLow === bHigh || depth > DEEPEST) continue;
    const anchors = anchorsOf(a, aLow, aHigh, b, bLow, bHigh);
    if (!anchors.length) {
      if ((aHigh - aLow) * (bHigh - bLow) <= SMALL) longestCommon(a, aLow, aHigh, b, bLow, bHigh, matches);
      continue;
    }
    for (const [i, j] of [...anchors, [aHigh, bHigh]]) {
      work.push([aLow, i, bLow, j, depth + 1]);
      if (i < aHigh) matches[i] = j;
      [aLow, bLow] = [i + 1, j + 1];
    }
  }
  dropStray(a, matches);
  return matches;
}

function anchorsOf(a, aLow, aHigh, b, bLow, bHigh) {
  const places = new Map();
  const note = (list, low, high, side) => {
    for (let i = low; i < high; i++) {
      const place = places.get(list[i].word) || [0, -1, 0, -1];
      place[side]++;
      place[side + 1] = i;
      places.set(list[i].word, place);
    }
  };
  note(a, aLow, aHigh, 0);
  note(b, bLow, bHigh, 2);
  const both = [...places.values()].filter((place) => place[0] === 1 && place[2] === 1).map((place) => [place[1], place[3]]);
  return longestRising(both.sort((x, y) => x[0] - y[0]));
}

// The longest rising subsequence of the second numbers, by patience sorting.
function longestRising(list) {
  const tops = [];
  const before = new Array(list.length);
  list.forEach(([, value], i) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[tops[middle]][1] < value) low = middle + 1;
      else high = middle;
    }
    before[i] = low ? tops[low - 1] : -1;
    tops[low] = i;
  });
  const rising = [];
  for (let i = tops.length ? tops[tops.length - 1] : -1; i >= 0; i = before[i]) rising.push(list[i]);
  return rising.reverse();
}

function longestCommon(a, aLow, aHigh, b, bLow, bHigh, matches) {
  const width = bHigh - bLow + 1;
  const lengths = new Uint16Array((aHigh - aLow + 1) * width);
  for (let i = aHigh - aLow - 1; i >= 0; i--) {
    for (let j = width - 2; j >= 0; j--) {
      lengths[i * width + j] = a[aLow + i].word === b[bLow + j].word ? lengths[(i + 1) * width + j + 1] + 1
        : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  for (let i = 0, j = 0; i < aHigh - aLow && j < width - 1;) {
    if (a[aLow + i].word === b[bLow + j].word) matches[aLow + i++] = bLow + j++;
    else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
    else j++;
  }
}

// A single short word amid changes is chance, and only makes the reading restless.
function dropStray(a, matches) {
  for (let i = 0; i < a.length;) {
    let end = i + 1;
    while (end < a.length && matches[i] >= 0 && matches[end] === matches[end - 1] + 1) end++;
    const amid = i > 0 && end < a.length;
    if (matches[i] >= 0 && amid && end - i === 1 && a[i].word.length < 4) matches[i] = -1;
    i = end;
  }
}

// The runs of a diff in order: [same, from and to in a, from and to in b].
function runsOf(matches, bLength) {
  const runs = [];
  let [i, j] = [0, 0];
  while (i < matches.length || j < bLength) {
    let aEnd = i;
    while (aEnd < matches.length && matches[aEnd] < 0) aEnd++;
    const bEnd = aEnd < matches.length ? matches[aEnd] : bLength;
    if (aEnd > i || bEnd > j) runs.push([false, i, aEnd, j, bEnd]);
    [i, j] = [aEnd, bEnd];
    while (i < matches.length && matches[i] === j) {
      i++;
      j++;
    }
    if (i > aEnd) runs.push([true, aEnd, i, bEnd, j]);
  }
  return runs;
}
