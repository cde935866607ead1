import { createRequire } from 'node:module';
import { startBrowser } from './browser.js';
import { comment } from './stamp.js';
import { escape } from './svg.js';

const require = createRequire(import.meta.url);
const PAPER = '<rect x="-10000" y="-10000" width="30000" height="30000" fill="#fff"/>';

/**
 * Draws processes as an analyst sees them in Modeler.
 *
 * @param drawings `{ source, name }` of each process
 * @return {Promise<string[]>} the SVGs, in the same order
 */
export async function processPictures(drawings) {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<div id="canvas" style="width:2000px;height:1200px"></div>');
    await page.addScriptTag({ path: require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js') });
    const pictures = [];
    for (const { source, name } of drawings) {
      pictures.push(settled(await page.evaluate(draw, source.text), source, name));
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

/* Runs in the browser. */
async function draw(xml) {
  const viewer = new window.BpmnJS({ container: '#canvas' });
  try {
    await viewer.importXML(xml);
    return (await viewer.saveSVG()).svg;
  } finally {
    viewer.destroy();
  }
}

/** The same bytes for the same model: ids that bpmn-js draws by lot are numbered, and the model's hash is added. */
function settled(svg, source, name) {
  const lots = [...new Set([...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))];
  const numbered = lots.reduce((text, id, index) => text.replaceAll(id, `drawn-${index}`), svg);
  const about = `${comment([source])}<title>${escape(name)}</title>`;
  return `${numbered.replace(/<svg [^>]*>/, (start) => start + about + PAPER).trim()}\n`;
}
