// What a feed reader makes of the feeds; rss-parser is one that many use.
import assert from "node:assert/strict";
import { test } from "node:test";
import Parser from "rss-parser";

const url = process.env.CONFTALKS_URL;
const scopes = ["", "/events/swiss-python-summit-2018", "/series/xen-project-user-summit", "/speakers/bryan-smith", "/topics/virtualization"];
const fields = [["podcast:person", "persons", { keepArray: true }]];
const parser = new Parser({ customFields: { item: fields } });

for (const scope of scopes) {
  for (const kind of ["talks", "slides", "videos"]) {
    test(`${scope || "everything"}: ${kind} are the same in Atom, RSS and JSON Feed`, async () => {
      const at = (format) => `${url}/v1${scope}/feeds/${kind}.${format}`;
      const atom = await parser.parseURL(at("atom"));
      const rss = await parser.parseURL(at("rss"));
      const json = await (await fetch(at("json"))).json();

      assert(atom.title && rss.title && json.title);
      assert.deepEqual(atom.items.map(({ id }) => id), json.items.map(({ id }) => id));
      assert.deepEqual(rss.items.map(({ guid }) => guid), json.items.map(({ id }) => id));
      assert.deepEqual(atom.items.map(({ title }) => title), json.items.map(({ title }) => title));
      assert.deepEqual(rss.items.map(({ link }) => link), json.items.map(({ url }) => url));
      for (const item of [...atom.items, ...rss.items]) {
        assert(!Number.isNaN(Date.parse(item.isoDate)), item.title);
      }
    });
  }
}

test("a podcast app hears of files and who speaks in them", async () => {
  const headers = { authorization: `Bearer ${process.env.CONFTALKS_ADMIN_TOKEN}`, "content-type": "application/json" };
  const body = JSON.stringify({ url: "https://video.example.org/puppies.mp4", duration: "PT42M", language: "en" });
  const made = await fetch(`${url}/v1/talks/xen-for-puppies/videos`, { method: "POST", headers, body });
  const { id, self } = await made.json();

  const podcast = await parser.parseURL(`${url}/v1/events/xen-project-user-summit-2013/feeds/podcast.rss`);
  await fetch(self, { method: "DELETE", headers });

  const [episode] = podcast.items;
  assert.equal(podcast.itunes.categories[0], "Technology");
  assert.equal(episode.guid, `urn:uuid:${id}`);
  assert.deepEqual({ ...episode.enclosure }, { url: "https://video.example.org/puppies.mp4", type: "video/mp4", length: "0" });
  assert.equal(episode.itunes.duration, "2520");
  assert.equal(episode.persons[0]._, "Bryan Smith");
});
