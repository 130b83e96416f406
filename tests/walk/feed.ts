import type { MadePerson } from "@/tests/factories";

/** Posts of each look in the walker's feed, with what was said to one of them. Answers that one. */
export async function talkOnFeed(
	me: MadePerson,
	friends: readonly MadePerson[],
	groupId: string,
): Promise<string> {
	const { comment, like, post } = await import("@/tests/setup/feed");
	const [first = me, ...others] = friends;
	await post(first, "The ferry is late again. **Bring a book.**");
	await post(me, "Only for us: the key hangs behind the door.", {
		...{ audience: "group" as const, placeId: groupId },
	});
	const { id } = await post(
		me,
		`The lake carries since this morning!\n\n- skates\n- tea\n- @${first.handle}\n\nhttps://example.org/a/rather/long/address/of/a/page/about/the/lake`,
		{ audience: "friends" },
	);
	for (const friend of friends) await like(friend, id);
	const said = await comment(first, id, "On my way, with buns.");
	for (const friend of others)
		await comment(friend, id, `Wait for ${friend.displayName}!`, said.id);
	return id;
}
