"use client";

import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/state";

export default function ChatError({ retry }: { retry: () => void }) {
	const t = useT();
	return (
		<div className="grid h-full place-items-center">
			<ErrorState
				title={t.conversations.loadFailed}
				action={<Button onClick={retry}>{t.common.retry}</Button>}
			>
				{t.problems.unavailable}
			</ErrorState>
		</div>
	);
}
