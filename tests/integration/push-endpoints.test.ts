import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { pushSubscriptions } from "@/db/schema/notices";
import { subscribeInput } from "@/lib/notices/input";
import { subscribe } from "@/lib/notices/subscriptions.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { Live } from "@/tests/setup/live";
import { FakeDevice, PushService } from "@/tests/setup/push-service";
import { makePair, say } from "@/tests/setup/talk";

let live: Live;
let service: PushService;
beforeAll(async () => {
	live = await Live.start();
});
afterAll(() => live.close());
afterEach(() => service.close());

async function rowOf({ sessionId }: Viewer) {
	const [row] = await database()
		.select()
		.from(pushSubscriptions)
		.where(eq(pushSubscriptions.sessionId, sessionId));
	return row;
}

describe("an endpoint", () => {
	const refused = [
		"http://pub.ok.test/x",
		"https://pub.ok.test:8443/x",
		"https://user:pass@pub.ok.test/x",
		"file:///etc/passwd",
		"not an address",
	];
	it.each(refused)("that is %s is refused", async (endpoint) => {
		service = await PushService.open();
		const bob = await makePerson();
		const { subscription } = new FakeDevice();
		const input = subscribeInput.safeParse({ ...subscription, endpoint });
		const done = input.success ? await subscribe(bob, input.data) : null;
		expect(done?.ok ?? false).toBe(false);
		expect(await rowOf(bob)).toBeUndefined();
		must(await subscribe(bob, subscription));
		expect(await rowOf(bob)).toBeDefined();
	});

	it.each([
		"https://127.0.0.1/x",
		"https://[::1]/x",
		"https://10.0.0.1/x",
		"https://169.254.169.254/x",
		"https://localhost/x",
	])("that leads inside (%s) is never dialled", async (endpoint) => {
		service = await PushService.open([]);
		const { ann, bob, id } = await makePair();
		const { subscription } = new FakeDevice();
		await subscribe(bob, { ...subscription, endpoint });
		await say(ann, id, "hei");
		await service.desk.idle();
		expect(service.dialled).toEqual([]);
	});
});
