// What a frontend does with a catalogue: lists, pages to the end, filters, writes, and understands a refusal.
// CONFTALKS_URL and CONFTALKS_ADMIN_TOKEN say which catalogue; it is left as it was.
import assert from "node:assert/strict";
import { all, answered, catalogue, Refused, type Talk } from "./catalogue.js";

const url = process.env["CONFTALKS_URL"] ?? "http://localhost:8080";
const visitor = catalogue(url);
const editor = catalogue(url, process.env["CONFTALKS_ADMIN_TOKEN"]);
const summit = "xen-project-user-summit-2013";

const events = answered(await visitor.GET("/v1/events", { params: { query: { sort: "startDate" } } }));
console.log("events:", events.items.map((event) => event.name).join(", "));
assert(events.items.some((event) => event.slug === summit));

const total = answered(await visitor.GET("/v1/talks", { params: { query: { total: true, limit: 1 } } })).page.total;
const talks: Talk[] = [];
for await (const talk of all(async (cursor) =>
  answered(await visitor.GET("/v1/talks", { params: { query: { limit: 7, ...(cursor && { cursor }) } } })),
)) {
  talks.push(talk);
}
console.log("talks:", talks.length);
assert.equal(talks.length, total);
assert.equal(new Set(talks.map((talk) => talk.id)).size, total);

const highlights = answered(
  await visitor.GET("/v1/events/{event}/talks", {
    params: { path: { event: summit }, query: { highlight: true, sort: "title" } },
  }),
).items;
console.log("highlights:", highlights.map((talk) => `${talk.title} (${talk.speakers[0]?.name ?? "?"})`).join(", "));
assert(highlights.length > 0 && highlights.length < talks.length);
assert(highlights.every((talk) => talk.highlight && talk.event.slug === summit));

const made = await editor.POST("/v1/talks", {
  body: { title: "Typed to the end", event: summit, speakers: ["bryan-smith"], topics: ["virtualization"], room: "1" },
});
const talk = answered(made);
assert.equal(made.response.status, 201);
assert.equal(made.response.headers.get("Location"), talk.self);
console.log("made:", talk.slug);

const path = { talk: talk.slug };
const read = await visitor.GET("/v1/talks/{talk}", { params: { path } });
assert.deepEqual(answered(read), talk);
const tag = read.response.headers.get("ETag") ?? assert.fail("no ETag");
const changed = answered(
  await editor.PATCH("/v1/talks/{talk}", {
    params: { path, header: { "If-Match": tag } },
    body: { room: null, recordingAvailability: { state: "expected", until: "2027-01-31" } },
  }),
);
assert.equal(changed.room, undefined);
assert.equal(changed.recordingAvailability.until, "2027-01-31");

await refused(412, () =>
  editor.PATCH("/v1/talks/{talk}", { params: { path, header: { "If-Match": tag } }, body: { room: "2" } }),
);
const invalid = await refused(422, () => editor.POST("/v1/talks", { body: { title: " ", event: "nowhere" } }));
assert.deepEqual(invalid.errors?.map((error) => error.pointer).sort(), ["/event", "/title"]);
const unreadable = await refused(400, () => visitor.GET("/v1/talks", { params: { query: { limit: 0 } } }));
assert.equal(unreadable.errors?.[0]?.parameter, "limit");
await refused(401, () => visitor.DELETE("/v1/talks/{talk}", { params: { path } }));

assert.equal((await editor.DELETE("/v1/talks/{talk}", { params: { path } })).response.status, 204);
await refused(410, () => visitor.GET("/v1/talks/{talk}", { params: { path } }));
console.log("the tour is complete");

/** The problem document of a request that must be refused. */
async function refused(status: number, request: () => Promise<Parameters<typeof answered>[0]>) {
  try {
    answered(await request());
  } catch (refusal) {
    assert(refusal instanceof Refused, String(refusal));
    assert.equal(refusal.problem.status, status, refusal.message);
    console.log("refused:", refusal.message);
    return refusal.problem;
  }
  return assert.fail(`not refused with ${status}`);
}
