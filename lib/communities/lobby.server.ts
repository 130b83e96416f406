import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { channels } from "@/db/schema/communities";
import { sqlErrorCode, transaction } from "@/db/tx";
import { LOBBY_KEY } from "@/lib/communities/view";
import { insertChannel } from "@/lib/communities/write.server";

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

async function makeLobby(): Promise<string> {
	const { id } = await transaction((tx) =>
		insertChannel(tx, {
			name: LOBBY_NAME,
			communityId: null,
			key: LOBBY_KEY,
			memberCount: 0,
		}),
	);
	return id;
}
