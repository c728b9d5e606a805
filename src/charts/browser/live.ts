import { Chart, type Plugin } from 'chart.js';
import { config } from '../config.ts';
import { describe } from '../describe.ts';
import { type Box, type Mark, outline, paint } from '../draw/mark.ts';
import { type PageFrame, pageSheet, type Sheet, widths } from '../draw/page.ts';
import type { Target } from '../draw/plot.ts';
import { measure } from '../draw/text.ts';
import { narrow } from '../narrow.ts';
import { ordered } from '../order.ts';
import { palettes } from '../palette.ts';
import { sentence } from '../sentence.ts';
import type { Series } from '../series.ts';
import type { ChartState } from '../state.ts';
import { pointCard } from './card.ts';
import { fetchSeries, loadFonts } from './prepare.ts';
import { keepState } from './state-keeper.ts';
import { currentTheme, onThemeChange } from './theme.ts';
import { type Walk, walk } from './walk.ts';
import { showWords } from './words.ts';

/** Where a word of a picture stands. */
function wordsBox({ x, y, text, font, align }: Extract<Mark, { type: 'text' }>): Box {
  const width = measure(text, font);
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  return { x: left, y: y - font.size, width, height: font.size * 1.2 };
}

/** From how much larger than usual a reader's text is larger in charts too, and the narrowest that a chart is laid out. */
const [LARGER, NARROWEST] = [1.15, 200];

/** Between a point and the frame round it, in the picture's pixels. */
const GAP = 2;

/**
 * Brings a chart to life in the box of its built picture.
 * @param by what a reader did to it: who had the focus on the picture has it on the chart, and a tap on a point opens its card
 */
export async function bringToLife(host: HTMLElement, by?: Event): Promise<void> {
  const box = host.querySelector<HTMLElement>('.chart-box');
  const source = host.dataset['src'];
  if (!box || source === undefined) return;
  const series = await fetchSeries(source);
  await loadFonts(...(['wide', 'medium', 'narrow'] as const).map((layout) => pageSheet(series, layout, 'light')));
  const live = new LiveChart(host, box, series);
  keepState(host, series, (state) => live.show(state));
  live.takeOver(by);
}

/** A living chart: its canvas, the point that is looked at, the card that tells of it. */
class LiveChart implements Walk {
  private readonly host: HTMLElement;
  private readonly box: HTMLElement;
  private readonly series: Series;
  private readonly canvas = document.createElement('canvas');
  private readonly voice = document.createElement('p');
  private readonly card: ReturnType<typeof pointCard>;
  private shown: Series;
  private sheet: Sheet | undefined;
  private chart: Pick<Chart, 'draw' | 'destroy'> | undefined;
  active = -1;
  private drawn = '';
  /** What the chart answers as it is shown, spoken when a reader's choice changes it. */
  private answer = '';

  constructor(host: HTMLElement, box: HTMLElement, series: Series) {
    this.host = host;
    this.box = box;
    this.series = series;
    this.shown = series;
    const { canvas, voice } = this;
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-roledescription', '차트');
    voice.className = 'visually-hidden';
    voice.setAttribute('aria-live', 'polite');
    // What the name of the canvas says, for those who see it.
    const hint = document.createElement('p');
    hint.className = 'chart-hint';
    hint.ariaHidden = 'true';
    hint.textContent = '← → 값을 하나씩 보기 · Enter 근거로 가기';
    this.card = pointCard(box, host.dataset['facts'] ?? '/facts/', host.dataset['embedded'] !== undefined);
    box.append(canvas, hint, voice);
    walk(canvas, this.card, this);
    new ResizeObserver(() => requestAnimationFrame(() => this.draw())).observe(box);
    document.addEventListener('fullscreenchange', () => this.draw());
    onThemeChange(() => this.draw(true));
  }

  /** Takes the place that the picture had for who points and for who presses keys. */
  takeOver(by?: Event): void {
    const { box, canvas } = this;
    if (document.activeElement === box) canvas.focus();
    for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
    if (by instanceof MouseEvent && box.contains(by.target as Node) && matchMedia('(hover: none)').matches)
      canvas.dispatchEvent(new MouseEvent('click', by));
  }

  /** Shows the series in a reader's state: picture, answer, warnings, table. */
  show(state: ChartState): void {
    this.shown = narrow(this.series, state);
    showWords(this.host, this.shown);
    const number = `값 ${this.shown.points.length}개.`;
    this.canvas.setAttribute(
      'aria-label',
      `${this.shown.question}. ${number} 화살표 키로 값을 하나씩 살펴보고 엔터로 근거를 엽니다.`,
    );
    this.activate(-1, false);
    const told = sentence(this.shown);
    this.canvas.ariaDescription = told;
    const answer = `${number} ${told}`;
    if (this.chart && answer !== this.answer) this.voice.textContent = answer;
    this.answer = answer;
    this.draw(true);
  }

