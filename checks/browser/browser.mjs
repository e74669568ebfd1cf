import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

export const url = process.env.CONFTALKS_URL ?? "http://127.0.0.1:8080";
export const token = process.env.CONFTALKS_ADMIN_TOKEN;

const programs = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser that is installed; it is not downloaded. */
export function launch() {
  const executablePath = programs.find((program) => program && existsSync(program));
  if (!executablePath) {
    throw new Error("No Chromium is installed; CHROMIUM may name one.");
  }
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** What a page complains of, gathered while it is open. */
export function complaints(page) {
  const found = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      found.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => found.push(`thrown: ${error.message}`));
  page.on("requestfailed", (request) => found.push(`failed: ${request.url()}`));
  return found;
}
