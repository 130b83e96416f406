"use client";

import { LinkIcon } from "lucide-react";
import { useT } from "@/components/i18n/use-t";
import type { Target } from "@/components/messages/message-actions";
import { useLive } from "@/components/realtime/use-live";
import { MenuItem } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { problemText } from "@/lib/i18n/problem-text";
import { removePreview } from "@/lib/messages/previews-api.browser";

/** For who sent the link: takes its preview away, for all. */
export function RemovePreviewItem({
	target: { message, isOwn },
}: {
	target: Target;
}) {
	const t = useT();
	const live = useLive();
	const { show } = useToast();
	if (!isOwn || !message.preview) return null;
	const remove = async () => {
		const answer = await removePreview(message);
		if (answer.ok) return live.change(answer.value);
		show({
			id: "deed",
			kind: "danger",
			text: t.messages.nothingChanged(problemText(t, answer.problem).text),
		});
	};
	return (
		<MenuItem
			icon={<LinkIcon aria-hidden="true" />}
			onSelect={() => void remove()}
		>
			{t.previews.remove}
		</MenuItem>
	);
}