  get targets(): readonly Target[] {
    return this.sheet?.plot.targets ?? [];
  }

  /** The layout of the picture that the browser chose; the widest where the chart has the whole screen. */
  private get layout(): PageFrame {
    if (document.fullscreenElement?.contains(this.box)) return this.box.clientWidth < 600 ? 'narrow' : 'wide';
    const sources = this.box.querySelectorAll<HTMLElement>('.chart-light :is(source, img)');
    const chosen = [...sources].find((one) => !(one instanceof HTMLSourceElement) || matchMedia(one.media).matches);
    const layout = chosen?.dataset['layout'];
    return layout !== undefined && layout in widths ? (layout as PageFrame) : 'narrow';
  }

  /** Narrower than its layout where the reader's text is larger than the picture's would be on the screen. */
  private sheetOf(series: Series): Sheet {
    const [layout, theme] = [this.layout, currentTheme()];
    const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const width = Math.round(Math.max(this.box.clientWidth / text, NARROWEST));
    if (text < LARGER || width >= widths[layout]) return pageSheet(series, layout, theme);
    return pageSheet(series, width < widths.medium ? 'narrow' : 'medium', theme, width);
  }

  private draw(always = false): void {
    const sheet = this.sheetOf(this.shown);
    this.fit(sheet);
    const ratio = (this.box.clientWidth / sheet.width) * devicePixelRatio;
    const size = `${sheet.width} ${sheet.height} ${ratio}`;
    if (ratio === 0 || (!always && size === this.drawn)) return;
    this.drawn = size;
    this.sheet = sheet;
    this.chart?.destroy();
    const { plugins = [], ...configuration } = config(sheet, ratio);
    this.canvas.width = sheet.width;
    this.canvas.height = sheet.height;
    this.chart = new Chart(this.canvas, { ...configuration, plugins: [...plugins, this.ring(sheet)] });
    // Chart.js writes size and display on the element; they are the style sheet's business.
    for (const property of ['width', 'height', 'display']) this.canvas.style.removeProperty(property);
    this.box.dataset['live'] = '';
    this.place();
  }

  /** Draws a frame round the point that pointer or keyboard is on: in ink, so that it is seen on every colour. */
  private ring({ theme, width, height }: Sheet): Plugin {
    return {
      id: 'jatdae-ring',
      afterDraw: ({ ctx }) => {
        const target = this.targets[this.active];
        if (!target) return;
        const left = Math.max(1, target.x - GAP);
        const top = Math.max(1, target.y + GAP);
        const right = Math.min(width - 1, target.x + target.width + GAP);
        const bottom = Math.min(height - 1, target.y + target.height - GAP);
        paint(ctx, outline([left, right, right, left], [top, top, bottom, bottom], palettes[theme].focus, 2));
      },
    };
  }

  /** The box has the picture's size until a reader's state or the full screen asks for another. */
  private fit({ width, height }: Sheet): void {
    const built = pageSheet(this.series, this.layout, 'light');
    const isOwn = built.height !== height || built.width !== width || document.fullscreenElement !== null;
    this.box.toggleAttribute('data-own-size', isOwn);
    this.box.style.aspectRatio = isOwn ? `${width} / ${height}` : '';
  }

  targetAt(clientX: number, clientY: number): number {
    const { left, top, width } = this.canvas.getBoundingClientRect();
    const scale = width / (this.sheet?.width ?? width);
    const [x, y] = [(clientX - left) / scale, (clientY - top) / scale];
    return this.targets.findIndex(
      (one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height,
    );
  }

  activate(index: number, isSpoken: boolean): void {
    if (index === this.active) return;
    this.active = index;
    const points = ordered(this.shown);
    const point = points[index];
    if (point) {
      this.card.show(point);
      if (isSpoken) this.voice.textContent = describe(point, index, points.length);
    } else {
      this.card.hide();
      this.voice.textContent = '';
    }
    this.chart?.draw();
    this.place();
  }

  private place(): void {
    const target = this.targets[this.active];
    if (!target || !this.sheet) return;
    const { plot, width } = this.sheet;
    const words = [...plot.under, ...plot.over]
      .filter((mark) => mark.type === 'text')
      .map(wordsBox)
      .filter(({ y, height }) => y + height < target.y || y > target.y + target.height);
    this.card.place(target, words, this.box.clientWidth / width);
  }
}
