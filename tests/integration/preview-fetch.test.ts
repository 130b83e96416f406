import { randomBytes } from "node:crypto";
import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { PREVIEW_BYTES_MAX } from "@/lib/limits";
import { isPublicAddress } from "@/lib/previews/address.server";
import { readPage } from "@/lib/previews/read.server";
import { badInput } from "@/tests/setup/bad-input";
import { noisePhoto } from "@/tests/setup/upload";
import { openWeb, PAGE, PUBLIC, type Web } from "@/tests/setup/web";

type UrlCase = {
	url: string;
	expect: "not_fetched" | "stopped" | "no_preview" | "fetched";
	dns?: Record<string, string[][]>;
	redirect?: string[];
	server?: "drip" | "endless" | "gzipbomb" | "octet" | "html";
};

const webs: Web[] = [];
afterEach(() => {
	for (const web of webs.splice(0)) web.close();
});
async function web(...args: Parameters<typeof openWeb>): Promise<Web> {
	const opened = await openWeb(...args);
	webs.push(opened);
	return opened;
}

const html: RequestListener = (_, answer) => {
	answer.setHeader("content-type", "text/html; charset=utf-8");
	answer.end(PAGE);
};
/** Small on the wire, and fifty times what may be read. */
const BOMB = gzipSync(Buffer.alloc(50_000_000), { level: 1 });
/** So many bytes were taken off a server that would send for ever. */
let sentBytes = 0;
const pour = (answer: Parameters<RequestListener>[1], piece: Buffer) => {
	const more = () => {
		while (!answer.destroyed) {
			sentBytes += piece.length;
			if (!answer.write(piece)) break;
		}
	};
	answer.on("drain", more);
	more();
};
const SERVERS: Record<string, RequestListener> = {
	html,
	octet: (_, answer) => {
		answer.setHeader("content-type", "application/octet-stream");
		pour(answer, randomBytes(65_536));
	},
	drip: (_, answer) => {
		answer.setHeader("content-type", "text/html");
		const timer = setInterval(() => answer.write("<"), 50);
		answer.on("close", () => clearInterval(timer));
	},
	endless: (_, answer) => {
		answer.setHeader("content-type", "text/html");
		pour(answer, Buffer.alloc(65_536, "<p>words</p>"));
	},
	gzipbomb: (_, answer) => {
		answer.setHeader("content-type", "text/html");
		answer.setHeader("content-encoding", "gzip");
		answer.end(BOMB);
	},
};

function redirecting(steps: string[]): RequestListener {
	let at = 0;
	return (_, answer) => {
		answer.statusCode = 302;
		answer.setHeader("location", steps[Math.min(at++, steps.length - 1)] ?? "");
		answer.end();
	};
}

/** Nothing that is refused by its address is ever dialled; a page and its picture are; a redirect five times more at most. */
function dialsAllowed({ redirect, expect: wanted }: UrlCase): number {
	if (redirect) return 6;
	return { not_fetched: 0, stopped: 1, no_preview: 1, fetched: 2 }[wanted];
}

function serverOf({ server = "html" }: UrlCase): RequestListener {
	return SERVERS[server] ?? html;
}

describe("a link of the corpus", () => {
	// Once with a port that nobody asks, and once with the one that would be asked.
	const ports = ["39999", "80"];
	const cases = badInput<UrlCase>("urls_ssrf").flatMap((one) =>
		(one.url.includes("{{P}}") ? ports : [""]).map((port) => ({
			...one,
			port,
		})),
	);

	it.each(cases)("$id $port: $why", async (one) => {
		const fill = (text: string) =>
			text.replaceAll("{{P}}", one.port).replaceAll("{{PUB}}", PUBLIC);
		const names = JSON.parse(fill(JSON.stringify(one.dns ?? {})));
		const steps = one.redirect?.map(fill);
		const answer = steps ? redirecting(steps) : serverOf(one);
		const { network, dialled, openCount } = await web(answer, names);
		sentBytes = 0;
		const page = await readPage(
			fill(one.url),
			network,
			// What drips would take for ever; the others have the time that they have in truth.
			one.server === "drip" ? 500 : undefined,
		);
		expect(dialled.filter((to) => !to.startsWith(PUBLIC))).toEqual([]);
		// What is pinned stays: the second answer of a name is never heard.
		const isPinned = one.id === "url-o19" && one.port === "80";
		if (one.expect === "fetched" || isPinned)
			expect(page).toMatchObject({ title: "Eplekake & kaffe" });
		else expect(page).toBeNull();
		const dialsMax = isPinned ? 2 : dialsAllowed(one);
		expect(dialled.length).toBeLessThanOrEqual(dialsMax);
		// Kernel buffers hold some of what was never read.
		expect(sentBytes).toBeLessThan(PREVIEW_BYTES_MAX + 12_000_000);
		await expect.poll(openCount).toBe(0);
	});

	it("is found with others of its kind", () => {
		expect(cases.length).toBeGreaterThan(40);
		expect(cases.some((one) => one.expect === "fetched")).toBe(true);
	});
});

