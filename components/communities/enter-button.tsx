"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { useToast } from "@/components/ui/toast";
import { enterChannel } from "@/lib/communities/api.browser";
import type { ChannelCardView } from "@/lib/communities/view";
import { problemText } from "@/lib/i18n/problem-text";
import { useWords } from "./use-words";

/** The way into a channel: entered already, its chat; else entering, and then its chat. */
export function EnterButton({
	channel: { id, name, isMember },
	look = "primary",
}: {
	channel: Pick<ChannelCardView, "id" | "name" | "isMember">;
	look?: "primary" | "quiet";
}) {
	const t = useT();
	const words = useWords();
	const live = useLive();
	const router = useRouter();
	const { show } = useToast();
	const [isBusy, setBusy] = useState(false);
	const href = `/conversations/${id}`;
	if (isMember)
		return (
			<Link
				href={href}
				aria-label={words.openNamed(name)}
				className={buttonLook({ look: "quiet", size: "small" })}
			>
				{words.open}
			</Link>
		);
	const enter = async () => {
		setBusy(true);
		const entered = await enterChannel(id);
		setBusy(false);
		if (!entered.ok)
			return show({
				kind: "danger",
				text: problemText(t, entered.problem).text,
			});
		live.keep(entered.value);
		router.push(href);
	};
	return (
		<Button
			look={look}
			size="small"
			busy={isBusy}
			aria-label={words.enterNamed(name)}
			onClick={() => void enter()}
		>
			{words.enter}
		</Button>
	);
}
