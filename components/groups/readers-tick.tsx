"use client";

import { lazy, Suspense, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { DeliveryTick } from "@/components/messages/delivery-tick";
import type { DeliveryStatus } from "@/lib/messages/markers";
import type { MessageView } from "@/lib/messages/view";
import { useGroupPeople } from "./group-people";

const ReadBy = lazy(async () => ({
	default: (await import("./read-by")).ReadBy,
}));

/** The tick of an own message; in a group it leads to who has read it. */
export function ReadersTick({
	message,
	status,
}: {
	message: MessageView;
	status: DeliveryStatus;
}) {
	const t = useT();
	const { members } = useGroupPeople();
	const [isOpen, setOpen] = useState(false);
	if (!members) return <DeliveryTick status={status} />;
	return (
		<>
			<button
				type="button"
				aria-haspopup="dialog"
				title={t.groups.seeReaders}
				onClick={() => setOpen(true)}
				className="-me-1 grid size-6 place-items-center rounded-full hover:bg-hover"
			>
				<DeliveryTick status={status} />
				<span className="sr-only">{t.groups.seeReaders}</span>
			</button>
			{isOpen && (
				<Suspense>
					<ReadBy message={message} onClose={() => setOpen(false)} />
				</Suspense>
			)}
		</>
	);
}
