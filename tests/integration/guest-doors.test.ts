import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { resetRates } from "@/lib/rate-limit.server";
import { type MadePerson, makeOwner, makePerson } from "@/tests/factories";
import { goIn } from "@/tests/setup/communities";
import { letGuestsIn, type MadeGuest, makeGuest } from "@/tests/setup/guests";
import { callRoute } from "@/tests/setup/routes";
import { say } from "@/tests/setup/talk";

let ann: MadePerson;
let ola: MadeGuest;
let messageId: string;
let ownId: string;
beforeAll(async () => {
	await letGuestsIn(await makeOwner());
	ann = await makePerson();
	ola = await makeGuest("Ola");
	await goIn(ann, ola.lobbyId);
	messageId = (await say(ann, ola.lobbyId, "Anybody here?")).id;
	ownId = (await say(ola, ola.lobbyId, "I am")).id;
});
beforeEach(resetRates);

const call = async (method: string, path: string, body?: unknown) =>
	(await callRoute(ola, { method, path, body })).status;
const at = (rest: string) => `/api/conversations/${ola.lobbyId}${rest}`;

describe("the doors of a guest", () => {
	it("in the lobby open: reading, writing, reacting, and taking back what is one's own", async () => {
		const tried = [
			await call("GET", "/api/me"),
			await call("GET", "/api/conversations"),
			await call("GET", at("")),
			await call("GET", at("/messages")),
			await call("GET", at("/pins")),
			await call("GET", at("/day?from=2026-01-01T00:00:00Z")),
			await call("POST", at("/messages"), { clientId: newId(), text: "Hei" }),
			await call("POST", at("/reads"), { readSequence: 1 }),
			await call("POST", at("/typing")),
			await call("PUT", at(`/messages/${messageId}/reactions`), {
				...{ emoji: "👍", isGiven: true },
			}),
			await call("GET", at(`/messages/${messageId}/edits`)),
			await call("PATCH", at(`/messages/${ownId}`), {
				...{ clientId: newId(), text: "I am here" },
			}),
			await call("DELETE", at(`/messages/${ownId}`)),
			await call(
				"GET",
				`/api/channels/${ola.lobbyId}/people?ids=${ann.personId}`,
			),
		];
		expect(tried.map((status) => status < 300)).toEqual(tried.map(() => true));
	});

	it("stay shut where others of the lobby pass", async () => {
		const doors: [string, string, unknown?][] = [
			["GET", `/api/channels/${ola.lobbyId}/members`],
			["POST", at("/settings"), { notify: "none" }],
			[
				"POST",
				at(`/messages/${messageId}/forward`),
				{ to: [{ conversationId: ola.lobbyId, clientId: newId() }] },
			],
			["GET", "/api/starred"],
			["GET", "/api/communities"],
		];
		for (const [method, path, body] of doors) {
			const theirs = (await callRoute(ann, { method, path, body })).status;
			expect([path, await call(method, path, body), theirs < 300]).toEqual([
				...[path, 404, true],
			]);
		}
	});

	it("let a guest write less at once than a member", async () => {
		const flood = (viewer: MadePerson) =>
			Promise.all(
				Array.from({ length: 30 }, async (_, count) => {
					const body = { clientId: newId(), text: `talk ${count}` };
					const path = at("/messages");
					return (await callRoute(viewer, { method: "POST", path, body }))
						.status;
				}),
			);
		expect(new Set(await flood(ann))).toEqual(new Set([200]));
		expect(new Set(await flood(ola))).toEqual(new Set([200, 429]));
	});

	it("are pages that say so, few of them, and every page asks who comes", () => {
		const pages = readdirSync("app/(app)", {
			recursive: true,
			encoding: "utf8",
		})
			// The guide is for everybody (docs/help.md).
			.filter((name) => name.endsWith("page.tsx") && !name.startsWith("help/"))
			.map(
				(name) => [name, readFileSync(`app/(app)/${name}`, "utf8")] as const,
			);
		for (const [name, source] of pages)
			expect([name, source.includes("requireViewer(")]).toEqual([name, true]);
		const open = pages.flatMap(([name, source]) =>
			source.includes("isOpenToGuests: true") ? name : [],
		);
		expect(open.sort()).toEqual([
			"conversations/[id]/page.tsx",
			"conversations/page.tsx",
			"settings/account/page.tsx",
			"settings/appearance/page.tsx",
			"settings/data/page.tsx",
			"settings/page.tsx",
		]);
	});
});
