"use client";

import { ArrowDown } from "lucide-react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";

/** Leads a reader who is further up to the newest message, and says how many are new. */
export function ToNewestButton({
	unread,
	isBusy,
	onPress,
}: {
	unread: number;
	isBusy: boolean;
	onPress: () => void;
}) {
	const t = useT();
	const hasNews = unread > 0;
	return (
		<div className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center">
			<Button
				look={hasNews ? "primary" : "quiet"}
				size="small"
				busy={isBusy}
				icon={<ArrowDown aria-hidden="true" className="size-4" />}
				onClick={onPress}
				className="pointer-events-auto rounded-full! shadow-overlay motion-safe:animate-rise"
			>
				{hasNews ? t.conversations.newBelow(unread) : t.conversations.toBottom}
			</Button>
		</div>
	);
}
