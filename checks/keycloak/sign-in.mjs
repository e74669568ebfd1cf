// What people may do who sign in at the provider whose address is given.
import assert from "node:assert/strict";

const [issuer] = process.argv.slice(2);
const { CONFTALKS_URL: service, CONFTALKS_ADMIN_TOKEN: admin } = process.env;

async function signIn(name, client = "explorer") {
  const answer = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "password", client_id: client, username: name, password: name, scope: "openid" }),
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  return answer.json();
}

async function ask(token, method, path, body) {
  const type = method === "PATCH" ? "application/merge-patch+json" : "application/json";
  const answer = await fetch(service + path, {
    method,
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...(body && { "content-type": type }) },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, body: text && JSON.parse(text) };
}

const ada = (await signIn("ada")).access_token;
const grace = (await signIn("grace")).access_token;

// roles of the realm
const me = await ask(ada, "GET", "/v1/me");
assert.equal(me.status, 200);
assert.equal(me.body.name, "ada");
assert.deepEqual(me.body.roles.map(({ role }) => role), ["editor"]);
assert.equal((await ask(ada, "POST", "/v1/topics", { name: "Signing in" })).status, 201);

// what is granted here, to whom the provider knows
const who = await ask(grace, "GET", "/v1/me");
assert.deepEqual(who.body.roles, []);
const event = "/v1/events/xen-project-user-summit-2013";
assert.equal((await ask(grace, "PATCH", event, { hashtag: "#xen" })).status, 403);
const grant = await ask(admin, "POST", "/v1/grants", {
  subject: who.body.subject, role: "organiser", event: "xen-project-user-summit-2013",
});
assert.equal(grant.status, 201);
assert.equal((await ask(grace, "PATCH", event, { hashtag: "#xen" })).status, 200);
assert.equal((await ask(grace, "POST", "/v1/topics", { name: "Not hers" })).status, 403);
assert.equal((await ask(admin, "DELETE", `/v1/grants/${grant.body.id}`)).status, 204);
assert.equal((await ask(grace, "PATCH", event, { hashtag: "#xpus" })).status, 403);

// made for others, or no longer what the provider signed
const other = (await signIn("ada", "another-service")).access_token;
assert.equal((await ask(other, "GET", "/v1/me")).status, 401);
assert.equal((await ask((await signIn("ada")).id_token, "GET", "/v1/me")).status, 401);
const [head, claims, signature] = ada.split(".");
const forged = Buffer.from(Buffer.from(claims, "base64url").toString().replace('"ada"', '"eve"')).toString("base64url");
assert.equal((await ask(`${head}.${forged}.${signature}`, "GET", "/v1/me")).status, 401);

// the explorer knows where to sign in
const contract = await (await fetch(`${service}/q/openapi?format=json`)).json();
const discovery = await fetch(contract.components.securitySchemes.provider.openIdConnectUrl);
assert.equal((await discovery.json()).issuer, issuer);

console.log("Ada and Grace signed in at Keycloak and could do what they may, and no more.");
