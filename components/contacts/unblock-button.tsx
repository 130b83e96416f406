"use client";

import { useRouter } from "next/navigation";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { unblockPerson } from "@/lib/contacts/actions";
import type { PersonCardView } from "@/lib/people/view";
import { useStep } from "./use-step";

/** Lifts a block, and draws the page anew. */
export function UnblockButton({
	person,
	onChanged,
}: {
	person: PersonCardView;
	onChanged?: () => void;
}) {
	const t = useT();
	const router = useRouter();
	const { take, isBusy } = useStep(person.id);

	async function unblock() {
		if (!(await take(unblockPerson))) return;
		onChanged?.();
		router.refresh();
	}

	return (
		<Button look="quiet" busy={isBusy} onClick={() => void unblock()}>
			{t.people.unblock}
			<span className="sr-only"> {person.displayName}</span>
		</Button>
	);
}
