import { sendReport } from "@/lib/reports/commands.server";
import { reportInput } from "@/lib/reports/input";
import type { Viewer } from "@/lib/viewer";
import { makePerson } from "@/tests/factories";
import { goIn, joinedBy, madeCommunity } from "@/tests/setup/communities";
import { comment, post as publish } from "@/tests/setup/feed";
import { createdGroup } from "@/tests/setup/groups";
import { post } from "@/tests/setup/mailbox";
import { befriend, open, say } from "@/tests/setup/talk";

export type Subject = { kind: string; id: string; conversationId?: string };

/** Reports through the real command, parsed as at the door. */
export const report = (viewer: Viewer, subject: Subject, more: object = {}) =>
	sendReport(viewer, reportInput.parse({ subject, ...more }));

/** A person as a whole. */
export const about = ({ personId }: Viewer): Subject => ({
	kind: "person",
	id: personId,
});

/** Bob says the same in every kind of place, and Ann hears it; a stranger is nowhere. */
export async function makeThings() {
	const people = await Promise.all([makePerson(), makePerson(), makePerson()]);
	const [ann, bob, stranger] = people;
	await befriend(ann, bob);
	const { id: direct } = await open(ann, bob);
	const { id: group } = await createdGroup(bob, [ann]);
	const community = await madeCommunity(bob);
	await joinedBy(bob, community.id, ann);
	await goIn(ann, community.channelId);
	const said = async (conversationId: string): Promise<Subject> => {
		const { id } = await say(bob, conversationId, "You are all fools");
		return { kind: "message", id, conversationId };
	};
	const audience = { audience: "group", placeId: group } as const;
	const posted = await publish(bob, "You are all fools", audience);
	const commented = await comment(bob, posted.id, "You are all fools");
	const letter = await post(bob, [ann], {
		subject: "You are all",
		body: "fools",
	});
	const things: [Subject, string | null][] = [
		[await said(direct), "direct"],
		[await said(group), "group"],
		[await said(community.channelId), "channel"],
		[{ kind: "post", id: posted.id }, null],
		[{ kind: "comment", id: commented.id }, null],
		[{ kind: "letter", id: letter }, null],
	];
	return { ann, bob, stranger, direct, things };
}
