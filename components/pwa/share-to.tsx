"use client";

import { FileText, Newspaper } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { conversationName } from "@/components/conversations/conversation-name";
import { GroupAvatar } from "@/components/groups/group-avatar";
import { useConversations, useLive } from "@/components/realtime/use-live";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { EmptyState } from "@/components/ui/state";
import type { ConversationView } from "@/lib/conversations/view";
import { mediaUrl } from "@/lib/media/view";
import {
	dropShared,
	readShared,
	type Shared,
} from "@/lib/offline/shared.browser";
import { handOver } from "./hand-over";
import { usePwaWords } from "./words";

/** The place of a draft that is no conversation's. */
const FEED = "feed";

/**
 * Where what another app shared may go: the feed, or a chat. It becomes a draft there, words after what one was writing and
 * files in the tray: nothing is sent unseen. `text` is what came by the address.
 */
export function ShareTo({ text, isLost }: { text: string; isLost: boolean }) {
	const words = usePwaWords();
	const { drafts } = useLive();
	const router = useRouter();
	const conversations = useConversations();
	const shared = useShared(text);
	if (!shared) return null;
	if (shared.text === "" && shared.files.length === 0)
		return (
			<>
				<FormError text={isLost ? words.shareLost : null} />
				<EmptyState title={words.shareNothing}>
					{words.shareNothingLead}
				</EmptyState>
			</>
		);
	const share = (place: string, href: string) => {
		const before = drafts.read(place);
		if (shared.text)
			drafts.write(place, before ? `${before}\n${shared.text}` : shared.text);
		if (shared.files.length > 0) handOver(place, shared.files);
		else void dropShared();
		router.push(href);
	};
	const drop = () => {
		void dropShared();
		router.push("/conversations");
	};
	return (
		<>
			<FormError text={isLost ? words.shareLost : null} />
			<What shared={shared} />
			<p className="text-ink-soft">{words.shareLead}</p>
			<ul className="overflow-hidden rounded-xl border border-line bg-raised">
				<Place
					name={words.shareFeed}
					face={
						<span className="grid size-8 place-items-center rounded-full bg-accent-soft text-accent-text">
							<Newspaper aria-hidden="true" className="size-5" />
						</span>
					}
					onChoose={() => share(FEED, "/feed")}
				/>
				{conversations.map((one) => (
					<Place
						key={one.id}
						name={conversationName(one)}
						face={<Face conversation={one} />}
						onChoose={() => share(one.id, `/conversations/${one.id}`)}
					/>
				))}
			</ul>
			<Button look="quiet" className="justify-self-start" onClick={drop}>
				{words.shareDrop}
			</Button>
		</>
	);
}

/** What waits on the device, with the words of the address; null until the device was asked. */
function useShared(text: string): Shared | null {
	const { viewerId } = useLive();
	const [shared, setShared] = useState<Shared | null>(null);
	useEffect(() => {
		let isWanted = true;
		void readShared(viewerId)
			.catch(() => null)
			.then((found) => {
				if (!isWanted) return;
				const parts = [text, found?.text ?? ""].filter((part) => part !== "");
				setShared({
					files: found?.files ?? [],
					leftOut: found?.leftOut ?? 0,
					text: parts.join("\n"),
				});
			});
		return () => {
			isWanted = false;
		};
	}, [viewerId, text]);
	return shared;
}

function What({ shared: { text, files, leftOut } }: { shared: Shared }) {
	const words = usePwaWords();
	return (
		<div className="grid gap-3 rounded-xl bg-sunken p-4">
			{files.length > 0 && (
				<ul aria-label={words.shareFiles} className="flex flex-wrap gap-2">
					{files.map((file, at) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: two files may be called the same, and none ever moves.
						<SharedFile key={at} file={file} />
					))}
				</ul>
			)}
			{text !== "" && (
				<p
					className="wrap-anywhere line-clamp-6 whitespace-pre-line"
					dir="auto"
				>
					{text}
				</p>
			)}
			{leftOut > 0 && (
				<p className="text-ink-soft text-sm">{words.shareLeftOut(leftOut)}</p>
			)}
		</div>
	);
}

function SharedFile({ file }: { file: File }) {
	const isPicture = file.type.startsWith("image/");
	const [url, setUrl] = useState("");
	useEffect(() => {
		const made = URL.createObjectURL(file);
		setUrl(made);
		return () => URL.revokeObjectURL(made);
	}, [file]);
	if (isPicture && url)
		return (
			<li>
				{/* biome-ignore lint/performance/noImgElement: a file of this device, which no server can make smaller. */}
				<img
					src={url}
					alt={file.name}
					className="size-24 rounded-lg bg-skeleton object-cover"
				/>
			</li>
		);
	return (
		<li className="flex min-h-touch max-w-full items-center gap-2 rounded-lg bg-raised px-3">
			<FileText aria-hidden="true" className="size-5 shrink-0 text-ink-soft" />
			<bdi className="truncate">{file.name}</bdi>
		</li>
	);
}

function Place({
	name,
	face,
	onChoose,
}: {
	name: string;
	face: ReactNode;
	onChoose: () => void;
}) {
	return (
		<li className="not-first:border-line not-first:border-t">
			<button
				type="button"
				className="flex min-h-touch w-full items-center gap-3 px-4 py-row text-start -outline-offset-2 hover:bg-hover"
				onClick={onChoose}
			>
				{face}
				<span className="min-w-0 flex-1 truncate font-semibold" dir="auto">
					{name}
				</span>
			</button>
		</li>
	);
}

function Face({ conversation }: { conversation: ConversationView }) {
	const { group, other, id } = conversation;
	if (group) return <GroupAvatar id={id} group={group} size="small" />;
	return (
		<Avatar
			id={other?.id ?? id}
			name={other?.displayName ?? ""}
			photoUrl={other?.photoId ? mediaUrl(other.photoId, "thumbnail") : null}
			size="small"
		/>
	);
}
