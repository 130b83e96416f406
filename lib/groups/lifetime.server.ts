import { eq } from "drizzle-orm";
import { conversations } from "@/db/schema/conversations";
import { transaction } from "@/db/tx";
import { lockConversation } from "@/lib/conversations/access.server";
import { conversationNews } from "@/lib/conversations/commands.server";
import { readConversation } from "@/lib/conversations/queries.server";
import type { ConversationView } from "@/lib/conversations/view";
import { announceGroup } from "@/lib/groups/announce.server";
import type { LifetimeInput } from "@/lib/groups/input";
import { decideLifetime } from "@/lib/groups/rules";
import { type Change, writeLines } from "@/lib/groups/write.server";
import { ok, type Result, refuse } from "@/lib/problem";
import { announceFrom } from "@/lib/realtime/publish.server";
import type { Viewer } from "@/lib/viewer";

/**
 * Says how long messages stay that are sent from now on, in a direct conversation, a group or a channel; those that are
 * there keep the end they have. The log says who did it. What is so already changes nothing. Refuses members of groups as
 * `admins_only`, of channels as `moderators_only`, and while a request waits as a message would be. Across a block only its doer sees the line.
 */
export async function setLifetime(
	viewer: Viewer,
	id: string,
	{ seconds }: LifetimeInput,
): Promise<Result<ConversationView>> {
	const done = await transaction(async (tx) => {
		const access = await lockConversation(tx, viewer, id);
		if (!access.ok) return access;
		const decision = decideLifetime(access.value);
		if (!decision.may) return refuse(decision.code);
		if (access.value.lifetimeSeconds === seconds) return ok(null);
		const { isWithheld } = decision;
		const event = { type: "lifetime" as const, seconds };
		const change = await writeLines(tx, access.value, {
			lines: [{ actorId: viewer.personId, event, isWithheld }],
		});
		await tx
			.update(conversations)
			.set({ lifetimeSeconds: seconds })
			.where(eq(conversations.id, id));
		return ok({ change, isWithheld });
	});
	if (!done.ok) return done;
	if (done.value) await tell(viewer, done.value);
	return readConversation(viewer, id);
}

async function tell(
	viewer: Viewer,
	{ change, isWithheld }: { change: Change; isWithheld: boolean },
): Promise<void> {
	if (!isWithheld) return announceGroup(change);
	await announceFrom(() => conversationNews(change.id, [viewer.personId]));
}
