import { newId } from "@/lib/ids";
import { sendMessage } from "@/lib/messages/commands.server";
import type { MessageView } from "@/lib/messages/view";
import { type PollInput, pollInput } from "@/lib/polls/input";
import { vote } from "@/lib/polls/votes.server";
import type { Viewer } from "@/lib/viewer";
import { must } from "@/tests/factories";
import { at } from "@/tests/setup/changes";

/** A question of three answers; override what the test is about. */
export const aPoll = (over: Partial<PollInput> = {}): PollInput =>
	pollInput.parse({
		question: "What shall we eat?",
		options: ["Pizza", "Soup", "Grød"],
		...over,
	});

/** Sends a poll through the real command, and takes it for granted. */
export async function askPoll(
	viewer: Viewer,
	id: string,
	over: Partial<PollInput> = {},
	clientId: string = newId(),
): Promise<MessageView> {
	const poll = aPoll(over);
	return must(
		await sendMessage(viewer, id, {
			...{ clientId, text: "", attachmentIds: [], poll },
		}),
	);
}

export const choose = (
	viewer: Viewer,
	message: MessageView,
	...options: number[]
) => vote(viewer, at(message), { options });
