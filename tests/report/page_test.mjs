// SPDX-License-Identifier: Apache-2.0
// Looks at the pages in the folder PAGES as a reader does, in one start of the browser CHROMIUM.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const axe = require("axe-core");

let browser;
before(async () => {
  const args = process.getuid() === 0 ? ["--no-sandbox"] : [];
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
});
after(async () => browser?.close());

/** A page of the graph; whatever it says, asks for or runs that it should not is in `heard`. */
async function open(graph, options = {}, fragment = "") {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const heard = [];
  const address = pathToFileURL(`${process.env.PAGES}/${graph}.html`).href;
  page.on("console", (message) => heard.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => { heard.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => { if (request.url().split("#")[0] !== address) heard.push(`request: ${request.url()}`); });
  await page.goto(address + fragment);
  return { page, heard, close: () => context.close() };
}

const names = (page) => page.$$eval("#matrix-table tbody tr:not([hidden]) th", (heads) => heads.map((head) => head.textContent));
const numbers = (page, column) =>
  page.$$eval("#matrix-table tbody tr", (rows, column) => rows.map((row) => Number(row.cells[column].textContent)), column);
const sorted = (values, compare) => assert.deepEqual(values, [...values].sort(compare));

test("a reader sorts, filters, opens, searches and darkens the page", async () => {
  const { page, heard, close } = await open("sample");

  const head = (name) => page.locator("#matrix-table thead th[aria-sort]", { hasText: name });
  assert.equal(await head("Sentences").getAttribute("aria-sort"), "descending");
  sorted(await numbers(page, 1), (a, b) => b - a);
  await head("Actor").locator("button").click();
  assert.equal(await head("Actor").getAttribute("aria-sort"), "ascending");
  assert.equal(await head("Sentences").getAttribute("aria-sort"), "none");
  sorted(await names(page), new Intl.Collator("en").compare);
  await head("Disputed").locator("button").press("Enter");
  sorted(await numbers(page, 2), (a, b) => b - a);
  await page.selectOption("#issue-order", "name");
  sorted(await page.$$eval("#matrix-table th.issue", (heads) => heads.map((head) => head.textContent)),
         new Intl.Collator("en").compare);

  await page.fill("#actor-filter", "putin");
  assert.deepEqual(await names(page), ["Vladimir Putin"]);
  assert.match(await page.textContent("#matrix-status"), /^1 of 40 actors/);
  await page.fill("#issue-filter", "donbas");
  assert.equal(await page.locator("#matrix-table th.issue:visible").count(), 1);
  await page.locator("#matrix-table td a:visible").click();
  const cell = page.locator("#cell");
  assert.match(await cell.locator("h2").textContent(), /^Vladimir Putin, Donbas: /);
  assert.ok((await cell.locator("mark").first().textContent()).length > 10);
  await page.keyboard.press("Escape");
  assert.equal(await cell.isVisible(), false);
  await page.click("#reset");
  await page.fill("#least", "5");
  assert.ok((await names(page)).length < 10);
  await page.click("#reset");
  assert.equal((await names(page)).length, 40);

  await page.fill("#search", "Vorsterman ceasefire");
  await page.locator("#found li a").first().click();
  const focused = page.locator(".evidence:focus");
  await focused.waitFor();
  assert.match((await focused.textContent()).toLowerCase(), /ceasefire/);
  await page.fill("#search", "no such words anywhere");
  await page.waitForFunction(() => document.getElementById("search-status").textContent === "0 found");

  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(await paper(), "rgb(255, 255, 255)");
  await page.click("#theme");
  assert.notEqual(await paper(), "rgb(255, 255, 255)");
  assert.equal(await page.textContent("#theme"), "Light");
  await page.click("#theme");
  assert.equal(await paper(), "rgb(255, 255, 255)");

  assert.equal((await page.pdf({ preferCSSPageSize: true })).subarray(0, 4).toString(), "%PDF");
  await page.emulateMedia({ media: "print" });
  for (const id of ["nav", ".search", ".controls", "#theme"]) assert.equal(await page.locator(id).first().isVisible(), false);
  assert.deepEqual(heard, []);
  await close();
});

test("a sentence is found by its actor, position, issue and day, and Back leads back", async () => {
  const { page, close } = await open("sample");
  const address = page.url();
  const hits = async (words) => {
    await page.fill("#search", words);
    await page.waitForFunction((words) => document.getElementById("search").value === words, words);
    await page.waitForTimeout(200);
    return page.$$eval("#found li", (all) => all.map((one) => ({ id: one.querySelector("a").hash.slice(1), kind: one.querySelector("small").textContent })));
  };
  const cell = await page.locator("#matrix-table td a[title^='Vladimir Putin, Donbas:']").getAttribute("href");
  const wanted = await page.$$eval(`[id="${cell.slice(1)}"] .evidence`, (all) => all.map((one) => one.id));
  assert.ok(wanted.length > 2);
  const found = await hits("putin donbas");
  assert.deepEqual(new Set(found.slice(0, wanted.length).map(({ id }) => id)), new Set(wanted));
  assert.match(found.find((hit) => hit.id === wanted[0]).kind, /^Vladimir Putin \u2192 [a-z, ]+ \u2192 Donbas, \d+ August 2025$/);
  assert.ok((await hits("putin demands donbas 2025-08")).length > 0);
  await page.locator("#found a").first().click();
  await page.locator(".evidence:focus").waitFor();
  assert.equal(new URL(page.url()).hash, await page.locator("#found a").first().getAttribute("href"));
  await page.goBack();
  assert.equal(page.url(), address);
  await close();
});

test("the system's dark mode is kept, and can be left", async () => {
  const { page, close } = await open("sample", { colorScheme: "dark" });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.notEqual(await paper(), "rgb(255, 255, 255)");
  await page.click("#theme");
  assert.equal(await paper(), "rgb(255, 255, 255)");
  await close();
});

test("paper is white, whatever the screen is", async () => {
  for (const [colorScheme, click] of [["dark", false], ["light", true]]) {
    const { page, close } = await open("sample", { colorScheme });
    if (click) await page.click("#theme");
    const look = () => page.evaluate(() => {
      const style = (selector) => getComputedStyle(document.querySelector(selector));
      return [style("body").backgroundColor, style("body").color, style(".picture").filter];
    });
    assert.notEqual((await look())[0], "rgb(255, 255, 255)");
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await look(), ["rgb(255, 255, 255)", "rgb(27, 27, 27)", "none"]);
    await close();
  }
});

