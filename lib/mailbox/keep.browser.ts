import { z } from "zod";
import type { DraftView } from "@/lib/mailbox/view";

/** A letter as this device holds it until the server has said that it has it. */
export type KeptLetter = {
	draft: DraftView;
	/** Under which its saves went, so that it goes on as the same writer. */
	writerId: string;
	turn: number;
	atMs: number;
};

/** Only what makes it readable: the rest was written by ourselves. */
const keptSchema = z.object({
	draft: z.looseObject({
		clientId: z.string(),
		version: z.number(),
		subject: z.string(),
		body: z.string(),
		recipients: z.array(z.looseObject({ id: z.string() })),
		attachments: z.array(z.looseObject({ id: z.string() })),
	}),
	writerId: z.string(),
	turn: z.number(),
	atMs: z.number(),
});

const prefixOf = (personId: string) => `chit-chat:letter:${personId}:`;

/** Keeps what is written. Where the browser has no room it is still in the form. */
export function keepLetter(personId: string, kept: KeptLetter): void {
	try {
		const key = prefixOf(personId) + kept.draft.clientId;
		localStorage.setItem(key, JSON.stringify(kept));
	} catch {
		// See above.
	}
}

/** The server has it, or it is sent. */
export function forgetLetter(personId: string, clientId: string): void {
	try {
		localStorage.removeItem(prefixOf(personId) + clientId);
	} catch {
		// A browser that keeps nothing.
	}
}

/** What was kept of this letter; without an id the newest that was kept of any, which nobody is writing at the moment. */
export function readKept(
	personId: string,
	clientId: string | null,
	nowMs: number,
): KeptLetter | null {
	try {
		const prefix = prefixOf(personId);
		const found = Object.keys(localStorage)
			.filter((key) =>
				clientId ? key === prefix + clientId : key.startsWith(prefix),
			)
			.flatMap((key) => parse(localStorage.getItem(key)))
			.filter(({ atMs }) => clientId !== null || nowMs - atMs > BUSY_MS);
		return found.sort((a, b) => b.atMs - a.atMs)[0] ?? null;
	} catch {
		return null;
	}
}

/** Another tab that writes has it kept for a moment with every word. */
const BUSY_MS = 15_000;

function parse(text: string | null): KeptLetter[] {
	try {
		const kept = keptSchema.safeParse(JSON.parse(text ?? "null"));
		return kept.success ? [kept.data as unknown as KeptLetter] : [];
	} catch {
		return [];
	}
}
