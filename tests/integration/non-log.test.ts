import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { database } from "@/db/client";
import { changePassword } from "@/lib/auth/commands.server";
import { createInvite } from "@/lib/auth/invites.server";
import { openSetup } from "@/lib/auth/setup.server";
import { checkCredentials } from "@/lib/auth/sign-in.server";
import { newId } from "@/lib/ids";
import { bundleFile } from "@/scripts/bundle.mjs";
import { freePort } from "@/scripts/services/ports";
import {
	type MadePerson,
	makePerson,
	must,
	PASSWORD,
	signInCookie,
} from "@/tests/factories";
import { badInput, textOf } from "@/tests/setup/bad-input";
import { callRoute } from "@/tests/setup/routes";
import { makePair } from "@/tests/setup/talk";

/** The server's path of a hot request in a process of its own, whose every word is kept. */
let server: ChildProcess;
let origin: string;
let printed = "";
let ann: MadePerson;
let id: string;
const canaries: Record<string, string> = {};

const corpus = (category: string, caseId: string) =>
	badInput<Record<string, unknown>>(category).find(
		(each) => each.id === caseId,
	) ?? expect.unreachable(caseId);

beforeAll(async () => {
	const sent = corpus("headers", "hdr-o12").headers as Record<string, string>;
	// A node client refuses to send the control character of the case.
	const userAgent = sent["User-Agent"]?.replace(/[^\x20-\x7e]/g, "") ?? "";
	const { ann: maker, bob, id: made } = await makePair();
	[ann, id] = [maker, made];
	// Signs in with it, so that it had its chance to be kept.
	await makePerson({ userAgent });
	const invite = must(await createInvite(bob, { usesMax: 1, days: 1 }));
	Object.assign(canaries, {
		text: textOf(corpus("messages", "msg-o33").value),
		userAgent,
		referer: sent.Referer,
		address: "203.0.113.77",
		password: "CANARY-PASSWORD-77c1",
		search: "CANARY-SEARCH-31d0",
		cookie: (await signInCookie(ann)).split("=")[1],
		invite: invite.token,
		setup: (await openSetup())?.split("/").at(-1),
	});
	const entry = await bundleFile(process.cwd(), "bench/app.ts");
	const port = await freePort();
	origin = `http://127.0.0.1:${port}`;
	server = fork(entry, {
		env: { ...process.env, PORT: `${port}` },
		stdio: ["ignore", "pipe", "pipe", "ipc"],
	});
	for (const stream of [server.stdout, server.stderr])
		stream?.on("data", (bytes) => {
			printed += bytes;
		});
	await once(server, "message");
});
afterAll(() => server.kill("SIGKILL"));
afterEach(() => vi.restoreAllMocks());

const headers = () => ({
	origin,
	"user-agent": canaries.userAgent ?? "",
	referer: canaries.referer ?? "",
	"x-forwarded-for": canaries.address ?? "",
});
const ask = (path: string, body?: unknown) =>
	fetch(origin + path, {
		method: body ? "POST" : "GET",
		headers: {
			...headers(),
			cookie: `authjs.session-token=${canaries.cookie}`,
			"content-type": "application/json",
		},
		body: body ? JSON.stringify(body) : null,
	}).then(({ status }) => status);
const send = (text: string) =>
	ask(`/api/conversations/${id}/messages`, {
		clientId: newId(),
		text,
		attachmentIds: [],
	});

/** Runs `work` while a table is not there: every query on it fails, and says in its error what it was asked. */
async function without(table: string, work: () => Promise<void>) {
	const rename = (from: string, to: string) =>
		database().execute(sql.raw(`rename table ${from} to ${to}`));
	await rename(table, "away");
	await work().finally(() => rename("away", table));
}

const found = (text: string) =>
	Object.keys(canaries).filter((name) => text.includes(canaries[name] ?? "?"));

it("nothing that people send is printed, neither when it works nor when it fails", async () => {
	const { text = "", search } = canaries;
	expect(await send(text)).toBe(200);
	expect(await ask(`/api/conversations/${id}/messages?q=${search}`)).toBe(200);
	expect(await send("")).toBe(400);
	expect(await ask("/api/realtime/auth", { socketId: text })).toBe(400);
	await without("messages", async () => {
		expect(await send(`${text}\n    at ${text} (x:1:2)`)).toBe(500);
		expect(await ask(`/api/conversations/${id}/messages`)).toBe(500);
	});
	await without("sessions", async () => {
		// Longer than a session check is believed.
		await expect.poll(() => send(text), { timeout: 5_000 }).toBe(500);
	});
	// It does speak up, or its silence would prove nothing.
	expect(printed).toContain("ER_NO_SUCH_TABLE");
	expect(found(printed)).toEqual([]);
});

it("the same holds for what Next mounts, and for passwords", async () => {
	const said: unknown[] = [];
	for (const level of ["log", "info", "warn", "error"] as const)
		vi.spyOn(console, level).mockImplementation((...parts) => {
			said.push(...parts);
		});
	const { search, password = "", text } = canaries;
	const get = (path: string) =>
		callRoute(ann, { method: "GET", path, headers: headers() });
	const path = `/api/people?search=${search}%0A%20%20%20%20at%20${search}`;
	expect((await get(path)).status).toBe(200);
	await without("presence", async () => {
		expect((await get(path)).status).toBe(500);
	});
	const upload = {
		method: "POST",
		path: "/api/uploadthing?actionType=upload&slug=message",
		body: { files: [{ name: `${text}.png`, size: 9, type: "image/png" }] },
	};
	await without("uploads", async () => {
		expect((await callRoute(ann, upload)).status).toBe(500);
	});
	const typed = { handle: ann.handle, password };
	expect((await checkCredentials(typed, undefined)).ok).toBe(false);
	await without("people", async () => {
		await expect(checkCredentials(typed, undefined)).rejects.toThrow();
	});
	must(await changePassword(ann, { current: PASSWORD, password }));
	expect(said.length).toBeGreaterThan(1);
	expect(found(said.map(String).join("\n"))).toEqual([]);
});

it("no table holds it but the one column whose it is", async () => {
	const [tables] = await database().execute(
		sql`select table_name name from information_schema.tables where table_schema = database()`,
	);
	const held: string[] = [];
	for (const { name } of tables as unknown as { name: string }[]) {
		const [rows] = await database().execute(
			sql.raw(`select * from \`${name}\``),
		);
		for (const row of rows as unknown as Record<string, unknown>[])
			for (const [column, value] of Object.entries(row))
				for (const canary of found(JSON.stringify(value) ?? ""))
					held.push(`${canary} in ${name}.${column}`);
	}
	expect([...new Set(held)]).toEqual(["text in messages.body"]);
});
