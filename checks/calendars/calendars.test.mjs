// What a calendar program makes of the calendars; ical.js is Thunderbird's.
import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";

const url = process.env.CONFTALKS_URL;

async function calendar(path) {
  const answer = await fetch(`${url}/v1${path}`);
  assert.equal(answer.status, 200, path);
  assert.match(answer.headers.get("content-type"), /^text\/calendar/);
  const whole = new ICAL.Component(ICAL.parse(await answer.text()));
  ICAL.TimezoneService.reset();
  whole.getAllSubcomponents("vtimezone").forEach((zone) => ICAL.TimezoneService.register(zone));
  return whole.getAllSubcomponents("vevent").map((entry) => new ICAL.Event(entry));
}

for (const event of ["swiss-python-summit-2018", "xen-project-user-summit-2013"]) {
  test(`${event}: its talks stand in the calendar at their times`, async () => {
    const entries = new Map((await calendar(`/events/${event}/calendar.ics`)).map((entry) => [entry.uid, entry]));
    const { items } = await (await fetch(`${url}/v1/events/${event}/talks?limit=100`)).json();

    assert(items.length > 0);
    for (const talk of items.filter(({ date, startsAt }) => date || startsAt)) {
      const entry = entries.get(`urn:uuid:${talk.id}`);
      assert(entry, talk.title);
      assert.equal(entry.summary, talk.title);
      assert(entry.component.getFirstPropertyValue("dtstamp") && entry.sequence >= 0);
      if (talk.startsAt) {
        assert.equal(entry.startDate.toJSDate().getTime(), Date.parse(talk.startsAt), talk.title);
      } else {
        assert(entry.startDate.isDate);
        assert.equal(entry.startDate.toString(), talk.date);
      }
    }
  });
}

test("a talk and a speaker have calendars, under the same ids", async () => {
  const [talk] = await calendar("/talks/lets-talk-about-gil/calendar.ics");
  const ofSpeaker = await calendar("/speakers/amit-kumar/calendar.ics");

  assert(ofSpeaker.some(({ uid }) => uid === talk.uid));
});

test("who accepts calendars gets one at the event's own address", async () => {
  const answer = await fetch(`${url}/v1/events/swiss-python-summit-2018`, { headers: { accept: "text/calendar" } });

  assert.match(answer.headers.get("vary"), /Accept/);
  assert.equal(new ICAL.Component(ICAL.parse(await answer.text())).name, "vcalendar");
});
