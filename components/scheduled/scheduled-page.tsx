"use client";

import Link from "next/link";
import { conversationName } from "@/components/conversations/conversation-name";
import { useT } from "@/components/i18n/use-t";
import { useLive, useStore } from "@/components/realtime/use-live";
import { BackLink } from "@/components/settings/back-link";
import { PageFrame } from "@/components/shell/page-frame";
import type { ScheduledView } from "@/lib/scheduled/view";
import { ScheduledList } from "./scheduled-list";
import { useScheduled } from "./use-scheduled";
import { useScheduledWords } from "./words";

/** All that the viewer has waiting anywhere, also what could not be sent where they are no more. */
export function ScheduledPage({ first }: { first: ScheduledView[] | null }) {
	const t = useT();
	const words = useScheduledWords();
	const list = useScheduled(undefined, first);
	return (
		<PageFrame
			title={words.all}
			back={
				<BackLink href="/conversations" label={t.conversations.backToList} />
			}
		>
			<p className="text-ink-soft">{words.allLead}</p>
			<ScheduledList
				list={list}
				label={words.all}
				headOf={(item) => <Where id={item.conversationId} />}
			/>
		</PageFrame>
	);
}

function Where({ id }: { id: string }) {
	const live = useLive();
	const words = useScheduledWords();
	const found = useStore(live.inbox).conversations.find((one) => one.id === id);
	if (!found) return <p className="font-semibold">{words.goneConversation}</p>;
	return (
		<p className="wrap-anywhere">
			<Link
				href={`/conversations/${id}`}
				className="font-semibold text-accent-text underline"
			>
				<bdi>{conversationName(found)}</bdi>
			</Link>
		</p>
	);
}
