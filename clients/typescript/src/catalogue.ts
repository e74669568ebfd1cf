import createClient, { type Client, type Middleware } from "openapi-fetch";
import type { components, paths } from "./contract.js";

export type Talk = components["schemas"]["Talk"];
export type Problem = components["schemas"]["Problem"];
/** Other formats have addresses of their own. */
type Json = "application/json" | "application/problem+json";
export type Catalogue = Client<paths, Json>;

/** A catalogue at an address; the token is needed for writing only. */
export function catalogue(baseUrl: string, token?: string): Catalogue {
  const client = createClient<paths, Json>({ baseUrl, headers: { Accept: "application/json" } });
  client.use(mergePatches);
  if (token) {
    client.use({
      onRequest({ request }) {
        request.headers.set("Authorization", `Bearer ${token}`);
        return request;
      },
    });
  }
  return client;
}

/** JSON Merge Patch (RFC 7396) has a media type of its own. */
const mergePatches: Middleware = {
  onRequest({ request }) {
    if (request.method === "PATCH") {
      request.headers.set("Content-Type", "application/merge-patch+json");
    }
    return request;
  },
};

/** An error that the catalogue explains (RFC 9457). */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.title}: ${problem.detail ?? ""}`);
  }
}

/** What was answered. @throws Refused with the problem document of an error */
export function answered<T>(answer: { data?: T; error?: Problem; response: Response }): T {
  if (answer.error !== undefined) {
    throw new Refused(answer.error);
  }
  return answer.data as T;
}

type Page<T> = { items: T[]; page: components["schemas"]["PagePlace"] };

/** All items of a list, page by page, to its end. */
export async function* all<T>(page: (cursor: string | undefined) => Promise<Page<T>>): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const { items, page: place } = await page(cursor);
    yield* items;
    cursor = place.next ? (new URL(place.next).searchParams.get("cursor") ?? undefined) : undefined;
  } while (cursor);
}