describe("an address", () => {
	it("is public only in the open internet", () => {
		const inside = [
			...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.53", "169.254.169.254"],
			...["172.31.255.255", "192.168.0.1", "192.0.2.1", "192.88.99.1"],
			...["198.18.0.1", "203.0.113.5", "224.0.0.251", "255.255.255.255"],
			...["::", "::1", "::ffff:8.8.8.8", "::8.8.8.8", "64:ff9b::808:808"],
			...[
				"64:ff9b:1::1",
				"100::1",
				"2001::1",
				"2001:db8::1",
				"2002:808:808::1",
			],
			...["3fff::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0"],
			...["fec0::1", "ff02::1", "2606:4700::1%lo", "", "example.com"],
			...["2130706433", "0x7f.1", "127.1"],
		];
		expect(inside.filter(isPublicAddress)).toEqual([]);
		for (const one of [PUBLIC, "8.8.8.8", "172.32.0.1", "100.63.255.255"])
			expect([one, isPublicAddress(one)]).toEqual([one, true]);
		for (const one of ["2606:4700:4700::1111", "2a00:1450:4010::65"])
			expect([one, isPublicAddress(one)]).toEqual([one, true]);
	});
});

describe("what a page says", () => {
	const said = async (
		page: string | Buffer,
		type = "text/html",
		headers: Record<string, string> = {},
	) => {
		const { network } = await web((_, answer) => {
			answer.writeHead(200, { "content-type": type, ...headers });
			answer.end(page);
		});
		return readPage("http://pub.ok.test/", network);
	};

	it("is its own words for itself, else its title, on one line", async () => {
		expect(await said(PAGE)).toEqual({
			title: "Eplekake & kaffe",
			description: "Oppskrift på kake",
			siteName: "Kakeboden",
			picture: null,
		});
		expect(await said("<title> Just\n a  title</title>")).toMatchObject({
			...{ title: "Just a title", description: "", siteName: "" },
		});
		expect(await said("<p>No name</p>")).toBeNull();
		expect(await said("")).toBeNull();
	});

	it("is read whatever its shape, packing or alphabet, and bounded", async () => {
		const latin = Buffer.from(
			'<meta charset="iso-8859-1"><title>Bl\xe5b\xe6r</title>',
			"latin1",
		);
		expect((await said(latin))?.title).toBe("Blåbær");
		expect((await said(latin, "text/html; charset=windows-1252"))?.title).toBe(
			"Blåbær",
		);
		const zipped = { "content-encoding": "gzip" };
		expect((await said(gzipSync(PAGE), "text/html", zipped))?.siteName).toBe(
			"Kakeboden",
		);
		expect(await said(PAGE, "text/html", zipped)).toBeNull();
		expect(
			await said(PAGE, "text/html", { "content-encoding": "zstd" }),
		).toBeNull();
		const odd = `<HEAD><TITLE>&lt;b&gt;x&lt;/b&gt;\u202e</title><meta property=og:description content='a"b'>`;
		expect(await said(odd)).toMatchObject({
			...{ title: "<b>x</b>", description: 'a"b' },
		});
		const long = await said(`<title>${"x".repeat(5_000)}</title>`);
		expect(long?.title).toHaveLength(200);
		const deep = `<title>deep</title>${"<div>".repeat(150_000)}`;
		expect((await said(deep))?.title).toBe("deep");
		const script = '<script>"<title>no</title>"</script><title>yes</title>';
		expect((await said(script))?.title).toBe("yes");
	});

	it("is not read for another name's certificate, a refusal, or a picture of another kind", async () => {
		const { network } = await web(html);
		expect(await readPage("https://pub.ok.test/", network)).not.toBeNull();
		expect(await readPage("https://other.test/", network)).toBeNull();
		expect(
			await readPage("https://pub.ok.test/", { ...network, ca: undefined }),
		).toBeNull();
		const missing = await web((_, answer) => {
			answer.writeHead(404, { "content-type": "text/html" });
			answer.end(PAGE);
		});
		expect(await readPage("http://pub.ok.test/", missing.network)).toBeNull();
	});

	it("may have a picture, asked for by the same rules, with nothing that tells who asks", async () => {
		const photo = await noisePhoto(60, 40);
		const asked: [string | undefined, object][] = [];
		const serve =
			(picture: string): RequestListener =>
			(request, answer) => {
				asked.push([request.url, request.headers]);
				const isPage = request.url === "/";
				answer.setHeader("set-cookie", "id=1");
				answer.setHeader("content-type", isPage ? "text/html" : "image/jpeg");
				answer.end(isPage ? PAGE.replace("/kake.png", picture) : photo);
			};
		const good = await web(serve("/kake.png"));
		const page = await readPage("http://pub.ok.test/", good.network);
		expect(page?.picture?.equals(photo)).toBe(true);
		for (const [, headers] of asked) {
			expect(Object.keys(headers).sort()).toEqual([
				...["accept", "accept-encoding", "accept-language", "connection"],
				...["host", "user-agent"],
			]);
			expect(JSON.stringify(headers)).not.toMatch(/chit|next|node/i);
		}
		for (const inside of ["http://127.0.0.1/x.png", "//10.0.0.1/x.png"]) {
			const bad = await web(serve(inside));
			const read = await readPage("http://pub.ok.test/", bad.network);
			expect(read).toMatchObject({ title: "Eplekake & kaffe", picture: null });
			expect(bad.dialled).toEqual([`${PUBLIC}:80`]);
		}
	});
});
