"use server";

import {
	blockPerson as block,
	unblockPerson as unblock,
} from "@/lib/contacts/blocks.server";
import * as commands from "@/lib/contacts/commands.server";
import {
	followPerson as follow,
	unfollowPerson as unfollow,
} from "@/lib/contacts/follows.server";
import { contactInput } from "@/lib/contacts/input";
import { act } from "@/lib/http/action.server";

/** Each action: whom, then the command of the same name. All of them count against the same rate. */
const spec = { input: contactInput, rate: "write" } as const;

export async function sendRequest(input: unknown) {
	return act(spec, input, commands.sendRequest);
}

export async function acceptRequest(input: unknown) {
	return act(spec, input, commands.acceptRequest);
}

export async function declineRequest(input: unknown) {
	return act(spec, input, commands.declineRequest);
}

export async function cancelRequest(input: unknown) {
	return act(spec, input, commands.cancelRequest);
}

export async function removeFriend(input: unknown) {
	return act(spec, input, commands.removeFriend);
}

export async function blockPerson(input: unknown) {
	return act(spec, input, block);
}

export async function unblockPerson(input: unknown) {
	return act(spec, input, unblock);
}

export async function followPerson(input: unknown) {
	return act(spec, input, follow);
}

export async function unfollowPerson(input: unknown) {
	return act(spec, input, unfollow);
}
