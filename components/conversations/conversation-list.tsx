"use client";

import {
	Archive,
	MessagesSquare,
	SquarePen,
	Star,
	TextSearch,
	UsersRound,
} from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type KeyboardEvent, useState } from "react";
import { HelpLink } from "@/components/help/help-link";
import { useT } from "@/components/i18n/use-t";
import { BellLink } from "@/components/notices/bell-link";
import { useConversations, useLive } from "@/components/realtime/use-live";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/state";
import type { ConversationView } from "@/lib/conversations/view";
import { searchHref } from "@/lib/search/filters";
import { isFoundBy } from "./conversation-name";
import { ConversationRow } from "./conversation-row";
import { SearchField } from "./search-field";

/** The list of conversations: requests first, then all others by last activity, with a field to find one by name. */
export function ConversationList() {
	const t = useT();
	const { isGuest } = useLive();
	const conversations = useConversations();
	const [words, setWords] = useState("");
	const [isArchiveOpen, setArchiveOpen] = useState(false);
	const found = conversations.filter((one) => isFoundBy(one, words));
	const requests = found.filter((one) => one.request === "received");
	const others = found.filter((one) => one.request !== "received");
	const archived = others.filter((one) => one.settings.isArchived);
	const shown = others.filter((one) => !one.settings.isArchived);
	return (
		<div className="flex h-full min-h-0 flex-col">
			<header className="flex items-center gap-2 px-4 pt-4 pb-2 max-[360px]:gap-0">
				<h1 className="min-w-0 flex-1 truncate font-bold text-2xl max-[360px]:text-[min(var(--text-xl),6.5vw)]">
					{t.conversations.title}
				</h1>
				<BellLink />
				{!isGuest && <Beginnings />}
			</header>
			{conversations.length > 0 && (
				<SearchField words={words} onChange={setWords} />
			)}
			<nav
				aria-label={t.conversations.listLabel}
				className="pane-scroll min-h-0 flex-1 px-2 pb-4"
				onKeyDown={moveByArrows}
			>
				{conversations.length === 0 && <NoConversations />}
				{words !== "" && found.length === 0 && conversations.length > 0 && (
					<p role="status" className="px-4 py-8 text-center text-ink-soft">
						{t.conversations.noneFound}
					</p>
				)}
				{words.trim() !== "" && !isGuest && (
					<Link
						href={searchHref({ q: words.trim() })}
						prefetch={false}
						className="flex min-h-12 items-center gap-3 rounded-lg px-3 text-accent-text hover:bg-hover"
					>
						<TextSearch aria-hidden="true" className="size-5 shrink-0" />
						<span className="truncate">{t.search.forWords(words.trim())}</span>
					</Link>
				)}
				{requests.length > 0 && (
					<>
						<h2 className="px-3 pt-3 pb-1 font-semibold text-ink-soft text-sm">
							{t.conversations.requests}
						</h2>
						<Rows conversations={requests} />
						<hr className="mx-3 my-2 border-line" />
					</>
				)}
				{/* Whoever looks for something finds it in the archive, too. */}
				<Rows conversations={words ? others : shown} />
				{archived.length > 0 && words === "" && (
					<section>
						<button
							type="button"
							aria-expanded={isArchiveOpen}
							onClick={() => setArchiveOpen(!isArchiveOpen)}
							className="mt-1 flex min-h-10 w-full items-center gap-3 rounded-lg px-3 text-ink-soft hover:bg-hover pointer-coarse:min-h-touch"
						>
							<Archive aria-hidden="true" className="size-5" />
							{t.conversations.archivedCount(archived.length)}
						</button>
						{isArchiveOpen && <Rows conversations={archived} />}
					</section>
				)}
			</nav>
		</div>
	);
}

/** The ways to begin a conversation, and to what one has kept. */
function Beginnings() {
	const t = useT();
	const ways: [href: string, name: string, Icon: typeof Star][] = [
		["/starred", t.keeping.stars, Star],
		["/groups/new", t.groups.newGroup, UsersRound],
		["/people", t.conversations.start, SquarePen],
	];
	return ways.map(([href, name, Icon]) => (
		<Link
			key={href}
			href={href}
			prefetch={false}
			aria-label={name}
			title={name}
			className="grid size-10 place-items-center rounded-full text-ink-soft transition-colors hover:bg-hover hover:text-ink pointer-coarse:size-touch"
		>
			<Icon aria-hidden="true" className="size-5" />
		</Link>
	));
}

function Rows({ conversations }: { conversations: ConversationView[] }) {
	const { viewerId } = useLive();
	// Not by the route: without a line the same list stands on a page of another.
	const openId = usePathname().split("/")[2];
	if (conversations.length === 0) return null;
	return (
		<ul className="grid grid-cols-[minmax(0,1fr)] gap-0.5">
			{conversations.map((one) => (
				<ConversationRow
					key={one.id}
					conversation={one}
					viewerId={viewerId}
					isOpen={one.id === openId}
				/>
			))}
		</ul>
	);
}

function NoConversations() {
	const t = useT();
	return (
		<EmptyState
			icon={<MessagesSquare />}
			title={t.conversations.none}
			action={
				<Link href="/people" className={buttonLook()}>
					{t.conversations.findPeople}
				</Link>
			}
		>
			{t.conversations.noneLead} <HelpLink to="chats" />
		</EmptyState>
	);
}

/** Up and down go from row to row, as in any list; Tab still visits them all. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
	if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
	const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("li > a")];
	const at = rows.indexOf(document.activeElement as HTMLElement);
	const next = rows[at + (event.key === "ArrowDown" ? 1 : -1)];
	if (at < 0 || !next) return;
	event.preventDefault();
	next.focus();
}
