import { transaction } from "@/db/tx";
import { conversationNews } from "@/lib/conversations/commands.server";
import { messageCreated } from "@/lib/messages/events";
import type { Send, Sent } from "@/lib/messages/plan";
import { writeSends } from "@/lib/messages/write.server";
import type { Result } from "@/lib/problem";
import { conversationChannel } from "@/lib/realtime/channels";
import { announce, announceFrom } from "@/lib/realtime/publish.server";

export async function commitSend(send: Send): Promise<Result<Sent>> {
	const [result] = await transaction((tx) => writeSends(tx, [send]));
	if (!result) throw new Error("a send without a result");
	if (result.ok) await announceSent(result.value, send);
	return result;
}

async function announceSent(sent: Sent, send: Send): Promise<void> {
	if (sent.isRepeat) return;
	if (!sent.isWithheld)
		await announce({
			channels: [conversationChannel(send.conversationId, sent.generation)],
			event: messageCreated.name,
			data: sent.message,
		});
	if (sent.isNews || sent.isWithheld)
		await announceFrom(async () =>
			conversationNews(
				send.conversationId,
				sent.isWithheld ? [send.senderId] : undefined,
			),
		);
}
