import {
	Contact,
	Landmark,
	type LucideIcon,
	MessagesSquare,
	Settings,
	Users,
} from "lucide-react";
import type { Words } from "@/lib/i18n/en";

export type Destination = {
	id: "chats" | "communities" | "people" | "contacts" | "settings";
	href: string;
	icon: LucideIcon;
	label: (t: Words) => string;
};

/** Where the navigation leads, in order. A new place is one entry here; one's own profile always comes last. */
export const DESTINATIONS: Destination[] = [
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
		id: "contacts",
		href: "/contacts",
		icon: Contact,
		label: (t) => t.shell.contacts,
	},
	{
		id: "settings",
		href: "/settings",
		icon: Settings,
		label: (t) => t.shell.settings,
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

/** Whether a path shows one conversation, which on a phone takes the whole screen. */
export function isFullScreen(path: string): boolean {
	return /^\/conversations\/[^/]+/.test(path);
}
