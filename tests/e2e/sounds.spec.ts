import { expect } from "@playwright/test";
import { axeFaultsIn } from "./checks";
import { attach, openChat, uploaded } from "./media-people";
import { test } from "./test";

/** Records for a second with Chromium's fake microphone, which beeps. */
async function record(page: import("@playwright/test").Page): Promise<void> {
	await page.getByRole("button", { name: "Record a voice message" }).click();
	await expect(page.getByRole("timer")).toHaveText("0:02");
	await page.getByRole("button", { name: "Stop" }).click();
}

test("a voice message is recorded, heard before it is sent, and heard by the other", async ({
	browser,
}) => {
	const { page, bob, enter } = await openChat(browser);
	const other = await enter(bob);
	await page.getByRole("textbox", { name: "Message" }).fill("half a thought");
	await record(page);
	const recorder = page.getByRole("group", { name: "Voice recorder" });
	await recorder.getByRole("button", { name: "Play" }).click();
	await expect(recorder.getByRole("button", { name: "Pause" })).toBeVisible();
	expect(await axeFaultsIn(page, "form")).toEqual([]);
	await recorder.getByRole("button", { name: "Send" }).click();
	const own = page
		.getByRole("log")
		.getByRole("group", { name: "Voice message" });
	await expect(own).toBeVisible();
	await expect(page.getByRole("textbox", { name: "Message" })).toHaveValue(
		"half a thought",
	);

	const heard = other.getByRole("group", { name: /^Voice message from/ });
	const slider = heard.getByRole("slider");
	// A slow machine stops a little later than it was told to.
	const seconds = (await slider.getAttribute("aria-valuemax")) ?? "";
	expect(Number(seconds)).toBeGreaterThanOrEqual(2);
	await heard.getByRole("button", { name: "Play" }).click();
	await expect(slider).toHaveAttribute("aria-valuenow", "1");
	await heard.getByRole("button", { name: "Pause" }).click();
	await slider.focus();
	await other.keyboard.press("Home");
	await expect(slider).toHaveAttribute("aria-valuenow", "0");
	await other.keyboard.press("End");
	await expect(slider).toHaveAttribute("aria-valuenow", seconds);
	await slider.click({ position: { x: 2, y: 10 } });
	await expect(slider).toHaveAttribute("aria-valuenow", "0");
	for (const rate of ["1.5", "2", "1"]) {
		await heard.getByRole("button", { name: /^Speed/ }).click();
		await expect(
			heard.getByRole("button", { name: `Speed ${rate}×` }),
		).toBeVisible();
	}
	await heard.getByRole("button", { name: "Play" }).click();
	// It plays to its end, and stands at the start again.
	await expect(heard.getByRole("button", { name: "Pause" })).toBeVisible();
	await expect(heard.getByRole("button", { name: "Play" })).toBeVisible();
	expect(await axeFaultsIn(other, "[role=log]")).toEqual([]);

	await other.reload();
	await expect(heard.getByRole("slider")).toBeVisible();
	await expect(
		other.getByRole("link", { name: /Voice message/ }),
	).toBeVisible();
});

test("a recording may be thrown away, and one voice ends the other", async ({
	browser,
}) => {
	const { page } = await openChat(browser);
	await record(page);
	await page.getByRole("button", { name: "Throw the recording away" }).click();
	await expect(page.getByRole("textbox", { name: "Message" })).toBeFocused();
	const voices = page
		.getByRole("log")
		.getByRole("group", { name: "Voice message" });
	for (const count of [1, 2]) {
		await record(page);
		await page
			.getByRole("group", { name: "Voice recorder" })
			.getByRole("button", { name: "Send" })
			.click();
		await expect(voices).toHaveCount(count);
	}
	await voices.nth(0).getByRole("button", { name: "Play" }).click();
	await expect(
		voices.nth(0).getByRole("button", { name: "Pause" }),
	).toBeVisible();
	await voices.nth(1).getByRole("button", { name: "Play" }).click();
	await expect(
		voices.nth(1).getByRole("button", { name: "Pause" }),
	).toBeVisible();
	await expect(
		voices.nth(0).getByRole("button", { name: "Play" }),
	).toBeVisible();
});

test("who lets go of the button has said it all; an edit leaves it, Escape throws it away", async ({
	browser,
}) => {
	const { page } = await openChat(browser);
	const written = page.getByRole("textbox", { name: "Message" });
	await written.fill("seven");
	await written.press("Enter");
	await page.getByRole("button", { name: "Record a voice message" }).hover();
	await page.mouse.down();
	await expect(page.getByRole("timer")).toHaveText("0:01");
	await page.mouse.up();
	const recorder = page.getByRole("group", { name: "Voice recorder" });
	const send = recorder.getByRole("button", { name: "Send" });
	await expect(send).toBeFocused();
	await page.getByRole("log").getByText("seven").click({ button: "right" });
	await page.getByRole("menuitem", { name: "Edit" }).click();
	const edit = page.getByRole("textbox", { name: "New text of the message" });
	await edit.press("Escape");
	await expect(edit).toHaveCount(0);
	await send.focus();
	await page.keyboard.press("Escape");
	await expect(recorder).toHaveCount(0);
});

