import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { channels } from "@/db/schema/communities";
import { conversations } from "@/db/schema/conversations";
import { groups } from "@/db/schema/groups";
import { sqlErrorCode, transaction } from "@/db/tx";
import { LOBBY_KEY } from "@/lib/communities/view";
import { newId } from "@/lib/ids";

/** What it is called until the owner of the server gives it another name. */
const LOBBY_NAME = "Lobby";

/**
 * The id of the lobby's conversation: the public channel that exists from the start and that everybody with an account may
 * enter. Made on first use, on a filled database too; the key lets only one exist, however many ask at once.
 */
export async function lobby(): Promise<string> {
	const found = await findLobby();
	if (found) return found;
	try {
		return await makeLobby();
	} catch (error) {
		// Another process made it in the same moment: theirs is ours.
		if (sqlErrorCode(error) !== "ER_DUP_ENTRY") throw error;
		const theirs = await findLobby();
		if (!theirs) throw error;
		return theirs;
	}
}

async function findLobby(): Promise<string | undefined> {
	const [row] = await database()
		.select({ id: channels.conversationId })
		.from(channels)
		.where(eq(channels.key, LOBBY_KEY));
	return row?.id;
}

function makeLobby(): Promise<string> {
	return transaction(async (tx) => {
		const id = newId();
		await tx.insert(conversations).values({
			id,
			kind: "channel",
			memberCount: 0,
			createdAt: new Date(),
		});
		await tx.insert(groups).values({ conversationId: id, name: LOBBY_NAME });
		await tx.insert(channels).values({
			conversationId: id,
			key: LOBBY_KEY,
			visibility: "public",
		});
		return id;
	});
}
