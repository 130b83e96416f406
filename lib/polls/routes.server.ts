import { route } from "@/lib/http/handle.server";
import { messageParams } from "@/lib/messages/input";
import { voteInput } from "@/lib/polls/input";
import { closePoll, listVoters, vote } from "@/lib/polls/votes.server";

export const voteRoute = route({
	isOpenToGuests: true,
	rate: "write",
	params: messageParams,
	body: voteInput,
	run: (viewer, { params, body }) => vote(viewer, params, body),
});

export const listVotersRoute = route({
	isOpenToGuests: true,
	rate: "read",
	params: messageParams,
	run: (viewer, { params }) => listVoters(viewer, params),
});

export const closePollRoute = route({
	isOpenToGuests: true,
	rate: "write",
	params: messageParams,
	run: (viewer, { params }) => closePoll(viewer, params),
});
