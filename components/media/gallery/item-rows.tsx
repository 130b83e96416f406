"use client";

import { Link2 } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "@/components/i18n/use-t";
import { FileCard } from "@/components/media/file-card";
import { VoiceMessage } from "@/components/media/voice-message";
import { useLive } from "@/components/realtime/use-live";
import { Time } from "@/components/ui/time";
import type { GalleryItemView } from "@/lib/gallery/view";
import { useGalleryWords } from "./words";

type RowProps = { item: GalleryItemView; conversationId: string };

/** The files of a message, to be saved. */
export function FileRow({ item, conversationId }: RowProps) {
	return (
		<Row item={item} conversationId={conversationId}>
			{item.attachments.map(
				(one) => one.kind === "file" && <FileCard key={one.id} file={one} />,
			)}
		</Row>
	);
}

/** The links of a message, each with the place it really leads to. */
export function LinkRow({ item, conversationId }: RowProps) {
	const words = useGalleryWords();
	return (
		<Row item={item} conversationId={conversationId}>
			{item.links.map(({ href, text, host }) => (
				<a
					key={href}
					href={href}
					target="_blank"
					rel="noopener noreferrer nofollow"
					className="flex min-h-touch items-center gap-3 rounded-lg p-2 text-accent-text hover:bg-hover"
				>
					<span className="grid size-10 shrink-0 place-items-center rounded-md bg-accent-soft">
						<Link2 aria-hidden="true" className="size-5" />
					</span>
					<span className="grid min-w-0">
						<bdi className="line-clamp-2 break-all underline">{text}</bdi>
						{host && (
							<span className="break-all text-ink-soft text-xs">
								{words.leadsTo(host)}
							</span>
						)}
					</span>
				</a>
			))}
		</Row>
	);
}

/** The voice messages of a message, to be heard here. */
export function VoiceRow({ item, conversationId }: RowProps) {
	const { sender } = item;
	const { viewerId } = useLive();
	const from = sender.id === viewerId ? undefined : sender.displayName;
	return (
		<Row item={item} conversationId={conversationId}>
			{item.attachments.map(
				(one) =>
					one.kind === "voice" && (
						<VoiceMessage key={one.id} voice={one} from={from} />
					),
			)}
		</Row>
	);
}

/** What it is, above who sent it and when, which is the way to its place in the log. */
function Row({
	item: { sender, createdAt, sequence },
	conversationId,
	children,
}: RowProps & { children: ReactNode }) {
	const t = useT();
	const words = useGalleryWords();
	const { viewerId } = useLive();
	const isOwn = sender.id === viewerId;
	return (
		<li className="grid gap-1 border-line border-b py-2 last:border-0">
			{children}
			<p className="flex flex-wrap items-center gap-x-2 px-2 text-ink-soft text-sm">
				<bdi>{isOwn ? t.people.you : sender.displayName}</bdi>
				<span aria-hidden="true">·</span>
				<Time at={createdAt} />
				<Link
					href={`/conversations/${conversationId}?at=${sequence}`}
					prefetch={false}
					className="inline-flex min-h-6 items-center rounded-sm text-accent-text underline pointer-coarse:min-h-touch"
				>
					{words.showInChat}
				</Link>
			</p>
		</li>
	);
}
