"use client";

import { useEffect, useState } from "react";
import { useLive, useStore } from "@/components/realtime/use-live";
import { saveDraft } from "@/lib/mailbox/actions";
import type { KeptLetter } from "@/lib/mailbox/keep.browser";
import { LetterSaver, type Saving } from "@/lib/mailbox/saver.browser";
import type { DraftView } from "@/lib/mailbox/view";

/** The saver of the letter on this page, and where its words are by now. */
export function useSaving(
	first: DraftView,
	kept: KeptLetter | null,
): { saver: LetterSaver; saving: Saving } {
	const { viewerId } = useLive();
	const [saver] = useState(
		() =>
			new LetterSaver({
				personId: viewerId,
				...{ first, kept },
				save: saveDraft,
			}),
	);
	useEffect(() => {
		const onLine = () => void saver.flush();
		window.addEventListener("online", onLine);
		return () => {
			window.removeEventListener("online", onLine);
			// Gone from the page: what waits is sent off now, and is kept on the device in case it does not arrive.
			void saver.flush();
		};
	}, [saver]);
	return { saver, saving: useStore(saver.saving) };
}
