"use server";

import { act } from "@/lib/http/action.server";
import * as copies from "@/lib/mailbox/copies.server";
import * as drafts from "@/lib/mailbox/drafts.server";
import {
	answerInput,
	chosenInput,
	draftInput,
	letterInput,
	sendLetterInput,
} from "@/lib/mailbox/input";
import { answerLetter as answer } from "@/lib/mailbox/requests.server";
import { sendLetter as send } from "@/lib/mailbox/send.server";

/** Each action: what comes in, then the command of the same name. */
export async function saveDraft(input: unknown) {
	return act({ input: draftInput, rate: "write" }, input, drafts.saveDraft);
}

export async function sendLetter(input: unknown) {
	return act({ input: sendLetterInput, rate: "letter" }, input, send);
}

export async function takeBack(input: unknown) {
	return act({ input: letterInput, rate: "write" }, input, copies.takeBack);
}

export async function changeLetters(input: unknown) {
	return act(
		{ input: chosenInput, rate: "write" },
		input,
		copies.changeLetters,
	);
}

export async function answerLetter(input: unknown) {
	return act({ input: answerInput, rate: "write" }, input, answer);
}
