// Charts by uPlot. A canvas says nothing to a screen reader, so each has its figures as a table beside it.
let charts = [];

function dropCharts() {
  for (const chart of charts) chart.drop();
  charts = [];
}

function figure(title, heads, data, draw, empty) {
  if (!data.length) {
    return h("figure", {}, h("figcaption", {}, title), h("p", { class: "empty" }, empty));
  }
  const box = h("div", { class: "plot", "aria-hidden": "true" });
  charts.push(plotIn(box, data, draw));
  return h("figure", {},
    h("figcaption", {}, title), box,
    h("details", {}, h("summary", {}, "As a table"),
      table(title, heads, data.map(([label, value]) => [label, number(value)]))));
}

// Draws once the box has a size, and again when its size or the colours change.
function plotIn(box, data, draw) {
  let plot = null;
  const redraw = () => {
    if (plot) plot.destroy();
    plot = box.clientWidth ? new uPlot(draw(box.clientWidth, data), [data.map((_, i) => i), data.map((d) => d[1])], box) : null;
  };
  let width = -1;
  const observer = new ResizeObserver(() => {
    if (box.clientWidth === width) return;
    width = box.clientWidth;
    requestAnimationFrame(redraw);
  });
  observer.observe(box);
  themeListeners.add(redraw);
  return {
    drop() {
      observer.disconnect();
      themeListeners.delete(redraw);
      if (plot) plot.destroy();
    },
  };
}

const FONT = "12px system-ui, sans-serif";

function plotOptions(width, height, horizontal, data, axis) {
  const ink = colour("--soft");
  const most = Math.max(...data.map((d) => d[1]));
  return {
    width, height,
    padding: [8, horizontal ? 56 : 8, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, ori: horizontal ? 1 : 0, dir: horizontal ? -1 : 1, range: [-0.5, data.length - 0.5] },
      y: { ori: horizontal ? 0 : 1, range: [0, most * (horizontal ? 1 : 1.12)] },
    },
    axes: [axis, {
      side: horizontal ? 2 : 3, show: !horizontal, stroke: ink, font: FONT, size: 44,
      grid: { stroke: colour("--rule"), width: 1 }, ticks: { show: false },
      incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 1e7, 1e8],
      values: (_, ticks) => ticks.map(short),
    }],
    series: [{}, {
      fill: colour("--bar"), width: 0, points: { show: false },
      paths: uPlot.paths.bars({ size: [horizontal ? 0.62 : 0.86, horizontal ? 18 : 64, 1], radius: 0.12 }),
    }],
    hooks: { draw: [(plot) => horizontal && writeValues(plot, data)] },
  };
}

function writeValues(plot, data) {
  const context = plot.ctx;
  context.save();
  context.fillStyle = colour("--soft");
  context.font = `${12 * devicePixelRatio}px system-ui, sans-serif`;
  context.textBaseline = "middle";
  context.textAlign = "left";
  data.forEach(([, value], i) => {
    context.fillText(short(value), plot.valToPos(value, "y", true) + 6 * devicePixelRatio, plot.valToPos(i, "x", true));
  });
  context.restore();
}

// Names down the side, bars to the right.
function drawNames(width, data) {
  const axis = {
    side: 3, stroke: colour("--ink"), font: FONT, gap: 8, size: Math.min(150, width * 0.4),
    grid: { show: false }, ticks: { show: false },
    splits: () => data.map((_, i) => i),
    values: () => data.map(([label]) => (label.length > 22 ? `${label.slice(0, 21)}…` : label)),
  };
  return plotOptions(width, 16 + 27 * data.length, true, data, axis);
}

// Values along the bottom, bars upwards.
function drawColumns(width, data) {
  const every = Math.ceil(data.length / Math.max(3, width / 64));
  const axis = {
    side: 2, stroke: colour("--soft"), font: FONT, size: 28, gap: 4,
    grid: { show: false }, ticks: { show: false },
    splits: () => data.map((_, i) => i).filter((i) => i % every === 0),
    values: (_, splits) => splits.map((i) => data[i][0]),
  };
  return plotOptions(width, 190, false, data, axis);
}

// Bins of a hundredth, joined to columns and cut to where there are any.
function columnsOf(bins, width) {
  const columns = [];
  for (let i = 0; i < bins.length; i += width) {
    columns.push([(i / 100).toFixed(2), bins.slice(i, i + width).reduce((sum, bin) => sum + bin, 0)]);
  }
  const first = columns.findIndex(([, bin]) => bin > 0);
  return first < 0 ? [] : columns.slice(Math.max(0, first - 1));
}

function sizeColumns(sizes) {
  const groups = [[2, 2], [3, 3], [4, 4], [5, 9], [10, 19], [20, 49], [50, 99], [100, Infinity]];
  const columns = groups.map(([from, to]) => [
    from === to ? String(from) : to === Infinity ? `${from}+` : `${from}–${to}`,
    sizes.filter(([size]) => size >= from && size <= to).reduce((sum, [, clusters]) => sum + clusters, 0),
  ]);
  let end = columns.length;
  while (end > 0 && columns[end - 1][1] === 0) end--;
  return columns.slice(0, end);
}

// The first names of a tally, the rest in one.
function mostOf(tally, column, most) {
  const shown = tally.slice(0, most).map((row) => [known(row[0]), row[column]]);
  const rest = tally.slice(most);
  if (rest.length) shown.push([`${rest.length} more`, rest.reduce((sum, row) => sum + row[column], 0)]);
  return shown;
}
