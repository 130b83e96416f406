import { expect } from "@playwright/test";
import { testStack } from "@/tests/setup/stack";
import { noisePhoto } from "@/tests/setup/upload";
import {
	attach,
	countPhotos,
	flat,
	heavy,
	loaded,
	openChat,
	slowLine,
	tray,
	uploaded,
} from "./media-people";
import { test } from "./test";

test("three photos at once go with a message, and the other person sees them without a jump", async ({
	browser,
}) => {
	const { page, bob, enter, hosts } = await openChat(browser);
	const other = await enter(bob);
	await other.evaluate(() => {
		Object.assign(window, { shift: 0 });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & {
				value: number;
			})[])
				Object.assign(window, {
					shift: (window as unknown as { shift: number }).shift + entry.value,
				});
		}).observe({ type: "layout-shift", buffered: false });
	});
	await attach(page, [
		await flat("one.png"),
		await flat("two.png", 1),
		await flat("three.png", 2),
	]);
	await expect(tray(page).getByRole("listitem")).toHaveCount(3);
	await uploaded(page, "3 of 3 uploaded");
	await page.getByRole("button", { name: "Send" }).click();
	await expect(tray(page)).toHaveCount(0);
	await loaded(page, 3);
	await loaded(other, 3);
	expect(
		await other.evaluate(() => (window as unknown as { shift: number }).shift),
	).toBeLessThan(0.1);
	expect([...hosts]).toEqual([new URL(testStack().url).host]);
});

test("an upload shows how far it is, and can be cancelled without a trace", async ({
	browser,
}) => {
	const { page, ann } = await openChat(browser);
	const line = await slowLine(page, 300_000);
	await attach(page, [await heavy("large.png")]);
	const bar = tray(page).getByRole("progressbar", { name: "large.png" });
	await expect
		.poll(async () => Number(await bar.getAttribute("value")))
		.toBeGreaterThan(10);
	expect(Number(await bar.getAttribute("value"))).toBeLessThan(100);
	await page.getByRole("button", { name: "Cancel large.png" }).click();
	await expect(tray(page)).toHaveCount(0);
	await line.free();
	await attach(page, [await flat("small.png")]);
	await uploaded(page, "1 of 1 uploaded");
	expect(await countPhotos(ann.personId)).toBe(1);
});

test("a dropped line goes on by itself from the byte that arrived", async ({
	browser,
}) => {
	const { page } = await openChat(browser);
	const starts: string[] = [];
	page.on("request", (request) => {
		if (request.method() === "PUT") starts.push(request.headers().range ?? "");
	});
	const line = await slowLine(page, 400_000);
	await attach(page, [await heavy("large.png")]);
	const bar = tray(page).getByRole("progressbar", { name: "large.png" });
	await expect
		.poll(async () => Number(await bar.getAttribute("value")))
		.toBeGreaterThan(30);
	await line.cut();
	await expect(tray(page).getByText("Waiting for the line")).toBeVisible();
	await line.free();
	await uploaded(page, "1 of 1 uploaded");
	expect(starts[0]).toBe("bytes=0-");
	expect(Number(/\d+/.exec(starts.at(-1) ?? "")?.[0])).toBeGreaterThan(0);
	await page.getByRole("button", { name: "Send" }).click();
	await loaded(page, 1);
});

test("a refused photo says why, and can be tried again when the reason is gone", async ({
	browser,
}) => {
	const { page, ann } = await openChat(browser);
	const { database } = await import("@/db/client");
	const { attachments } = await import("@/db/schema/media");
	const { eq } = await import("drizzle-orm");
	const { MEDIA_QUOTA_BYTES } = await import("@/lib/limits");
	const { newId } = await import("@/lib/ids");
	const id = newId();
	await database().insert(attachments).values({
		id,
		ownerId: ann.personId,
		purpose: "message",
		name: "x",
		mimeType: "image/png",
		sizeBytes: MEDIA_QUOTA_BYTES,
		width: 1,
		height: 1,
		blur: "",
		createdAt: new Date(),
	});
	await attach(page, [await flat("late.png")]);
	await expect(
		page.getByRole("alert").filter({ hasText: "Your space for files is full" }),
	).toBeVisible();
	await database().delete(attachments).where(eq(attachments.id, id));
	await page.getByRole("button", { name: "Try late.png again" }).click();
	await uploaded(page, "1 of 1 uploaded");
	await attach(page, [
		{
			name: "page.png",
			mimeType: "image/png",
			buffer: Buffer.from("<script>alert(1)</script>"),
		},
	]);
	await expect(
		page.getByRole("alert").filter({ hasText: "This is no photo" }),
	).toBeVisible();
	await page.getByRole("button", { name: "Remove page.png" }).click();
	await page.getByRole("button", { name: "Send" }).click();
	await loaded(page, 1);
});

test("photos come by paste and by dropping, and more than ten are told", async ({
	browser,
}) => {
	const { page } = await openChat(browser);
	const bytes = (await flat("x")).buffer.toString("base64");
	const fire = (kind: "paste" | "drop", total: number) =>
		page.evaluate(
			async ({ bytes, kind, total }) => {
				const blob = await (
					await fetch(`data:image/png;base64,${bytes}`).catch(() => null)
				)?.blob();
				const raw =
					blob ??
					new Blob([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], {
						type: "image/png",
					});
				const data = new DataTransfer();
				for (let at = 0; at < total; at++)
					data.items.add(
						new File([raw], `${kind}-${at}.png`, { type: "image/png" }),
					);
				const field = document.querySelector("textarea");
				if (kind === "paste")
					field?.dispatchEvent(
						new ClipboardEvent("paste", {
							clipboardData: data,
							bubbles: true,
							cancelable: true,
						}),
					);
				else {
					const log = document.querySelector("[role=log]");
					for (const type of ["dragenter", "dragover"])
						log?.dispatchEvent(
							new DragEvent(type, {
								dataTransfer: data,
								bubbles: true,
								cancelable: true,
							}),
						);
					await new Promise((done) =>
						requestAnimationFrame(() => requestAnimationFrame(done)),
					);
					Object.assign(window, {
						veil: document.body.innerText.includes("Drop the files here"),
					});
					log?.dispatchEvent(
						new DragEvent("drop", {
							dataTransfer: data,
							bubbles: true,
							cancelable: true,
						}),
					);
				}
			},
			{ bytes, kind, total },
		);
	await fire("paste", 1);
	await uploaded(page, "1 of 1 uploaded");
	await fire("drop", 2);
	expect(
		await page.evaluate(() => (window as unknown as { veil: boolean }).veil),
	).toBe(true);
	await uploaded(page, "3 of 3 uploaded");
	await expect(page.getByText("Drop the files here")).toHaveCount(0);
	await fire("drop", 8);
	await expect(
		page.getByRole("alert").filter({ hasText: "At most 10 files" }),
	).toBeVisible();
	await expect(tray(page).getByRole("listitem")).toHaveCount(10);
});

test("a phone's large photo is made smaller before it is sent", async ({
	browser,
}) => {
	const { page } = await openChat(browser);
	const large = await noisePhoto(4_000, 3_000, "jpeg");
	let sentBytes = 0;
	page.on("request", (request) => {
		if (request.url().includes("/api/uploadthing"))
			sentBytes = request.postDataJSON().files[0].size;
	});
	await attach(page, [
		{ name: "IMG_1.jpg", mimeType: "image/jpeg", buffer: large },
	]);
	await uploaded(page, "1 of 1 uploaded");
	expect(sentBytes).toBeLessThan(large.length);
	await page.getByRole("button", { name: "Send" }).click();
	await loaded(page, 1);
});
