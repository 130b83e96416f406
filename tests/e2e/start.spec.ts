import { expect } from "@playwright/test";
import { testStack } from "@/tests/setup/stack";
import { test } from "./test";

test("a fresh server shows its front page and takes a socket on the same port", async ({
	page,
}) => {
	const answer = await page.goto("/");
	expect(answer?.status()).toBe(200);
	await expect(page.getByRole("main")).toBeVisible();

	const { environment } = testStack();
	const greeting = await page.evaluate(
		(key) =>
			new Promise<string>((done, fail) => {
				const socket = new WebSocket(
					`ws://${location.host}/app/${key}?protocol=7`,
				);
				socket.onmessage = (message) => done(String(message.data));
				socket.onerror = () => fail(new Error("refused"));
			}),
		environment.PUSHER_KEY,
	);
	expect(greeting).toContain("pusher:connection_established");
});

test("the set-up link of a fresh server is a one-time path, not an account", async () => {
	expect(testStack().setupPath).toMatch(/^\/setup\/[\w-]{20,}$/);
});