test("a microphone that is refused is told in words", async ({ browser }) => {
	const { page } = await openChat(browser);
	await page.evaluate(() => {
		navigator.mediaDevices.getUserMedia = () =>
			Promise.reject(new DOMException("no", "NotAllowedError"));
	});
	await page.getByRole("button", { name: "Record a voice message" }).click();
	await expect(
		page.getByRole("alert").filter({ hasText: "The microphone is blocked" }),
	).toBeVisible();
	await page.getByRole("button", { name: "Close" }).click();
	await expect(page.getByRole("textbox", { name: "Message" })).toBeVisible();
});

test("a file of any kind is sent and saved under its name, and one that is too large is told", async ({
	browser,
}) => {
	const { page, bob, enter } = await openChat(browser);
	const other = await enter(bob);
	const name = "résumé 😀 文.pdf";
	const words = Buffer.from("%PDF-1.4\nwords");
	await attach(
		page,
		[
			{ name, mimeType: "application/pdf", buffer: words },
			{
				name: "page.html",
				mimeType: "text/html",
				buffer: Buffer.from("<script>alert(1)</script>"),
			},
		],
		"File",
	);
	await uploaded(page, "2 of 2 uploaded");
	expect(await axeFaultsIn(page, "form")).toEqual([]);
	await page.getByRole("button", { name: "Send" }).click();
	const link = other.getByRole("link", {
		name: new RegExp(`^Download ${name} .*14 bytes`),
	});
	const saving = other.waitForEvent("download");
	await link.click();
	const saved = await saving;
	expect(saved.suggestedFilename()).toBe(name);
	const { readFileSync } = await import("node:fs");
	expect(readFileSync(await saved.path()).equals(words)).toBe(true);
	await expect(
		other.getByRole("link", { name: /^Download page\.html/ }),
	).toBeVisible();
	expect(await axeFaultsIn(other, "[role=log]")).toEqual([]);

	await page.evaluate(() => {
		const data = new DataTransfer();
		const large = new File(["x"], "film.mkv");
		Object.defineProperty(large, "size", { value: 201 * 1024 * 1024 });
		data.items.add(large);
		const input = [...document.querySelectorAll("input[type=file]")].at(-1);
		Object.defineProperty(input, "files", { value: [large] });
		input?.dispatchEvent(new Event("change", { bubbles: true }));
	});
	await expect(
		page.getByRole("alert").filter({ hasText: "larger than 200 MB" }),
	).toBeVisible();
});

test("a video has its poster before and its film after it is asked for", async ({
	browser,
}) => {
	const { page, bob, enter } = await openChat(browser);
	const film = await page.evaluate(async () => {
		const canvas = document.createElement("canvas");
		Object.assign(canvas, { width: 320, height: 180 });
		const context = canvas.getContext("2d");
		const recorder = new MediaRecorder(canvas.captureStream(20), {
			mimeType: "video/webm",
		});
		const parts: Blob[] = [];
		recorder.ondataavailable = ({ data }) => parts.push(data);
		recorder.start();
		for (let at = 0; at < 40; at++) {
			if (context) context.fillStyle = `hsl(${at * 9} 70% 50%)`;
			context?.fillRect(0, 0, 320, 180);
			await new Promise((done) => setTimeout(done, 50));
		}
		await new Promise((done) => {
			recorder.onstop = done;
			recorder.stop();
		});
		const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
		return Array.from(bytes);
	});
	const reads: string[] = [];
	const other = await enter(bob);
	other.on("request", (request) => {
		if (request.url().includes("/api/media/")) reads.push(request.url());
	});
	await attach(page, [
		{ name: "sea.webm", mimeType: "video/webm", buffer: Buffer.from(film) },
	]);
	await uploaded(page, "1 of 1 uploaded");
	await page.getByRole("textbox", { name: "Message" }).fill("Look!");
	await page.getByRole("button", { name: "Send" }).click();
	const play = other.getByRole("button", { name: /^Play Video from .*, 0:0/ });
	await expect(play).toBeVisible();
	await expect(other.getByRole("log").getByText("Look!")).toBeVisible();
	expect(await axeFaultsIn(other, "[role=log]")).toEqual([]);
	expect(reads.every((url) => url.endsWith("?size=thumbnail"))).toBe(true);
	const before = await play.boundingBox();
	await play.click();
	const video = other.locator("video");
	await expect
		.poll(() => video.evaluate((one: HTMLVideoElement) => one.currentTime))
		.toBeGreaterThan(0.3);
	expect(await video.boundingBox()).toEqual(before);
	expect(await video.evaluate((one: HTMLVideoElement) => one.videoWidth)).toBe(
		320,
	);
});

test("what only calls itself a video is told as one that cannot be played", async ({
	browser,
}) => {
	const { ann, bob, id, enter } = await openChat(browser);
	const { SAMPLES, uploadSample } = await import("@/tests/setup/upload");
	const { testStack } = await import("@/tests/setup/stack");
	const { sendMessage } = await import("@/lib/messages/commands.server");
	const { newId } = await import("@/lib/ids");
	expect(SAMPLES.video.details.width).toBe(640);
	const fake = await uploadSample(testStack().url, ann, "video");
	await sendMessage(ann, id, {
		clientId: newId(),
		text: "",
		attachmentIds: [fake.id],
	});
	const other = await enter(bob);
	await other.getByRole("button", { name: /^Play Video from/ }).click();
	await expect(
		other.getByRole("alert").filter({ hasText: "cannot be played here" }),
	).toBeVisible();
	await expect(other.getByRole("link", { name: "Download" })).toBeVisible();
});
