import type { Body } from "@/lib/messages/body";
import type { MessageView } from "@/lib/messages/view";

/** A row of the log, as stored. */
export type LogRow = {
	conversationId: string;
	sequence: number;
	id: string;
	senderId: string;
	clientId: string;
	version: number;
	body: unknown;
	isWithheld: boolean;
	createdAt: Date;
};

/** A row of the log as this person may see it: what their block withholds keeps its place and loses its body. */
export function toMessageView(row: LogRow, personId: string): MessageView {
	const isHidden = row.isWithheld && row.senderId !== personId;
	return {
		id: row.id,
		conversationId: row.conversationId,
		sequence: row.sequence,
		version: row.version,
		senderId: row.senderId,
		clientId: row.clientId,
		body: isHidden ? { v: 1, kind: "withheld" } : (row.body as Body),
		createdAt: row.createdAt.toISOString(),
	};
}
