import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { drafts } from "@/db/schema/later";
import { people } from "@/db/schema/people";
import { sqlErrorCode } from "@/db/tx";
import { accessConversation } from "@/lib/conversations/access.server";
import { draftChanged } from "@/lib/drafts/events";
import type { DraftInput } from "@/lib/drafts/input";
import { findDraft } from "@/lib/drafts/queries.server";
import type { DraftKeptView } from "@/lib/drafts/view";
import { ok, type Result, refuse } from "@/lib/problem";
import { personChannel } from "@/lib/realtime/channels";
import { announceFrom } from "@/lib/realtime/publish.server";
import type { Viewer } from "@/lib/viewer";

/**
 * Keeps what the viewer is writing, if it was made from what the server holds: a device that did not know the newest words
 * never writes over them, and gets them in the answer. A repeat is kept once. Only the viewer's own devices hear of
 * it. Refuses as not found who is no member, and words of somebody else than the viewer.
 */
export async function keepDraft(
	viewer: Viewer,
	conversationId: string,
	input: DraftInput,
): Promise<Result<DraftKeptView>> {
	const { personId } = viewer;
	if (input.personId !== personId) return refuse("not_found");
	const access = await accessConversation(viewer, conversationId);
	if (!access.ok) return access;
	const wrote = await write(personId, conversationId, input);
	// The membership ended in the same moment.
	if (wrote === "gone") return refuse("not_found");
	const { base, text, replyTo } = input;
	const body = { text, replyTo };
	if (wrote) {
		const version = base + 1;
		const draft = { personId, conversationId, ...body, version };
		await tell(personId, conversationId, version);
		return ok({ isKept: true, draft });
	}
	const draft = await findDraft(personId, conversationId);
	const isSame = draft.text === body.text && draft.replyTo === body.replyTo;
	return ok({ isKept: isSame, draft });
}

/** One statement: of two devices that know the same version one is first. */
async function write(
	personId: string,
	conversationId: string,
	{ base, text, replyTo }: DraftInput,
): Promise<boolean | "gone"> {
	const body = { text, replyTo };
	if (base > 0) {
		const [done] = await database()
			.update(drafts)
			.set({ body, version: base + 1 })
			.where(
				and(
					eq(drafts.personId, personId),
					eq(drafts.conversationId, conversationId),
					eq(drafts.version, base),
				),
			);
		return done.affectedRows === 1;
	}
	try {
		await database()
			.insert(drafts)
			.values({ personId, conversationId, version: 1, body });
		return true;
	} catch (error) {
		const code = sqlErrorCode(error);
		if (code === "ER_NO_REFERENCED_ROW_2") return "gone";
		if (code !== "ER_DUP_ENTRY") throw error;
		return false;
	}
}

async function tell(
	personId: string,
	conversationId: string,
	version: number,
): Promise<void> {
	await announceFrom(async () => {
		const [person] = await database()
			.select({ generation: people.channelGeneration })
			.from(people)
			.where(eq(people.id, personId));
		if (!person) return [];
		return [
			{
				channels: [personChannel(personId, person.generation)],
				event: draftChanged.name,
				data: { conversationId, version },
			},
		];
	});
}
