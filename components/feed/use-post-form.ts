"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { useDraft } from "@/components/messages/use-draft";
import { useUploadsAt } from "@/components/pwa/hand-over";
import { useLive } from "@/components/realtime/use-live";
import { useToast } from "@/components/ui/toast";
import { createPost } from "@/lib/feed/actions";
import type { PlacesView, PostView } from "@/lib/feed/view";
import { POST_LENGTH_MAX } from "@/lib/limits";
import { isBlank } from "@/lib/messages/blank";
import type { PollInput } from "@/lib/polls/input";
import { useSending } from "./use-sending";
import { useWords } from "./use-words";

/** Among the drafts, which are else called after conversations. */
const DRAFT = "feed";
const POLL_DRAFT = "feed:poll";

/** What is being posted: words that are kept on the device, files on their way, and for whom. */
export function usePostForm(
	places: PlacesView,
	onMade: (post: PostView) => void,
) {
	const t = useT();
	const words = useWords();
	const { show } = useToast();
	const field = useRef<HTMLTextAreaElement>(null);
	const [text, setText] = useDraft(DRAFT, field);
	const uploads = useUploadsAt(DRAFT);
	const [poll, setPoll] = usePollDraft();
	const [wanted, choose] = useState("everyone");
	const [isWaiting, setWaiting] = useState(false);
	const sending = useSending();
	const audience = isThere(places, wanted) ? wanted : "everyone";

	const refuse = (why: string | null) => {
		setWaiting(false);
		sending.refuse(why);
	};
	const send = async () => {
		const isEmpty =
			isBlank(text) && uploads.uploads.length === 0 && poll === null;
		if (isEmpty) return refuse(t.problems.empty);
		if (text.length > POST_LENGTH_MAX) return refuse(t.problems.too_long);
		if (uploads.uploads.some((one) => one.state === "failed"))
			return refuse(words.uploadFailed);
		if (uploads.isBusy) return setWaiting(true);
		setWaiting(false);
		const [kind, placeId] = audience.split(":");
		const post = await sending.send((clientId) =>
			createPost({
				...{ clientId, text, audience: kind, placeId },
				attachmentIds: uploads.readyIds,
				poll: poll ?? undefined,
			}),
		);
		if (!post) return;
		setText("");
		setPoll(null);
		uploads.clear();
		show({ text: words.posted });
		onMade(post);
	};
	const sendWaiting = useEffectEvent(send);
	useEffect(() => {
		if (isWaiting && !uploads.isBusy) void sendWaiting();
	}, [isWaiting, uploads.isBusy]);
	const write = (next: string) => {
		setText(next);
		sending.refuse(null);
	};
	const { refusal, isBusy } = sending;
	return {
		...{ field, text, write, uploads, poll, setPoll, audience, choose },
		...{ refusal, isBusy, isWaiting, send },
	};
}

/** The poll that is to be asked, kept on the device like the words. */
function usePollDraft(): [PollInput | null, (poll: PollInput | null) => void] {
	const { drafts } = useLive();
	const [poll, setPoll] = useState<PollInput | null>(null);
	useEffect(() => {
		// Not in the first drawing: the server does not know the draft.
		const kept = drafts.read(POLL_DRAFT);
		if (kept) void readPoll(kept).then((read) => setPoll((now) => now ?? read));
	}, [drafts]);
	const write = (next: PollInput | null) => {
		setPoll(next);
		drafts.write(POLL_DRAFT, next ? JSON.stringify(next) : "");
	};
	return [poll, write];
}

/** The schemas come only with a poll that was kept. */
async function readPoll(kept: string): Promise<PollInput | null> {
	try {
		const { pollInput } = await import("@/lib/polls/input");
		return pollInput.safeParse(JSON.parse(kept)).data ?? null;
	} catch {
		return null;
	}
}

/** Whether one may still post there: a group may have been left since. */
function isThere({ groups, communities }: PlacesView, wanted: string): boolean {
	const [kind, id] = wanted.split(":");
	if (!id) return true;
	const all = kind === "group" ? groups : communities;
	return all.some((one) => one.id === id);
}
