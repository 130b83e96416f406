"use client";

import { useCallback, useEffect, useRef, useState, useTransition } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLiveEvent } from "@/components/realtime/use-live";
import { useToast } from "@/components/ui/toast";
import { followPerson, unfollowPerson } from "@/lib/contacts/actions";
import { fetchFollows } from "@/lib/contacts/api.browser";
import type { FollowsView } from "@/lib/contacts/circles";
import { problemText } from "@/lib/i18n/problem-text";
import type { PersonCardView } from "@/lib/people/view";

/**
 * Whether the viewer follows a person and how many are around them: as the page was drawn, and asked for again when a
 * follow of or by them is heard. Null until it is known.
 */
export function useFollows(
	{ id, handle }: PersonCardView,
	first: FollowsView | null,
) {
	const t = useT();
	const { show } = useToast();
	const [follows, setFollows] = useState(first);
	const [isBusy, startTransition] = useTransition();
	const turn = useRef(0);

	const reload = useCallback(async () => {
		turn.current += 1;
		const mine = turn.current;
		const fetched = await fetchFollows(handle);
		if (fetched.ok && mine === turn.current) setFollows(fetched.value);
	}, [handle]);

	useEffect(() => setFollows(first), [first]);
	useEffect(() => {
		if (!first) void reload();
	}, [first, reload]);
	useLiveEvent(
		useCallback(
			async ({ name, data }) => {
				const { followsChanged } = await import("@/lib/contacts/events");
				if (name !== followsChanged.name) return;
				const heard = followsChanged.schema.safeParse(data);
				if (!heard.success) return;
				if (Object.values(heard.data).includes(id)) void reload();
			},
			[id, reload],
		),
	);

	function toggle() {
		const step = follows?.isFollowing ? unfollowPerson : followPerson;
		startTransition(async () => {
			const done = await step({ personId: id }).catch(() => null);
			if (done?.ok) return reload();
			const problem = done?.problem ?? { code: "unavailable" };
			show({ kind: "danger", text: problemText(t, problem).text });
		});
	}

	return { follows, isBusy, toggle };
}
