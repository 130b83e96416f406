import type { ConversationView } from "@/lib/conversations/view";
import { mediaUrl } from "@/lib/media/view";
import type { MessageView } from "@/lib/messages/view";
import { picturesOf, withoutWords } from "@/lib/offline/kept";
import { forgetPictures, type KeptStore } from "@/lib/offline/store.browser";

/**
 * Takes the words of kept messages back, with their pictures and the line in the list: they hold their places and are
 * empty. For what no change from the server tells in time, such as a time that ran out while the device was away.
 */
export async function dropWords(
	store: KeptStore,
	isDropped: (message: MessageView) => boolean,
): Promise<void> {
	const dropped = new Map<string, Set<number>>();
	for (const id of await store.logIds()) {
		const log = await store.log(id);
		if (!log?.messages.some(isDropped)) continue;
		const gone = log.messages.filter(isDropped);
		dropped.set(id, new Set(gone.map((one) => one.sequence)));
		const left = withoutWords(log, isDropped);
		const pictures = picturesOf(log);
		for (const file of picturesOf(left)) pictures.delete(file);
		const urls = Array.from(pictures, (file) => mediaUrl(file, "thumbnail"));
		await forgetPictures(store.personId, urls);
		await store.writeLog(left);
	}
	if (dropped.size === 0) return;
	const isGone = ({ id, lastLine }: ConversationView) =>
		lastLine !== null && dropped.get(id)?.has(lastLine.sequence) === true;
	const list = await store.list();
	await store.writeList(
		list.map((one) => (isGone(one) ? { ...one, lastLine: null } : one)),
	);
}