test("paper has each contradiction with its sentences, and of the rest what the reader opened", async () => {
  const { page, close } = await open("sample");
  await page.click("#actors > details >> nth=0 >> summary");
  await page.emulateMedia({ media: "print" });
  const items = page.locator("#contradictions > details");
  assert.ok(await items.count() > 40);
  for (const item of [items.nth(0), items.last()]) {
    assert.ok((await item.locator("> .pair mark").last().boundingBox()).height > 5);
    assert.equal(await item.locator("details:visible").count(), 0);
  }
  assert.deepEqual([await page.locator("#actors > details:visible").count(), await page.locator("#issues > details:visible").count()], [1, 0]);
  assert.match(await page.locator("#actors .printed").textContent(), /those that were open/);
  assert.ok(await page.locator("#actors .printed").isVisible());
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await page.locator("#contradictions > details:not([open])").count(), 0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("#contradictions > details[open]").count(), 5);
  await close();
});

test("columns that do not fit onto paper are told, and come back when fewer are chosen", async () => {
  const { page, close } = await open("wide");
  const note = page.locator("#beyond");
  assert.equal(await note.isVisible(), false);
  await page.emulateMedia({ media: "print" });
  assert.match(await note.textContent(), /first 30 of these \d\d issues/);
  assert.ok(await note.isVisible());
  assert.equal(await page.locator("#matrix-table th.issue:visible").count(), 30);
  await page.emulateMedia({ media: "screen" });
  assert.ok(await page.locator("#matrix-table th.issue:visible").count() > 30);
  const last = await page.locator("#matrix-table th.issue").last().textContent();
  await page.fill("#issue-filter", last);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator("#matrix-table th.issue").last().isVisible());
  assert.equal(await note.isVisible(), false);
  await close();
});

test("the light that was chosen stays, where the browser keeps anything", async () => {
  const { page, heard, close } = await open("sample");
  await page.click("#theme");
  await page.reload();
  assert.equal(await page.textContent("#theme"), "Light");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
  });
  await page.reload();
  assert.equal(await page.textContent("#theme"), "Dark");
  await page.click("#theme");
  assert.equal(await page.textContent("#theme"), "Light");
  assert.deepEqual(heard, []);
  await close();
});

test("on a phone nothing hides at the side", async () => {
  const { page, close } = await open("sample", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, javaScriptEnabled: false });
  const widths = (selector) => page.$$eval(selector, (all) => all.map((one) => [one.clientWidth, one.scrollWidth]));
  for (const selector of ["#disputes .scroll", "#documents .scroll", ".picture", "nav ul"]) {
    const found = await widths(selector);
    assert.ok(found.length > 0);
    for (const [box, content] of found) assert.ok(content <= box, `${selector}: ${content} in ${box}`);
  }
  const picture = page.locator(".picture").first();
  await page.locator(".full").first().check();
  assert.ok(await picture.evaluate((box) => box.scrollWidth > 2 * box.clientWidth));
  assert.equal(await page.locator("#documents td[data-head='Date']").first().evaluate((cell) => getComputedStyle(cell, "::before").content), '"Date: "');
  for (const { height } of await page.$$eval("#matrix-table td a", (links) => links.map((link) => link.getBoundingClientRect().toJSON()))) {
    assert.ok(height >= 32);
  }
  await close();
});

