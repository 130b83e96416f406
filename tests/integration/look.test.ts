import { expect, it } from "vitest";
import { viewerOf } from "@/lib/auth/session.server";
import { personChannel } from "@/lib/realtime/channels";
import { readMe } from "@/lib/realtime/queries.server";
import { lookSetting } from "@/lib/settings/input";
import { LOOK_DEFAULT, type Look, parseLook } from "@/lib/settings/look";
import { changeLook } from "@/lib/settings/look.server";
import type { Viewer } from "@/lib/viewer";
import {
	makePerson,
	must,
	secondSession,
	signInCookie,
} from "@/tests/factories";
import { listening } from "@/tests/setup/changes";

const listen = listening();
const choose = async (
	viewer: Viewer,
	change: Partial<Look>,
	start = LOOK_DEFAULT,
) => must(await changeLook(viewer, { change, start }));
const lookOf = async (viewer: Viewer) =>
	(await viewerOf(await signInCookie(viewer)))?.look;

it("a look follows its person to every device at once, and nobody else's changes", async () => {
	const [ann, bob] = [await makePerson(), await makePerson()];
	const phone = await secondSession(ann);
	expect(await lookOf(phone)).toBeNull();
	expect(await lookOf(bob)).toBeNull();
	const { channels } = must(await readMe(phone));
	const [heardByAnn, heardByBob] = [
		await listen(phone, channels.own),
		await listen(bob, personChannel(bob.personId, 1)),
	];
	await choose(ann, { accent: "violet", text: "large" });
	expect(await heardByAnn.next("look.changed")).toEqual({
		look: "accent=violet text=large",
	});
	// What the server remembers of the other session is forgotten with it.
	expect(await lookOf(phone)).toBe("accent=violet text=large");
	expect(must(await readMe(phone)).look).toBe("accent=violet text=large");
	expect(await lookOf(bob)).toBeNull();
	await choose(bob, { density: "compact" });
	await heardByBob.next("look.changed");
	expect(heardByBob.all("look.changed")).toEqual([{ look: "density=compact" }]);
});

it("what is chosen joins what was chosen, begins from the browser's, and goes back to the usual", async () => {
	const ann = await makePerson();
	await choose(ann, { motion: "less" }, { ...LOOK_DEFAULT, theme: "dark" });
	await choose(ann, { density: "compact" });
	expect(parseLook(await lookOf(ann))).toEqual({
		...LOOK_DEFAULT,
		...{ theme: "dark", motion: "less", density: "compact" },
	});
	await choose(ann, { theme: "system", motion: "system" });
	await choose(ann, { density: "comfortable" });
	expect(await lookOf(ann)).toBe("");
});

it("two choices at once both stay", async () => {
	const ann = await makePerson();
	const phone = await secondSession(ann);
	await Promise.all([
		choose(ann, { accent: "teal" }),
		choose(phone, { text: "largest" }),
		choose(ann, { motion: "less" }),
	]);
	expect(await lookOf(ann)).toBe("accent=teal text=largest motion=less");
});

it("only what is offered may be chosen", () => {
	expect(lookSetting.safeParse({ accent: "pink" }).data).toEqual({
		accent: "pink",
	});
	for (const wrong of [
		{ accent: "infrared" },
		{ text: "200%" },
		{ theme: "dark accent=blue" },
		{ motion: 1 },
		{ density: ["compact"] },
	])
		expect(lookSetting.safeParse(wrong).success).toBe(false);
});
