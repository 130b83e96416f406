"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useUploads } from "@/components/media/use-uploads";
import { useToast } from "@/components/ui/toast";
import { ATTACHMENTS_PER_MESSAGE_MAX } from "@/lib/limits";
import { changeLetters, sendLetter } from "@/lib/mailbox/actions";
import type { KeptLetter } from "@/lib/mailbox/keep.browser";
import type { LetterSaver } from "@/lib/mailbox/saver.browser";
import type { DraftView } from "@/lib/mailbox/view";
import { isBlank } from "@/lib/messages/blank";
import type { Problem } from "@/lib/problem";
import { useMailbox } from "./mailbox-context";
import { useSaving } from "./use-saving";
import { useWords } from "./use-words";

/** A letter while it is written: its parts, its saving, and the ways out. What is refused leaves all as it stands. */
export function useLetter(first: DraftView, kept: KeptLetter | null) {
	const t = useWords();
	const router = useRouter();
	const { show } = useToast();
	const { touch } = useMailbox();
	const [written, setWritten] = useState(first);
	const [day, setDay] = useState<string | null>(null);
	const [isSending, setSending] = useState(false);
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const uploads = useUploads({
		max: ATTACHMENTS_PER_MESSAGE_MAX - first.attachments.length,
	});
	const { saver, saving } = useSaving(first, kept);
	const attachments = [...written.attachments, ...uploads.ready];
	const whole = { ...written, attachments };
	const change = (part: Partial<DraftView>) => {
		setRefusal(null);
		const next = { ...written, ...part };
		setWritten(next);
		saver.note({
			...next,
			attachments: [...next.attachments, ...uploads.ready],
		});
	};
	useNewFiles(uploads.readyIds, kept !== null, () => saver.note(whole));

	async function deliver(): Promise<void> {
		const input = await saver.prepare(whole);
		const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
		const result = await sendLetter({ ...input, zone, day }).catch(() => null);
		if (!result?.ok) {
			setRefusal({ problem: result?.problem ?? { code: "unavailable" } });
			saver.resume();
			return;
		}
		if (result.value.outcome === "newer") {
			saver.showNewer(result.value.draft);
			return;
		}
		saver.finish();
		touch();
		show({ text: result.value.isWaiting ? t.sentLater : t.sent });
		router.push(result.value.isWaiting ? "/mailbox/sent" : "/mailbox");
	}

	async function send(): Promise<void> {
		const fault = faultOf(whole, uploads.isBusy, t);
		setRefusal(fault);
		if (fault) return;
		setSending(true);
		await deliver().finally(() => setSending(false));
	}

	return {
		...{ written, change, day, setDay, uploads, isSending, refusal },
		...{ saver, saving, send, discard: useDiscard(saver) },
	};
}

/** Throws the draft away, into the trash. */
function useDiscard(saver: LetterSaver): () => Promise<void> {
	const t = useWords();
	const router = useRouter();
	const { show } = useToast();
	const { touch } = useMailbox();
	return async () => {
		await saver.flush();
		saver.finish();
		const { id } = saver;
		if (id)
			await changeLetters({ letterIds: [id], step: "trash" }).catch(() => null);
		touch();
		show({ text: t.discarded });
		router.push("/mailbox/drafts");
	};
}

export type Refusal = {
	problem?: Problem;
	field?: "people" | "body";
	text?: string;
};

function faultOf(
	{ recipients, body, attachments }: DraftView,
	isBusy: boolean,
	t: ReturnType<typeof useWords>,
): Refusal | null {
	if (recipients.length === 0) return { field: "people", text: t.needsPeople };
	if (isBusy) return { text: t.filesUploading };
	if (attachments.length === 0 && isBlank(body))
		return { field: "body", text: t.needsWords };
	return null;
}

/** Files that have arrived, or were taken out, are part of what is saved; so is a letter that was kept here. */
function useNewFiles(ids: string[], isKept: boolean, onChange: () => void) {
	const known = useRef(isKept ? null : ids.join());
	const now = ids.join();
	// biome-ignore lint/correctness/useExhaustiveDependencies: only the files call for it.
	useEffect(() => {
		if (known.current === now) return;
		known.current = now;
		onChange();
	}, [now]);
}
