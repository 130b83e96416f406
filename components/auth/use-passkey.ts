"use client";

import { useCallback, useEffect, useRef, useState, useTransition } from "react";
import { useT } from "@/components/i18n/use-t";
import { whenIdle } from "@/components/ui/when-idle";
import { problemText } from "@/lib/i18n/problem-text";
import {
	askForPasskeyAction,
	passkeySignInAction,
} from "@/lib/passkeys/actions";
import {
	hasPasskeys,
	offersPasskeys,
	showPasskey,
	stopShowing,
} from "@/lib/passkeys/ceremony.browser";
import type { PasskeyQuestion } from "@/lib/passkeys/view";
import { type Result, refuse } from "@/lib/problem";
import { useEntryWords } from "./words";

/** A question lives for five minutes; what the browser offers is asked anew before that. */
const FRESH_MS = 4 * 60_000;

/** Shows a passkey and goes in; answers why not, or null. */
type Enter = (
	question: PasskeyQuestion,
	isQuiet: boolean,
) => Promise<string | null>;

/**
 * Signing in with a passkey: by a button, and among the names that the browser fills in where it can. `first` is the question
 * that came with the page; `next` is where to go after.
 */
export function usePasskey(first: PasskeyQuestion | null, next: string | null) {
	const t = useT();
	const words = useEntryWords();
	const [isBusy, start] = useTransition();
	const [text, setText] = useState<string | null>(null);

	const enter: Enter = useCallback(
		async (question, isQuiet) => {
			const response = await showPasskey(question, isQuiet);
			if (!response) return isQuiet ? null : words.passkeyStopped;
			const done = await unlessCut(passkeySignInAction({ response, next }));
			if (!done.ok) return problemText(t, done.problem).text;
			// A whole new page: everything on it is the person's.
			window.location.assign(done.value.next);
			return null;
		},
		[words, t, next],
	);
	const onFocus = useOffered(first, enter, setText);

	async function enterByButton(): Promise<string | null> {
		if (!hasPasskeys())
			return window.isSecureContext
				? words.passkeyNoBrowser
				: words.passkeyNoPlace;
		const asked = await unlessCut(askForPasskeyAction());
		if (asked.ok) return enter(asked.value, false);
		if (asked.problem.code === "not_found") return words.passkeyNoPlace;
		return problemText(t, asked.problem).text;
	}
	return {
		isBusy,
		text,
		/** Somebody comes to the field where passkeys are offered. */
		onFocus,
		onPress() {
			setText(null);
			start(async () => setText(await enterByButton()));
		},
	};
}

/**
 * Lets the browser offer passkeys in the field for the name. The question that came with the page serves for that; in a page that
 * stood open another is asked only when somebody comes to the field, so that an open page asks the server nothing.
 */
function useOffered(
	first: PasskeyQuestion | null,
	enter: Enter,
	onFailed: (text: string) => void,
): () => Promise<void> {
	const armedAtMs = useRef<number | null>(null);
	const arm = useCallback(
		async (question: PasskeyQuestion) => {
			armedAtMs.current = Date.now();
			const failed = await enter(question, true);
			if (failed) onFailed(failed);
		},
		[enter, onFailed],
	);
	useEffect(() => {
		if (!first) return;
		return whenIdle(async () => {
			if (armedAtMs.current === null && (await offersPasskeys()))
				await arm(first);
		});
	}, [first, arm]);
	useEffect(
		() => () => {
			if (armedAtMs.current !== null) void stopShowing();
		},
		[],
	);
	return async () => {
		const atMs = armedAtMs.current;
		if (atMs === null || Date.now() - atMs < FRESH_MS) return;
		armedAtMs.current = Date.now();
		const asked = await unlessCut(askForPasskeyAction());
		if (asked.ok) await arm(asked.value);
	};
}

/** A line that breaks on the way is a refusal like any other. */
function unlessCut<T>(asked: Promise<Result<T>>): Promise<Result<T>> {
	return asked.catch(() => refuse("unavailable"));
}
