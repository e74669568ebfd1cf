// Somebody signs in through the explorer's own dialog, in a browser, and is known by the token that it then sends.
import assert from "node:assert/strict";
import { complaints, launch, url } from "../browser/browser.mjs";

const browser = await launch();
try {
  const page = await (await browser.newContext()).newPage();
  const complained = complaints(page);
  await page.goto(`${url}/q/swagger-ui`);
  await page.locator(".opblock").first().waitFor();

  await page.locator(".auth-wrapper .authorize").first().click();
  const flow = page.locator("h4", { hasText: "authorization_code with PKCE" }).locator("xpath=..");
  await flow.locator("input[data-name=clientId]").fill("explorer");
  await flow.locator("label[for^=openid]").click();
  const opened = page.waitForEvent("popup");
  await flow.locator("button.authorize").click();
  const provider = await opened;
  await provider.locator("#username").fill("ada");
  await provider.locator("#password").fill("ada");
  await provider.locator("#kc-login").click();
  await flow.locator("button", { hasText: "Logout" }).waitFor();
  await page.locator(".dialog-ux button.close-modal").click();

  const me = page.locator(".opblock", { has: page.locator("[data-path='/v1/me']") });
  await me.locator(".opblock-summary-control").click();
  await me.locator("button.execute").click();
  const answer = me.locator(".live-responses-table .response");
  assert.equal((await answer.locator(".response-col_status").innerText()).split("\n")[0], "200");
  assert.match(await answer.locator(".response-col_description").innerText(), /"name": "ada"/);
  assert.deepEqual(complained, []);
} finally {
  await browser.close();
}
console.log("Ada signed in through the explorer.");
