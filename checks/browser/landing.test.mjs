import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { complaints, launch, url } from "./browser.mjs";

const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1440, height: 900 } };

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`the landing page on a ${size} in ${colorScheme} has no faults`, async () => {
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await context.newPage();
      const complained = complaints(page);
      await page.goto(url, { waitUntil: "networkidle" });

      assert.deepEqual(complained, []);
      assert(await page.title());
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert(width <= viewport.width, `it is ${width} wide, and the window ${viewport.width}`);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      const serious = violations.filter(({ impact }) => ["serious", "critical"].includes(impact));
      assert.deepEqual(
        serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
        [],
      );
      await context.close();
    });
  }
}

test("every link of the landing page to the service answers, and one click leads to the explorer", async () => {
  const page = await browser.newPage();
  await page.goto(url);
  const links = await page.locator("a[href]").evaluateAll((anchors) => anchors.map((anchor) => anchor.href));
  const own = [...new Set(links)].filter((link) => new URL(link).origin === new URL(url).origin);
  assert(own.length > 5, `there are only ${own}`);
  for (const link of own) {
    const answer = await page.request.get(link);
    assert.equal(answer.status(), 200, link);
  }

  await page.locator('a[href*="swagger-ui"]').first().click();
  await page.locator(".swagger-ui .opblock").first().waitFor();
});
