import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { complaints, launch, token, url } from "./browser.mjs";

const groups = [
  "Events", "Talks", "Speakers", "Slides", "Videos", "Materials", "Topics", "Series", "Search", "Feeds", "Formats", "Imports", "Access", "Catalogue",
];

let browser, page, complained, contract;
before(async () => {
  contract = await (await fetch(`${url}/q/openapi?format=json`)).json();
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  complained = complaints(page);
  await page.goto(`${url}/q/swagger-ui`);
  await page.locator(".opblock").first().waitFor();
  // with each click the explorer renders all operations anew that it shows
  for (const group of await page.locator(".opblock-tag").all()) {
    await group.click();
  }
});
after(() => browser?.close());

test("the groups stand as a newcomer reads them", async () => {
  const shown = await page.locator(".opblock-tag").evaluateAll((tags) => tags.map((tag) => tag.dataset.tag));
  assert.deepEqual(shown.slice(0, groups.length), groups);
});

test("every read that needs no token is answered with 200 when it is tried as it stands", async () => {
  const tried = await tryAll(isOpen);
  assert.deepEqual(tried.filter(({ status }) => status !== "200"), []);
  assert(tried.length > 20, `only ${tried.length} were tried`);
});

test("who authorizes can try all others as they stand, in the order shown", async () => {
  await page.locator(".auth-wrapper .authorize").first().click();
  const dialog = page.locator(".dialog-ux");
  await dialog.locator("input").first().fill(token);
  await dialog.locator("button.authorize[type=submit]").click();
  await dialog.locator("button.btn-done").click();

  const tried = await tryAll((operation) => !isOpen(operation));
  assert.deepEqual(tried.filter(({ status }) => !["200", "201", "202", "204"].includes(status)), []);
  assert(tried.length > 20, `only ${tried.length} were tried`);
});

test("the explorer complains of nothing", () => {
  assert.deepEqual(complained, []);
});

/** Whether it needs no token. */
function isOpen({ security }) {
  return security.some((scheme) => Object.keys(scheme).length === 0);
}

/** Whether it can be tried without filling anything in: of grants and tokens there is none at the begin. */
function canStand({ parameters = [] }) {
  return parameters.every((parameter) => parameter.in !== "path" || parameter.example !== undefined);
}

/** Presses "Execute" on the operations, from top to bottom, and tells the status of each answer. */
async function tryAll(wanted) {
  const tried = [];
  for (const group of await page.locator(".opblock-tag-section").all()) {
    await group.locator(".opblock-tag").click();
    await group.locator(".opblock").first().waitFor();
    for (const operation of await group.locator(".opblock").all()) {
      const method = await operation.locator(".opblock-summary-method").innerText();
      const path = await operation.locator(".opblock-summary-path").getAttribute("data-path");
      const told = contract.paths[path][method.toLowerCase()];
      if (wanted(told) && canStand(told)) {
        tried.push({ operation: `${method} ${path}`, status: await statusOf(operation) });
      }
    }
    await group.locator(".opblock-tag").click();
  }
  return tried;
}

/** The status of the answer to an operation as it stands. */
async function statusOf(operation) {
  await operation.locator(".opblock-summary-control").click();
  const answer = operation.locator(".live-responses-table .response .response-col_status").first();
  let status;
  // a click is lost where the explorer renders anew at that moment
  for (let tries = 0; status === undefined && tries < 3; tries++) {
    await operation.locator("button.execute").click();
    status = await answer.innerText({ timeout: 20_000 }).catch(() => undefined);
  }
  await operation.locator(".opblock-summary-control").click();
  return status?.split(/\s\d/)[0].trim() ?? "is not sent";
}
