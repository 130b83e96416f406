"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useT } from "@/components/i18n/use-t";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { isGuestHandle } from "@/lib/people/guest-handle";
import {
	DESTINATIONS,
	type Destination,
	isFullScreen,
	phonePlaceOf,
	placeOf,
} from "./destinations";

export type Me = {
	id: string;
	handle: string;
	displayName: string;
	photoUrl: string | null;
};
export type NavigationBadges = Partial<Record<Destination["id"], ReactNode>>;

/** One list of places: a bar at the bottom of a phone, a rail at the side of a desktop. */
export function Navigation({
	me,
	badges = {},
}: {
	me: Me;
	badges?: NavigationBadges;
}) {
	const t = useT();
	const path = usePathname();
	const isGuest = isGuestHandle(me.handle);
	const ownHref = isGuest
		? "/settings/account"
		: `/people/${encodeURIComponent(me.handle)}`;
	const place = placeOf(path, ownHref);
	const phonePlace = isGuest ? place : phonePlaceOf(place);
	return (
		<nav
			aria-label={t.shell.mainNavigation}
			className={cn(
				"row-start-2 border-line border-t bg-raised pb-safe-bottom lg:row-start-1 lg:border-e lg:border-t-0 lg:pt-3",
				isFullScreen(path) && "max-lg:hidden",
			)}
		>
			<ul className="flex justify-around lg:h-full lg:flex-col lg:justify-start lg:gap-1.5">
				{DESTINATIONS.filter(
					({ id }) => !isGuest || id === "chats" || id === "settings",
				).map(({ id, href, icon: Icon, label, behind }) => (
					<li
						key={id}
						className={cn("min-w-11", behind && !isGuest && "max-lg:hidden")}
					>
						<Place
							href={href}
							isCurrent={place === id}
							isOnPhone={phonePlace === id}
							label={label(t)}
							badge={badges[id]}
						>
							<Icon aria-hidden="true" className="size-5.5" />
						</Place>
					</li>
				))}
				<li className="min-w-11 lg:mt-auto lg:pb-3">
					<Place
						href={ownHref}
						isCurrent={place === "profile"}
						isOnPhone={phonePlace === "profile"}
						label={isGuest ? t.people.guest : t.people.you}
						name={isGuest ? t.auth.createAccount : t.shell.profile}
					>
						<Avatar
							id={me.id}
							name={me.displayName}
							photoUrl={me.photoUrl}
							className="size-7! text-2xs!"
						/>
					</Place>
				</li>
			</ul>
		</nav>
	);
}

function Place({
	href,
	isCurrent,
	isOnPhone,
	label,
	name,
	badge,
	children,
}: {
	href: string;
	isCurrent: boolean;
	/** On a phone this is the way to the page that is shown, so it looks like the present place there. */
	isOnPhone: boolean;
	label: string;
	/** A longer name for screen readers; it begins with what is seen. */
	name?: string;
	badge?: ReactNode;
	children: ReactNode;
}) {
	return (
		<Link
			href={href}
			prefetch={false}
			aria-current={isCurrent ? "page" : undefined}
			className={cn(
				"group grid h-bar min-w-0 content-center justify-items-center gap-0.5 rounded-md px-0.5 -outline-offset-2 lg:h-14",
				isCurrent ? "font-semibold text-ink" : "text-ink-soft hover:text-ink",
				isOnPhone && "max-lg:font-semibold max-lg:text-ink",
			)}
		>
			<span
				className={cn(
					"relative grid h-7.5 w-12 place-items-center rounded-full transition-colors",
					isCurrent
						? "bg-accent-soft text-accent-text"
						: "group-hover:bg-hover",
					isOnPhone && "max-lg:bg-accent-soft max-lg:text-accent-text",
				)}
			>
				{children}
				{badge && <span className="absolute start-6 -top-1.5">{badge}</span>}
			</span>
			{/* Of five side by side none has room to grow with the text on the narrowest phone. */}
			<span className="max-w-full truncate text-2xs max-lg:text-[min(var(--text-2xs),3.4375vw)]">
				{label}
			</span>
			{name && <span className="sr-only">: {name}</span>}
		</Link>
	);
}
