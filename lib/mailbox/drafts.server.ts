import { refusable } from "@/db/tx";
import { keepPeople } from "@/lib/mailbox/access.server";
import { announceMailbox } from "@/lib/mailbox/announce.server";
import type { DraftInput } from "@/lib/mailbox/input";
import { readDraftOf } from "@/lib/mailbox/queries.server";
import type { SavedView } from "@/lib/mailbox/view";
import { lockLetter, meets, writeLetter } from "@/lib/mailbox/write.server";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Keeps a letter as far as it is written. Nothing is overwritten that the writer has not seen: where another tab or
 * device wrote meanwhile, its draft is answered instead. A save that was overtaken on the way by a later one of its own
 * tab changes nothing. People who are no longer there are left out; a draft that was thrown away comes back.
 */
export async function saveDraft(
	viewer: Viewer,
	input: DraftInput,
): Promise<Result<SavedView>> {
	const saved = await refusable(
		async (
			tx,
		): Promise<Result<SavedView | { outcome: "read"; id: string }>> => {
			const locked = await lockLetter(tx, viewer, input);
			if (!locked.ok) return locked;
			const row = locked.value;
			const { id } = row;
			if (row.state !== "draft") return ok({ outcome: "sent", id });
			const how = meets(row, input);
			if (how === "newer") return ok({ outcome: "read", id });
			if (how === "late")
				return ok({ outcome: "saved", id, version: row.version });
			const written = await writeLetter(tx, viewer, {
				row,
				input,
				recipientIds: await keepPeople(tx, viewer, input.recipientIds),
				state: {},
				copy: { folder: "drafts", at: new Date() },
			});
			if (!written.ok) return written;
			return ok({ outcome: "saved", id, version: written.value.version });
		},
	);
	if (!saved.ok) return saved;
	if (saved.value.outcome !== "read") {
		if (saved.value.outcome === "saved" && saved.value.version === 1)
			await announceMailbox([viewer.personId]);
		return ok(saved.value);
	}
	const draft = await readDraftOf(viewer, saved.value.id);
	return draft.ok ? ok({ outcome: "newer", draft: draft.value }) : draft;
}
