import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { axeFaults, complaintsOf, faultsInAllLooks } from "./checks";
import { test } from "./test";

test("a link gets a preview, which its author takes away and each may do without", async ({
	browser,
}) => {
	const { makePreview } = await import("@/lib/messages/previews.server");
	const { say } = await import("@/tests/setup/talk");
	const { noisePhoto } = await import("@/tests/setup/upload");
	const { openWeb, PAGE } = await import("@/tests/setup/web");
	const { ann, bob, id } = await arrivePair(browser);
	const complaints = complaintsOf(bob.page);
	await ann.chat.open(id);
	await bob.chat.open(id);
	const photo = await noisePhoto(900, 600);
	const web = await openWeb((request, answer) => {
		const isPicture = request.url === "/kake.png";
		answer.setHeader("content-type", isPicture ? "image/jpeg" : "text/html");
		answer.end(isPicture ? photo : PAGE);
	});
	const sent = await say(ann.person, id, "http://pub.ok.test/cake");
	const card = (who: typeof ann) =>
		who.chat.log.getByRole("link", { name: /Eplekake & kaffe/ });
	await expect(bob.chat.text("http://pub.ok.test/cake")).toBeVisible();
	await expect(card(bob)).toHaveCount(0);
	expect(await makePreview(sent, web.network)).toBe(true);
	web.close();
	await expect(card(bob)).toHaveAttribute("rel", /noopener noreferrer/);
	await expect(card(bob).getByText("Kakeboden · pub.ok.test")).toBeVisible();
	const picture = card(bob).locator("img");
	await expect
		.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
		.toBe(640);
	expect(await faultsInAllLooks(bob.page)).toEqual([]);

	// Bob wants to see none, and is told what the server does.
	await bob.page.goto("/settings/previews");
	const shown = bob.page.getByRole("switch", { name: "Show previews to me" });
	await expect(bob.page.getByText(/reads the page it leads to/)).toBeVisible();
	const saved = bob.page.waitForResponse(
		(response) => response.request().method() === "POST",
	);
	await shown.uncheck();
	await saved;
	expect(await faultsInAllLooks(bob.page)).toEqual([]);
	await bob.chat.open(id);
	await expect(bob.chat.text("http://pub.ok.test/cake")).toBeVisible();
	await expect(card(bob)).toHaveCount(0);

	await expect(card(ann)).toBeVisible();
	await ann.chat.text("http://pub.ok.test/cake").hover();
	const row = ann.chat.log.locator("[data-row]").filter({
		has: ann.page.getByRole("link", { name: /Eplekake & kaffe/ }),
	});
	await row.getByRole("button", { name: "More about this message" }).click();
	await ann.page.getByRole("menuitem", { name: "Remove the preview" }).click();
	await expect(card(ann)).toHaveCount(0);

	await ann.page
		.getByRole("button", { name: /^Options for/ })
		.first()
		.click();
	await ann.page.getByRole("menuitem", { name: "Link previews" }).click();
	const here = ann.page.getByRole("switch", {
		name: "Previews of links sent here",
	});
	await here.uncheck();
	await expect(here).not.toBeChecked();
	expect(await axeFaults(ann.page)).toEqual([]);
	expect(complaints).toEqual([]);
});
