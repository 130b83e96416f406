import { describe, expect, it } from "vitest";
import { readFrame } from "./frame";
import { frameCost, fullBudget, spend } from "./frame-budget";
import { isOriginAllowed } from "./origin";
import { readSettings, soketiOptions } from "./settings";

const channel = "presence-conversation-1-1";
const subscribe = (data: unknown) =>
	JSON.stringify({ event: "pusher:subscribe", data });

describe("a frame", () => {
	it.each([
		['{"event":"pusher:ping","data":{}}', "pass"],
		[subscribe({ channel, auth: "k:s", channel_data: "{}" }), "pass"],
		[subscribe({ channel: "private-a" }), "pass"],
		['{"event":"pusher:unsubscribe","data":{"channel":"private-a"}}', "pass"],
		['{"event":"pusher:signin","data":{"user_data":"{}","auth":"a"}}', "pass"],
		[`{"event":"client-typing","channel":"${channel}"}`, "pass"],
		['{"event":"pusher:pong"}', "ignore"],
		[subscribe({ channel: "public" }), "refuse"],
		[subscribe({ channel: "#server-to-user-1" }), "refuse"],
		['{"event":"client-typing","channel":"private-a"}', "refuse"],
		["", "bad"],
		["null", "bad"],
		["[]", "bad"],
		['{"event":1}', "bad"],
		[subscribe(undefined), "bad"],
		[subscribe(null), "bad"],
		[subscribe({}), "bad"],
		[subscribe({ channel: ["private-a"] }), "bad"],
		[subscribe({ channel: "private-a", auth: {} }), "bad"],
		[subscribe({ channel, channel_data: { user_id: 1 } }), "bad"],
		['{"event":"pusher:unsubscribe"}', "bad"],
		['{"event":"pusher:signin","data":{"user_data":{},"auth":"a"}}', "bad"],
		['{"event":"pusher:signin"}', "bad"],
		['{"event":"client-typing"}', "bad"],
		[`{"event":"x-client-typing","channel":"${channel}"}`, "bad"],
		[`{"event":"client-","channel":"${channel}"}`, "bad"],
		['{"event":"pusher_internal:member_added","data":{}}', "bad"],
		["[".repeat(40_000), "bad"],
	])("%.60s is judged: %s", (text, kind) => {
		expect(readFrame(text).kind).toBe(kind);
	});

	it("goes on with known fields alone", () => {
		const text = subscribe({ channel, auth: "a", extra: 1 });
		expect(readFrame(text)).toEqual({
			kind: "pass",
			frame: { event: "pusher:subscribe", data: { channel, auth: "a" } },
		});
	});
});

describe("a frame budget", () => {
	const rate = { burst: 10, perSecond: 5 };

	it("holds for a burst, ends a flood, and refills with time", () => {
		const budget = fullBudget(10, 0);
		const ok = (cost: number, nowMs: number) =>
			spend(budget, { ...rate, cost, nowMs });
		expect(ok(10, 0)).toBe(true);
		expect(ok(1, 0)).toBe(false);
		expect(ok(1, 1000)).toBe(true);
		expect(ok(10, 60_000)).toBe(true);
		expect(ok(1, 60_000)).toBe(false);
	});

	it("is not refilled by a clock that steps back", () => {
		const budget = fullBudget(10, 1000);
		expect(spend(budget, { ...rate, cost: 10, nowMs: 0 })).toBe(true);
		expect(spend(budget, { ...rate, cost: 1, nowMs: 0 })).toBe(false);
	});

	it("is spent faster by long frames", () => {
		expect(frameCost(100)).toBe(1);
		expect(frameCost(40 * 1024)).toBe(21);
	});
});

describe("an origin", () => {
	const allowed = (origin: string, host: string, forwardedHost = "") =>
		isOriginAllowed({ origin, host, forwardedHost }, ["https://app.example"]);

	it.each([
		["", "chat.home:3000"],
		["http://chat.home:3000", "chat.home:3000"],
		["https://chat.home", "chat.home"],
		["https://chat.home", "chat.home:443"],
		["http://chat.home", "CHAT.HOME:80"],
		["http://[::1]:3000", "[::1]:3000"],
		["https://app.example", "chat.home"],
	])("%s may call %s", (origin, host) => {
		expect(allowed(origin, host)).toBe(true);
	});

	it.each([
		["http://evil.example", "chat.home"],
		["http://chat.home:3001", "chat.home:3000"],
		["https://chat.home", "chat.home:3000"],
		["http://chat.home.evil.example", "chat.home"],
		["null", "null"],
		["file://", ""],
		["chrome-extension://chat.home", "chat.home"],
		["http://chat.home", ""],
		["http://evil.example", "chat.home@evil.example"],
	])("%s may not call %s", (origin, host) => {
		expect(allowed(origin, host)).toBe(false);
	});

	it("may be that of a proxy's forwarded host", () => {
		expect(allowed("https://chat.example", "a:1", "chat.example, b")).toBe(
			true,
		);
		expect(allowed("https://evil.example", "a:1", "chat.example")).toBe(false);
	});
});

describe("the settings", () => {
	const env = {
		SOKETI_DEFAULT_APP_ID: "1",
		SOKETI_DEFAULT_APP_KEY: "2",
		SOKETI_DEFAULT_APP_SECRET: "3",
	};

	it("keep to loopback and to what a family needs", () => {
		const settings = readSettings(env);
		expect(settings).toMatchObject({ host: "127.0.0.1", port: 6001 });
		expect(settings.app).toEqual({ id: "1", key: "2", secret: "3" });
		expect(settings.allowedOrigins).toEqual([]);
	});

	it("read origins however they are separated", () => {
		const CHITCHAT_ALLOWED_ORIGINS = "https://A.example/, https://b.example c";
		expect(readSettings({ ...env, CHITCHAT_ALLOWED_ORIGINS })).toMatchObject({
			allowedOrigins: ["https://a.example", "https://b.example", "c"],
		});
	});

	it("send webhooks about people's own channels only", () => {
		const CHITCHAT_WEBHOOK_URL = "http://127.0.0.1:3000/api/realtime/webhook";
		const options = soketiOptions(
			readSettings({ ...env, CHITCHAT_WEBHOOK_URL }),
		);
		expect(options["appManager.array.apps"]).toMatchObject([
			{
				enableUserAuthentication: true,
				webhooks: [
					{
						url: CHITCHAT_WEBHOOK_URL,
						event_types: ["channel_occupied", "channel_vacated"],
						filter: { channel_name_starts_with: "private-person-" },
					},
				],
			},
		]);
	});
});