test("the keyboard stops at the words of a picture and not at its lines", async () => {
  const { page, close } = await open("sample");
  const links = await page.$$eval(".picture svg a", (all) => all.filter((link) => link.href?.baseVal).map((link) =>
    ({ line: link.closest(".edge") !== null, stops: link.tabIndex >= 0, name: link.getAttribute("aria-label") })));
  assert.ok(links.some(({ line }) => line) && links.some(({ line }) => !line));
  for (const { line, stops, name } of links) {
    assert.equal(stops, !line);
    if (stops) assert.ok(name.length > 3);
  }
  assert.equal(await page.locator(".picture svg[role='img']").count(), 0);
  await close();
});

test("without JavaScript everything is there, and a cell leads to its sentences", async () => {
  const { page, heard, close } = await open("sample", { javaScriptEnabled: false });
  for (const id of ["disputes", "matrix", "contradictions", "shifts", "diagrams", "actors", "issues", "documents"]) {
    assert.ok(await page.locator(`#${id} h2`).first().isVisible(), id);
  }
  assert.equal(await page.locator(".controls:visible, .search:visible, #theme:visible").count(), 0);
  assert.ok(await page.locator(".timeline circle").first().isVisible());
  const link = page.locator("#matrix-table td a").first();
  const target = (await link.getAttribute("href")).slice(1);
  await link.click();
  assert.ok(await page.locator(`[id="${target}"] mark`).first().isVisible());
  assert.deepEqual(heard, []);
  await close();
});

test("a link from elsewhere opens what it leads to", async () => {
  const { page, close } = await open("sample", {}, "#a0");
  assert.equal(await page.locator("#a0").getAttribute("open"), "");
  await close();
});

test("the page fits into narrow windows", async () => {
  for (const width of [320, 390, 768]) {
    const { page, close } = await open("sample", { viewport: { width, height: 800 } });
    await page.click("#actors [data-open]");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, `${width}`);
    await close();
  }
});

test("ids are unique", async () => {
  const { page, close } = await open("sample");
  const ids = await page.$$eval("[id]", (elements) => elements.map((element) => element.id));
  assert.equal(new Set(ids).size, ids.length);
  await close();
});

test("links within the page lead somewhere", async () => {
  const { page, close } = await open("sample");
  const lost = await page.$$eval("a[href^='#']", (links) =>
    links.map((link) => link.hash.slice(1)).filter((id) => !document.getElementById(id)));
  assert.deepEqual(lost, []);
  await close();
});

test("quotes read from left to right, and heads of columns stand on one side", async () => {
  const { page, close } = await open("hostile");
  assert.equal(await page.locator("blockquote:not([dir='ltr'])").count(), 0);
  assert.equal(await page.locator("#matrix-table th.issue span").first().evaluate((head) => getComputedStyle(head).textOrientation), "sideways");
  await close();
});

test("texts that are code stay texts", async () => {
  const { page, heard, close } = await open("hostile");
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.equal(await page.locator("img, iframe, object, script[src], link").count(), 0);
  assert.equal(await page.locator("a[href^='javascript']").count(), 0);
  assert.match(await page.textContent("h1"), /^<\/script><script>hit=1<\/script><img /);
  assert.ok((await page.textContent("#documents")).includes("x\"><script>hit=6<"));
  assert.equal((await page.content()).includes("\u202e"), false);
  await page.click("#actors [data-open]");
  await page.locator("#matrix-table td.both a").first().click();
  assert.match(await page.textContent("#cell mark"), /<script>hit=1/);
  await page.keyboard.press("Escape");
  await page.fill("#search", "onerror=hit=2");
  await page.locator("#found a").first().click();
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.deepEqual(heard, []);
  await close();
});

test("the browser refuses whatever else would run or be fetched", async () => {
  const { page, heard, close } = await open("hostile");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.hit = 7";
    document.body.append(script);
    document.body.insertAdjacentHTML("beforeend", "<p onclick='hit=8' style='color: red' id='probe'>x</p><img src='https://a.invalid/x.png'>");
    document.getElementById("probe").click();
  });
  assert.equal(await page.evaluate(() => window.hit), undefined);
  const refused = heard.filter((line) => line.includes("Content Security Policy"));
  assert.equal(refused.length, 4, heard.join("\n")); // script, handler, style, picture
  await close();
});

test("axe finds nothing serious", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const { page, close } = await open("small", { colorScheme });
    await page.evaluate(axe.source);
    const look = async (part) => {
      const { violations } = await page.evaluate((part) => axe.run(part, { resultTypes: ["violations"] }), part);
      const bad = violations.filter(({ id, impact }) => impact === "serious" || impact === "critical" || id.startsWith("landmark"));
      assert.deepEqual(bad.map(({ id, nodes }) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`), [], colorScheme);
    };
    await page.locator("#actors details").first().evaluate((details) => { details.open = true; });
    await page.fill("#search", "ceasefire");
    await page.waitForFunction(() => document.getElementById("search-status").textContent !== "");
    await look("body");
    await page.locator("#matrix-table td a").first().click();
    await look("#cell");
    await close();
  }
});
