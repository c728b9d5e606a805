import { Chart, LineController, LineElement, PointElement } from 'chart.js';

// Only line charts need these parts of Chart.js.
Chart.register(LineController, LineElement, PointElement);
