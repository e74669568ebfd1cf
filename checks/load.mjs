// Reads and writes until a file appears, from eight clients that keep their connections; says how many requests failed.
import { existsSync } from 'node:fs';

const [base, enough] = process.argv.slice(2);
const CLIENTS = 8;
const LONGEST_MILLIS = 300_000;
const authorization = `Bearer ${process.env.CONFTALKS_ADMIN_TOKEN}`;
const began = Date.now();
const failures = [];
let requests = 0;
let writes = 0;

async function ask(path, init, expected) {
  requests++;
  try {
    const answer = await fetch(base + path, init);
    const body = await answer.text();
    if (!expected.includes(answer.status)) {
      failures.push(`${init.method ?? 'GET'} ${path}: ${answer.status} ${body.slice(0, 200)}`);
    }
    return answer;
  } catch (fault) {
    failures.push(`${init.method ?? 'GET'} ${path}: ${fault.cause?.code ?? fault.message}`);
    return undefined;
  }
}

async function read() {
  await ask('/v1/talks?limit=10', {}, [200]);
  await ask('/v1/events/xen-project-user-summit-2013', {}, [200]);
}

async function write(client, turn) {
  writes += 2;
  const body = JSON.stringify({ name: `Client ${client}, turn ${turn}` });
  const headers = { authorization, 'content-type': 'application/json' };
  const made = await ask('/v1/speakers', { method: 'POST', headers, body }, [201]);
  await ask(new URL(made?.headers.get('location') ?? '/v1/speakers/none', base).pathname, { headers: { authorization } }, [200]);
}

async function run(client) {
  for (let turn = 0; !existsSync(enough) && Date.now() - began < LONGEST_MILLIS; turn++) {
    await (turn % 5 === 4 ? write(client, turn) : read());
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

await Promise.all(Array.from({ length: CLIENTS }, (_, client) => run(client)));
console.log(`${requests} requests, ${writes / 2} of them writes, ${failures.length} failed, in ${Math.round((Date.now() - began) / 1000)} s`);
failures.slice(0, 10).forEach(failure => console.log(failure));
process.exit(failures.length === 0 && writes > 0 ? 0 : 1);
