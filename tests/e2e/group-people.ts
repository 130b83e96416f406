import { randomUUID } from "node:crypto";
import type { Browser } from "@playwright/test";
import { ChatPage } from "./pages/chat";
import { arrive } from "./people";

/** Ann, Bob and Cid, friends of Ann's, each on a browser of their own; with a group of the three, if asked for. */
export async function arriveThree(
	browser: Browser,
	{
		group,
		options = {},
	}: { group?: string; options?: Parameters<Browser["newContext"]>[0] } = {},
) {
	const { befriend } = await import("@/tests/setup/talk");
	const { createdGroup } = await import("@/tests/setup/groups");
	const tag = randomUUID().slice(0, 6);
	const one = async (name: string) => {
		const came = await arrive(
			browser,
			{ displayName: `${name} ${tag}` },
			options,
		);
		return { ...came, chat: new ChatPage(came.page) };
	};
	const [ann, bob, cid] = [
		await one("Ann"),
		await one("Bob"),
		await one("Cid"),
	];
	for (const other of [bob, cid]) await befriend(ann.person, other.person);
	const made =
		group && (await createdGroup(ann.person, [bob.person, cid.person], group));
	return { ann, bob, cid, id: made ? made.id : "" };
}
