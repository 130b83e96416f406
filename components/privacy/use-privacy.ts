"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { useToast } from "@/components/ui/toast";
import { problemText } from "@/lib/i18n/problem-text";
import { savePrivacy } from "@/lib/privacy/actions";
import type { PrivacyView } from "@/lib/privacy/view";

/** The settings as they are chosen, on this device at once and on others when they are kept; a choice that cannot be kept moves back. */
export function usePrivacy(first: PrivacyView) {
	const t = useT();
	const { show } = useToast();
	const [given, setGiven] = useState(first);
	const [privacy, setPrivacy] = useState(first);
	const [isBusy, startTransition] = useTransition();
	// Another device of the person chose: the page was read again.
	if (given !== first && !isBusy) {
		setGiven(first);
		setPrivacy(first);
	}
	useOtherDevices();
	const change = (wanted: Partial<Record<keyof PrivacyView, unknown>>) => {
		const before = privacy;
		setPrivacy({ ...privacy, ...wanted } as PrivacyView);
		startTransition(async () => {
			const result = await savePrivacy(wanted).catch(() => null);
			if (result?.ok) return;
			setPrivacy(before);
			const problem = result?.problem ?? { code: "unavailable" };
			show({ kind: "danger", text: problemText(t, problem).text });
		});
	};
	return { privacy, change };
}

function useOtherDevices(): void {
	const live = useLive();
	const router = useRouter();
	useEffect(
		() =>
			live.heard.listen((heard) => {
				if (heard.type === "privacy" && heard.personId === live.viewerId)
					router.refresh();
			}),
		[live, router],
	);
}
