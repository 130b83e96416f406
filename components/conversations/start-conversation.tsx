"use client";

import { MessageCircle } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { openDirect } from "@/lib/conversations/api.browser";
import { problemText } from "@/lib/i18n/problem-text";
import type { PersonCardView } from "@/lib/people/view";

/** Opens the direct conversation with a person, from their page, card or contact. */
export function StartConversation({
	person,
	look = "primary",
	size = "medium",
}: {
	person: Pick<PersonCardView, "id" | "displayName">;
	look?: "primary" | "quiet" | "plain";
	size?: "small" | "medium";
}) {
	const t = useT();
	const live = useLive();
	const router = useRouter();
	const { show } = useToast();
	const [isOpening, setOpening] = useState(false);
	const open = async () => {
		setOpening(true);
		const opened = await openDirect(person.id);
		setOpening(false);
		if (!opened.ok)
			return show({
				text: problemText(t, opened.problem).text,
				kind: "danger",
			});
		live.keep(opened.value);
		router.push(`/conversations/${opened.value.id}`);
	};
	return (
		<Button
			look={look}
			size={size}
			busy={isOpening}
			icon={<MessageCircle aria-hidden="true" className="size-5" />}
			aria-label={t.people.messagePerson(person.displayName)}
			onClick={open}
		>
			{t.people.message}
		</Button>
	);
}
