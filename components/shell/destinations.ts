import {
	Bell,
	Contact,
	House,
	Landmark,
	type LucideIcon,
	Mail,
	MessagesSquare,
	Settings,
	Users,
} from "lucide-react";
import type { Words } from "@/lib/i18n/en";

export type Destination = {
	id:
		| "feed"
		| "chats"
		| "communities"
		| "people"
		| "mailbox"
		| "contacts"
		| "notices"
		| "settings";
	href: string;
	icon: LucideIcon;
	label: (t: Words) => string;
	/**
	 * A phone has room for six places: this one is in the desktop's rail alone, and on a phone one gets there from that
	 * other one, which is where its badge is and what shows as the present place. A guest, who has few places, has it.
	 */
	behind?: "people" | "profile";
};

/** Where the navigation leads, in order. A new place is one entry here; one's own profile always comes last. */
export const DESTINATIONS: Destination[] = [
	{
		id: "feed",
		href: "/feed",
		icon: House,
		label: (t) => t.shell.feed,
	},
	{
		id: "chats",
		href: "/conversations",
		icon: MessagesSquare,
		label: (t) => t.shell.chats,
	},
	{
		id: "communities",
		href: "/communities",
		icon: Landmark,
		label: (t) => t.shell.communities,
	},
	{
		id: "people",
		href: "/people",
		icon: Users,
		label: (t) => t.shell.people,
	},
	{
		id: "mailbox",
		href: "/mailbox",
		icon: Mail,
		label: (t) => t.shell.mailbox,
	},
	{
		id: "contacts",
		href: "/contacts",
		icon: Contact,
		label: (t) => t.shell.contacts,
		behind: "people",
	},
	{
		id: "notices",
		href: "/notices",
		icon: Bell,
		label: (t) => t.shell.notices,
		behind: "profile",
	},
	{
		id: "settings",
		href: "/settings",
		icon: Settings,
		label: (t) => t.shell.settings,
		behind: "profile",
	},
];

/** Whether a path is a place or lies inside it. */
export function isWithin(path: string, href: string): boolean {
	return path === href || path.startsWith(`${href}/`);
}

/**
 * The place a path belongs to, or "profile" for one's own page, which lies among the people and yet is its own place.
 */
export function placeOf(
	path: string,
	ownHref: string,
): Destination["id"] | "profile" | null {
	if (isWithin(decodeURI(path), decodeURI(ownHref))) return "profile";
	return DESTINATIONS.find(({ href }) => isWithin(path, href))?.id ?? null;
}

/** The place that a phone shows as the present one. */
export function phonePlaceOf(
	place: ReturnType<typeof placeOf>,
): ReturnType<typeof placeOf> {
	return DESTINATIONS.find(({ id }) => id === place)?.behind ?? place;
}

/** Whether a path shows one conversation, which on a phone takes the whole screen. */
export function isFullScreen(path: string): boolean {
	return /^\/conversations\/[^/]+/.test(path);
}
