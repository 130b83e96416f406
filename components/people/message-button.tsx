"use client";

import { MessageCircle } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useToast } from "@/components/ui/toast";
import { openDirect } from "@/lib/conversations/api.browser";
import { problemText } from "@/lib/i18n/problem-text";
import type { PersonCardView } from "@/lib/people/view";

/** Opens the direct conversation with a person. `isCompact`: a picture alone, for rows and cards. */
export function MessageButton({
	person,
	isCompact = false,
}: {
	person: PersonCardView;
	isCompact?: boolean;
}) {
	const t = useT();
	const router = useRouter();
	const { show } = useToast();
	const [isBusy, startTransition] = useTransition();

	function open() {
		startTransition(async () => {
			const opened = await openDirect(person.id);
			if (opened.ok) return router.push(`/conversations/${opened.value.id}`);
			show({ kind: "danger", text: problemText(t, opened.problem).text });
		});
	}

	if (isCompact)
		return (
			<IconButton
				label={t.people.messagePerson(person.displayName)}
				icon={<MessageCircle />}
				onClick={open}
				aria-busy={isBusy || undefined}
			/>
		);
	return (
		<Button
			icon={<MessageCircle aria-hidden="true" className="size-5" />}
			busy={isBusy}
			onClick={open}
		>
			{t.people.message}
		</Button>
	);
}
