import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import startProduct from "@/tests/setup/e2e";
import { testStack } from "@/tests/setup/stack";

/**
 * Lighthouse, as a phone, over the pages that people open most: `npx tsx bench/lighthouse.ts [page …]` on a built tree.
 * Lighthouse is no dependency of ours; npx fetches it, or LIGHTHOUSE names one that is there. The last version that runs on Node 20.
 */
const LIGHTHOUSE = process.env.LIGHTHOUSE?.split(" ") ?? [
	...["npx", "-y", "lighthouse@12.8.2"],
];
const CHROMIUM = process.env.CHROME_PATH ?? "/usr/bin/chromium";
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;

type Report = {
	environment: { benchmarkIndex: number };
	categories: Record<string, { score: number }>;
	audits: Record<
		string,
		{ score: number | null; numericValue?: number; title: string }
	>;
};

async function main(): Promise<void> {
	process.env.E2E_PORT = String(await freePort());
	const stop = await startProduct();
	const folder = mkdtempSync(join(tmpdir(), "chit-chat-lighthouse-"));
	try {
		const { url, environment } = testStack();
		Object.assign(process.env, environment);
		const { paths, cookie } = await makeHouse();
		const wanted = process.argv.slice(2);
		for (const [name, path] of Object.entries(paths)) {
			if (wanted.length > 0 && !wanted.includes(name)) continue;
			// Its code is read when it is first asked for, which is not what is looked at.
			const isInside = name !== "sign-in";
			await fetch(url + path, { headers: isInside ? { cookie } : {} });
			const reports: Report[] = [];
			for (let round = 0; round < ROUNDS; round++) {
				const browser = await openBrowser(join(folder, `${name}-${round}`));
				if (isInside) await signIn(browser, url, cookie);
				const report = join(folder, `${name}-${round}.json`);
				reports.push(look(url + path, report, browser.port));
				await browser.close();
			}
			tell(name, reports);
		}
	} finally {
		rmSync(folder, { recursive: true });
		await stop();
	}
}

/** Two friends with a chat, a feed with polls, and a mailbox, as after some days. */
async function makeHouse() {
	const { makeOwner, makePerson, signInCookie } = await import(
		"@/tests/factories"
	);
	const { befriend, open, say } = await import("@/tests/setup/talk");
	const { post } = await import("@/tests/setup/feed");
	const { post: letter } = await import("@/tests/setup/mailbox");
	const { aPoll } = await import("@/tests/setup/polls");
	await makeOwner();
	const ann = await makePerson({ displayName: "Ann Aune" });
	const bob = await makePerson({ displayName: "Bob Berg" });
	await befriend(ann, bob);
	const { id } = await open(ann, bob);
	for (let line = 0; line < 60; line++)
		await say(line % 2 ? ann : bob, id, `Line ${line}: how was the lake?`);
	for (let line = 0; line < 25; line++) {
		const poll = line % 8 === 0 ? aPoll() : undefined;
		await post(line % 2 ? ann : bob, `Day ${line} at the lake.`, { poll });
		await letter(bob, [ann], { subject: `Letter ${line}` });
	}
	return {
		cookie: await signInCookie(ann),
		paths: {
			"sign-in": "/sign-in",
			chat: `/conversations/${id}`,
			feed: "/feed",
			mailbox: "/mailbox",
		},
	};
}

type Browser = { port: number; close: () => Promise<void> };

/** A browser that has seen nothing yet. */
async function openBrowser(profile: string): Promise<Browser> {
	const port = await freePort();
	const browser = spawn(
		CHROMIUM,
		[
			...["--headless=new", "--no-sandbox", "--disable-dev-shm-usage"],
			...["--no-first-run", "--disable-background-networking"],
			...[`--user-data-dir=${profile}`, `--remote-debugging-port=${port}`],
			"about:blank",
		],
		{ stdio: ["ignore", "ignore", "pipe"] },
	);
	const gone = once(browser, "exit");
	await new Promise<void>((ready) =>
		browser.stderr.on("data", (words) => {
			if (String(words).includes("DevTools listening")) ready();
		}),
	);
	return {
		port,
		close: async () => {
			browser.kill();
			await gone;
		},
	};
}

/**
 * The cookie as signing in would leave it. As a header that Lighthouse adds it would be missing from what the service
 * worker asks, and the page would find itself signed out while it is looked at.
 */
async function signIn({ port }: Browser, url: string, cookie: string) {
	const [name = "", ...value] = cookie.split("=");
	const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
	await browser
		.contexts()[0]
		?.addCookies([{ name, value: value.join("="), url, httpOnly: true }]);
	await browser.close();
}

function look(address: string, path: string, port: number): Report {
	const [command = "npx", ...first] = LIGHTHOUSE;
	execFileSync(
		command,
		[
			...[...first, address, "--quiet", "--output=json"],
			...[`--output-path=${path}`, "--form-factor=mobile"],
			`--only-categories=${CATEGORIES.join(",")}`,
			`--port=${port}`,
		],
		{ stdio: ["ignore", "ignore", "inherit"] },
	);
	return JSON.parse(readFileSync(path, "utf8"));
}

/** The median of the rounds, and by name what cost points beside speed. */
function tell(name: string, reports: readonly Report[]): void {
	const median = (read: (report: Report) => number) =>
		reports.map(read).sort((a, b) => a - b)[reports.length >> 1] ?? 0;
	const scores = CATEGORIES.map((category) =>
		Math.round(median((one) => (one.categories[category]?.score ?? 0) * 100)),
	);
	const shift = median(
		(one) => one.audits["cumulative-layout-shift"]?.numericValue ?? 0,
	);
	const times = ["first-contentful-paint", "largest-contentful-paint"].map(
		(audit) =>
			Math.round(median((one) => one.audits[audit]?.numericValue ?? 0)),
	);
	const busy = Math.round(
		median((one) => one.audits["total-blocking-time"]?.numericValue ?? 0),
	);
	// How fast the machine was meanwhile, by Lighthouse's own count: figures of two machines, or hours, are not alike.
	const pace = Math.round(median((one) => one.environment.benchmarkIndex));
	console.log(
		`| ${[name, ...scores, shift.toFixed(3), ...times, busy, pace].join(" | ")} |`,
	);
	const lost = Object.entries(reports[0]?.audits ?? {}).filter(
		([, { score, numericValue }]) => score === 0 && numericValue === undefined,
	);
	for (const [audit, { title }] of lost) console.log(`  ${audit}: ${title}`);
}

function freePort(): Promise<number> {
	return new Promise((done) => {
		const server = createServer().listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() =>
				done(typeof address === "object" && address ? address.port : 0),
			);
		});
	});
}

await main();
// What the product's own parts keep open would keep this waiting.
process.exit();
