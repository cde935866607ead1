import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from './browser.js';
import { ROOT } from './sources.js';

/*
 * Draws docs/images/tasklist.png: the Tasklist of a reviewer in a trial that runs at http://localhost:8080, or at the
 * address given. Claims and changes nothing.
 */
const [base = 'http://localhost:8080', person = 'zanele'] = process.argv.slice(2);
const file = join(ROOT, 'docs/images/tasklist.png');

const browser = await startBrowser();
try {
  const page = await browser.newPage({
    baseURL: base,
    viewport: { width: 1440, height: 900 },
    locale: 'en-ZA',
    timezoneId: 'Africa/Johannesburg',
  });
  await page.goto('/');
  await page.getByLabel('Sign-in name').fill(person);
  await page.getByLabel('Password').fill('saypro-trial');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('.task-filter', { hasText: "My departments' tasks" }).getByRole('link').first().click();
  await page.locator('ol.tasks-list li.task', { hasText: 'Review content' }).locator('h4 a').first().click();
  await page.locator('.fjs-form').waitFor();
  await page.locator('body').click({ position: { x: 100, y: 700 } });
  mkdirSync(join(ROOT, 'docs/images'), { recursive: true });
  await page.screenshot({ path: file, animations: 'disabled' });
} finally {
  await browser.close();
}
console.log(`${file} drawn from ${base}`);
