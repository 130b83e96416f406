"use client";

import { useTransition } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { useToast } from "@/components/ui/toast";
import { changeSettings } from "@/lib/conversations/api.browser";
import type { SettingsInput } from "@/lib/conversations/input";
import { problemText } from "@/lib/i18n/problem-text";

/**
 * Changes how the viewer has a conversation; a refusal is said, and nothing else changes. `show` draws the change before
 * the server has answered (a `useOptimistic` of the caller's).
 */
export function useSettings(conversationId: string): {
	isBusy: boolean;
	change: (input: SettingsInput, show?: () => void) => void;
} {
	const t = useT();
	const live = useLive();
	const toast = useToast();
	const [isBusy, start] = useTransition();
	const change = (input: SettingsInput, show?: () => void) =>
		start(async () => {
			show?.();
			const changed = await changeSettings(conversationId, input);
			if (changed.ok) return live.keep(changed.value);
			const { problem } = changed;
			const isFull = problem.code === "quota_full" && problem.limit;
			toast.show({
				kind: "danger",
				text: isFull
					? t.conversations.pinQuota(isFull)
					: problemText(t, problem).text,
			});
		});
	return { isBusy, change };
}
