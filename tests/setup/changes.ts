import { afterEach, expect } from "vitest";
import { newId } from "@/lib/ids";
import { editMessage, listEdits } from "@/lib/messages/edit.server";
import type { MessageView } from "@/lib/messages/view";
import type { Viewer } from "@/lib/viewer";
import { must } from "@/tests/factories";
import { Listener } from "@/tests/setup/listener";

/** Sockets that are closed after each test. */
export function listening() {
	const sockets: Listener[] = [];
	afterEach(async () => {
		await Promise.all(sockets.splice(0).map((socket) => socket.end()));
	});
	return async (viewer: Viewer, channel: string): Promise<Listener> => {
		const socket = await Listener.open();
		sockets.push(socket);
		expect(await socket.join(viewer, channel)).toBe(true);
		return socket;
	};
}

export const at = (message: MessageView) => ({
	id: message.conversationId,
	messageId: message.id,
});

export const edit = (
	viewer: Viewer,
	message: MessageView,
	text: string,
	clientId = newId(),
) => editMessage(viewer, at(message), { clientId, text });

/** What a message said before, as this person may read it. */
export const earlier = async (viewer: Viewer, message: MessageView) =>
	must(await listEdits(viewer, at(message))).edits.map(({ body }) =>
		body.kind === "plain" ? body.text : body.kind,
	);

export const codeOf = (result: { ok: boolean; problem?: { code: string } }) =>
	result.ok ? "ok" : result.problem?.code;
